package io.hall.archive;

import io.hall.calendar.HeatingSeason;
import io.hall.payment.HallCode;
import io.hall.proof.MerkleAccumulator;
import io.hall.proof.MerkleTree;
import io.hall.proof.TreeHead;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The leaves of the trees, and what it takes to go on appending. */
final class LeafTables {

  private static final int LEAVES_AT_A_TIME = 10_000;

  private final ChainHash chain;

  LeafTables(ChainHash chain) {
    this.chain = chain;
  }

  /** Where a record stands in a tree. */
  record Place(HallCode hall, HeatingSeason season, long leaf) {}

  /** Where a leaf's record stands in the log. */
  record Source(String stream, long position) {}

  /** Returns the tree of which this many leaves were closed, to go on with. */
  MerkleAccumulator resume(Connection connection, HallCode hall, HeatingSeason season, long size)
      throws SQLException {
    List<Hash> nodes =
        Sql.list(
            connection,
            "SELECT hash FROM checkpoint_node WHERE hall = ? AND season = ? AND size = ?"
                + " ORDER BY node",
            row -> Hash.of(row.getBytes(1)),
            hall.value(),
            season.firstYear(),
            size);
    return MerkleAccumulator.resume(chain, size, nodes);
  }

  /** Returns the tree of the first {@code size} leaves, with all its nodes. */
  MerkleTree tree(Connection connection, HallCode hall, HeatingSeason season, long size)
      throws SQLException {
    MerkleTree tree = new MerkleTree(chain);
    for (long from = 0; from < size; from += LEAVES_AT_A_TIME) {
      Sql.list(
          connection,
          "SELECT hash FROM checkpoint_leaf WHERE hall = ? AND season = ? AND leaf >= ?"
              + " AND leaf < ? ORDER BY leaf",
          row -> tree.append(Hash.of(row.getBytes(1))),
          hall.value(),
          season.firstYear(),
          from,
          Math.min(size, from + LEAVES_AT_A_TIME));
    }
    return tree;
  }

  /** Adds leaves to a tree, and returns what there is to keep of it. */
  Growth grow(MerkleAccumulator tree, List<Leaf> leaves) {
    List<Hash> hashes = new ArrayList<>(leaves.size());
    for (Leaf leaf : leaves) {
      Hash hash = MerkleTree.leafHash(chain, leaf.hash().bytes());
      hashes.add(hash);
      tree.append(hash);
    }
    return new Growth(leaves, hashes, tree.nodes(), tree.head());
  }

  /**
   * What a tree grew by.
   *
   * @param hashes the leaf hashes
   * @param nodes the nodes that it came to
   * @param head its head with them
   */
  record Growth(List<Leaf> leaves, List<Hash> hashes, List<Hash> nodes, TreeHead head) {}

  void insert(Connection connection, HallCode hall, HeatingSeason season, Growth growth)
      throws SQLException {
    int leaves = growth.leaves().size();
    long first = growth.head().size() - leaves;
    List<Object[]> rows = new ArrayList<>(leaves);
    for (int i = 0; i < leaves; i++) {
      Leaf leaf = growth.leaves().get(i);
      byte[] hash = growth.hashes().get(i).bytes();
      rows.add(
          new Object[] {
            hall.value(), season.firstYear(), first + i, leaf.stream(), leaf.position(), hash
          });
    }
    Sql.insertAll(connection, "INSERT INTO checkpoint_leaf VALUES (?, ?, ?, ?, ?, ?)", rows);
    if (leaves > 0) {
      insertNodes(connection, hall, season, growth);
    }
  }

  private static void insertNodes(
      Connection connection, HallCode hall, HeatingSeason season, Growth growth)
      throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    for (Hash node : growth.nodes()) {
      rows.add(
          new Object[] {
            hall.value(), season.firstYear(), growth.head().size(), rows.size(), node.bytes()
          });
    }
    Sql.insertAll(connection, "INSERT INTO checkpoint_node VALUES (?, ?, ?, ?, ?)", rows);
  }

  /** Returns where a record is a leaf. */
  Optional<Place> place(Connection connection, Source source) throws SQLException {
    return Sql.first(
        connection,
        "SELECT hall, season, leaf FROM checkpoint_leaf WHERE stream = ? AND position = ?",
        row ->
            new Place(
                new HallCode(row.getString(1)), new HeatingSeason(row.getInt(2)), row.getLong(3)),
        source.stream(),
        source.position());
  }

  /** Returns the records of the leaves from {@code from} to before {@code to}. */
  List<Source> sources(
      Connection connection, HallCode hall, HeatingSeason season, long from, long to)
      throws SQLException {
    return Sql.list(
        connection,
        "SELECT stream, position FROM checkpoint_leaf WHERE hall = ? AND season = ?"
            + " AND leaf >= ? AND leaf < ? ORDER BY leaf",
        row -> new Source(row.getString(1), row.getLong(2)),
        hall.value(),
        season.firstYear(),
        from,
        to);
  }

  /**
   * Returns the position of the last record of a stream that is a leaf of this hall's; 0 if none.
   */
  long last(Connection connection, HallCode hall, String stream) throws SQLException {
    return Sql.first(
            connection,
            "SELECT position FROM checkpoint_leaf WHERE stream = ? AND hall = ?"
                + " ORDER BY position DESC LIMIT 1",
            row -> row.getLong(1),
            stream,
            hall.value())
        .orElse(0L);
  }
}

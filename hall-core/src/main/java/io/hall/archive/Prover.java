package io.hall.archive;

import static io.hall.archive.CheckpointRegister.refused;

import io.hall.archive.LeafTables.Place;
import io.hall.archive.LeafTables.Source;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.proof.ConsistencyProof;
import io.hall.proof.InclusionProof;
import io.hall.proof.MerkleTree;
import io.hall.proof.TreeHead;
import io.hall.receipt.NumberedRecord;
import io.hall.receipt.NumberedRecord.Act;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.ChainHash;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.StoreCode;
import io.hall.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/** Proves what is closed, from the leaves that were kept. */
final class Prover {

  private final RecordLog log;
  private final ChainHash chain;
  private final CheckpointTables tables;
  private final LeafTables leaves;

  Prover(Store store, CheckpointTables tables, LeafTables leaves) {
    this.log = store.log();
    this.chain = store.chain();
    this.tables = tables;
    this.leaves = leaves;
  }

  ReceiptProof prove(Connection connection, ReceiptNumber number) throws SQLException {
    Source source = source(connection, number);
    Place place = leaves.place(connection, source).orElseThrow(() -> notClosed(number));
    long position = tables.dayOf(connection, place).orElseThrow(() -> notClosed(number));
    return prove(connection, source, place, checkpoint(connection, place.hall(), position));
  }

  ReceiptProof prove(Connection connection, ReceiptNumber number, KeptCheckpoint checkpoint)
      throws SQLException {
    Source source = source(connection, number);
    Place place =
        leaves
            .place(connection, source)
            .filter(found -> found.hall().equals(checkpoint.hall()))
            .filter(found -> found.season().equals(checkpoint.season()))
            .filter(found -> found.leaf() < checkpoint.size())
            .orElseThrow(() -> notClosed(number));
    return prove(connection, source, place, checkpoint);
  }

  private ReceiptProof prove(
      Connection connection, Source source, Place place, KeptCheckpoint checkpoint)
      throws SQLException {
    MerkleTree tree = tree(connection, checkpoint);
    return proof(record(connection, source), place.leaf(), checkpoint, tree)
        .orElseThrow(() -> changed(checkpoint));
  }

  void proveDay(Connection connection, KeptCheckpoint day, Consumer<ReceiptProof> reader)
      throws SQLException {
    MerkleTree tree = tree(connection, day);
    long first = sizeBefore(connection, day);
    long leaf = first;
    for (Source source : leaves.sources(connection, day.hall(), day.season(), first, day.size())) {
      proof(record(connection, source), leaf, day, tree).ifPresent(reader);
      leaf++;
    }
  }

  private long sizeBefore(Connection connection, KeptCheckpoint day) throws SQLException {
    Optional<Long> before =
        tables.lastDay(connection, day.hall(), day.season(), day.first().plusDays(-1));
    return before.isEmpty() ? 0 : checkpoint(connection, day.hall(), before.get()).size();
  }

  private KeptCheckpoint checkpoint(Connection connection, HallCode hall, long position)
      throws SQLException {
    return log.at(connection, CheckpointBytes.stream(hall), position)
        .map(CheckpointBytes::read)
        .orElseThrow(Prover::missing);
  }

  ConsistencyProof proveGrowth(Connection connection, KeptCheckpoint old, KeptCheckpoint later)
      throws SQLException {
    if (!old.hall().equals(later.hall()) || !old.season().equals(later.season())) {
      throw refused(Finding.of(ArchiveCode.OTHER_TREE));
    }
    MerkleTree tree = tree(connection, later);
    ConsistencyProof proof = tree.proveGrowth(old.size(), later.size());
    requireHead(tree, old);
    return proof;
  }

  /** Returns the proof if the record issues a receipt; whatever does not fit is refused. */
  private Optional<ReceiptProof> proof(
      LogRecord record, long leaf, KeptCheckpoint checkpoint, MerkleTree tree) {
    Optional<NumberedRecord> issued =
        NumberedRecord.of(record).filter(said -> said.act() == Act.ISSUED);
    if (issued.isEmpty()) {
      return Optional.empty();
    }
    InclusionProof inclusion = tree.prove(leaf, checkpoint.size());
    ReceiptProof proof =
        new ReceiptProof(
            issued.get().number(),
            record.previous(),
            record.content(chain),
            checkpoint.sealed(),
            inclusion);
    TreeHead head = checkpoint.sealed().checkpoint().head();
    if (inclusion.verify(chain, proof.leaf(chain), head).value().isEmpty()) {
      throw changed(checkpoint);
    }
    return Optional.of(proof);
  }

  private MerkleTree tree(Connection connection, KeptCheckpoint checkpoint) throws SQLException {
    MerkleTree tree =
        leaves.tree(connection, checkpoint.hall(), checkpoint.season(), checkpoint.size());
    requireHead(tree, checkpoint);
    return tree;
  }

  private static void requireHead(MerkleTree tree, KeptCheckpoint checkpoint) {
    TreeHead head = checkpoint.sealed().checkpoint().head();
    if (tree.size() < head.size() || !tree.head(head.size()).equals(head)) {
      throw changed(checkpoint);
    }
  }

  /** Returns where a receipt's record stands. */
  private static Source source(Connection connection, ReceiptNumber number) throws SQLException {
    return Sql.first(
            connection,
            "SELECT book, position FROM receipt WHERE number = ? AND refunds IS NULL",
            row -> new Source(ReceiptBook.STREAM + row.getString(1), row.getLong(2)),
            number.toString())
        .orElseThrow(() -> refused(Finding.of(ArchiveCode.NO_RECEIPT).with("number", number)));
  }

  private LogRecord record(Connection connection, Source source) throws SQLException {
    return log.at(connection, source.stream(), source.position()).orElseThrow(Prover::missing);
  }

  private static CheckFailedException notClosed(ReceiptNumber number) {
    return refused(Finding.of(ArchiveCode.NOT_CLOSED).with("number", number));
  }

  private static CheckFailedException changed(KeptCheckpoint checkpoint) {
    return refused(
        Finding.of(ArchiveCode.TREE_CHANGED)
            .with("hall", checkpoint.hall())
            .with("season", checkpoint.season()));
  }

  private static StoreException missing() {
    return StoreException.of(Finding.of(StoreCode.MISSING_RECORD));
  }
}

package io.hall.bench.issue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * Our register and the peers it is measured against on one kind of store.
 *
 * @param store what the store is, with its version
 * @param bytes how many bytes a receipt's rows hold together
 * @param tables the tables that get them
 * @param variants who takes part, ours first
 * @param goals what ours is to reach
 */
record Contest(
    String store, int bytes, List<String> tables, List<Variant> variants, List<Goal> goals) {

  static final String OURS = "our register";

  private static final String SAME_ROWS = "SQLite, a commit for each receipt, the same rows";
  private static final String ONE_ROW = "SQLite, a commit for each receipt, one row";
  private static final String FILE = "append-only file, a force for each batch";
  private static final String COUNTER = "PostgreSQL, UPDATE … RETURNING + insert for each receipt";

  /** On SQLite; the template of the peers' rows is made in {@code folder}. */
  static Contest sqlite(Path folder) throws SQLException {
    ReceiptRows rows = ReceiptRows.of(folder);
    return new Contest(
        "SQLite " + SqliteFile.version(),
        rows.bytes(),
        rows.tables(),
        List.of(
            new Variant(OURS, Ids.RISING, (in, threads) -> HallIssuer.sqlite(in)),
            new Variant(OURS, Ids.RANDOM, (in, threads) -> HallIssuer.sqlite(in)),
            new Variant(SAME_ROWS, Ids.RISING, (in, threads) -> SqliteCommits.sameRows(in, rows)),
            new Variant(SAME_ROWS, Ids.RANDOM, (in, threads) -> SqliteCommits.sameRows(in, rows)),
            new Variant(ONE_ROW, Ids.RISING, (in, threads) -> SqliteCommits.oneRow(in, rows)),
            new Variant(FILE, Ids.RISING, (in, threads) -> AppendedFile.in(in, rows.bytes()))),
        List.of(new Goal(32, SAME_ROWS, 6), new Goal(32, FILE, 0.5), new Goal(1, ONE_ROW, 0.8)));
  }

  /** On a PostgreSQL server; the tables of the peer are made in its database. */
  static Contest postgres(String url, Path folder) throws SQLException {
    ReceiptRows rows = ReceiptRows.of(folder);
    return new Contest(
        PostgresCounter.version(url),
        rows.bytes(),
        rows.tables(),
        List.of(
            new Variant(OURS, Ids.RISING, (in, threads) -> HallIssuer.postgres(url)),
            new Variant(OURS, Ids.RANDOM, (in, threads) -> HallIssuer.postgres(url)),
            new Variant(
                COUNTER,
                Ids.RISING,
                (in, threads) -> PostgresCounter.open(url, threads, rows.bytes()))),
        List.of(new Goal(32, COUNTER, 10)));
  }
}

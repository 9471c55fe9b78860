package io.hall.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.receipt.SequenceAudit;
import io.hall.store.Canonical;
import io.hall.store.ChainFile;
import io.hall.store.ChainHash;
import io.hall.store.Entry;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeasonAuditTest {

  private static final Instant NOON = Instant.parse("2026-11-08T04:00:00Z");

  @TempDir Path folder;

  @AfterEach
  void nothing_fails_any_more() {
    FailingOnce.sending(false);
  }

  /** A book with so many records of a kind that no book has, which an audit names one by one. */
  private Path book(Store store, String name, int records) {
    String stream = "receipt-book/" + name;
    Path file = folder.resolve(name + ".chain");
    store.write(
        connection -> {
          RecordLog log = new RecordLog(store.chain());
          for (int i = 0; i < records; i++) {
            log.append(
                connection,
                new Entry(
                    stream,
                    "strange." + i,
                    new RequestId(name + "-" + i),
                    NOON,
                    Canonical.EMPTY,
                    Canonical.EMPTY));
          }
          return file;
        });
    store.read(
        connection -> {
          try {
            new RecordLog(store.chain()).export(connection, stream, file);
          } catch (IOException e) {
            throw new AssertionError(e);
          }
          return file;
        });
    return file;
  }

  private static Row onOneMachine(Path file) {
    try {
      return SeasonAudit.row(
          file.toString(), SequenceAudit.of(ChainFile.open(file, ChainHash.SHA_256), 1));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void books_are_audited_as_on_one_machine_though_tasks_fail() throws IOException {
    Path data = folder.resolve("hall.db");
    SqliteStore.createTables(data);
    try (SqliteStore store = SqliteStore.open(data)) {
      List<Path> files = List.of(book(store, "A", 3), book(store, "B", 1), book(store, "C", 7));
      FailingOnce.sending(true);
      List<Row> found = SeasonAudit.of(Sessions.local(), files).collectAsList();
      assertThat(found.stream().map(SeasonAuditTest::text))
          .isEqualTo(
              files.stream()
                  .map(SeasonAuditTest::onOneMachine)
                  .map(SeasonAuditTest::text)
                  .toList());
      assertThat(found.get(2).getLong(9)).isEqualTo(7);
      assertThat(found.get(2).getList(12)).hasSizeGreaterThan(6);
    }
  }

  private static String text(Row row) {
    List<?> findings = row.get(12) instanceof Row[] rows ? List.of(rows) : row.getList(12);
    List<Object> told = new ArrayList<>(List.of(findings));
    for (int column = 0; column < 12; column++) {
      told.add(row.get(column));
    }
    return told.toString();
  }

  @Test
  void what_is_no_book_says_so_and_stops_nothing() throws IOException {
    Path none = Files.writeString(folder.resolve("none.chain"), "no chain");
    List<Row> found =
        SeasonAudit.of(Sessions.local(), List.of(none, folder.resolve("nowhere.chain")))
            .collectAsList();
    assertThat(found).hasSize(2);
    assertThat(found.toString()).contains("STORE-040");
  }
}

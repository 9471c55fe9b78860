package io.hall.bench.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.receipt.SequenceAudit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuingTest {

  private static final int CLIENTS = 4;
  private static final int EACH = 75;

  @TempDir Path data;

  @Test
  void whoever_is_measured_on_sqlite_issues_each_number_once_and_skips_none() throws Exception {
    for (Variant variant : Contest.sqlite(data).variants()) {
      Path folder = Files.createTempDirectory(data, "variant");
      try (Issuer issuer = variant.opening().open(folder, CLIENTS)) {
        assertThat(issued(issuer, variant.ids()))
            .as(variant.name())
            .containsExactlyInAnyOrderElementsOf(
                LongStream.rangeClosed(1, CLIENTS * EACH).boxed().toList());
      }
    }
  }

  @Test
  void what_our_register_issued_under_load_passes_the_audit() throws Exception {
    try (HallIssuer issuer = HallIssuer.sqlite(data)) {
      issued(issuer, Ids.RISING);
      issued(issuer, Ids.RANDOM);
      SequenceAudit.Result audit = issuer.audit();
      assertThat(audit.findings()).isEmpty();
      assertThat(audit.issued()).isEqualTo(2 * CLIENTS * EACH);
    }
  }

  @Test
  void the_peer_writes_the_very_rows_that_our_register_writes() throws Exception {
    ReceiptRows ours = ReceiptRows.of(data);
    assertThat(ours.tables()).contains("log_record", "personal_text", "receipt", "receipt_line");
    Path folder = Files.createDirectory(data.resolve("peer"));
    try (Issuer peer = SqliteCommits.sameRows(folder, ours)) {
      issued(peer, Ids.RANDOM);
    }
    try (Connection connection = SqliteFile.connect(folder.resolve("hall.db"))) {
      for (String table : ours.tables()) {
        assertThat(count(connection, table)).as(table).isEqualTo(CLIENTS * EACH);
      }
    }
  }

  @Test
  void the_load_counts_the_answers_of_the_time_that_counts() throws Exception {
    Issuer slow =
        new Issuer() {
          @Override
          public long issue(String id) throws InterruptedException {
            Thread.sleep(20);
            return 1;
          }

          @Override
          public void close() {}
        };
    Measured measured = new Load(2, 0.1, 0.5).on(slow, Ids.RISING);
    assertThat(measured.rate()).isBetween(4.0, 100.0);
    assertThat(measured.millis(0)).isBetween(20.0, 500.0);
  }

  @Test
  void ids_that_rise_do_so_and_both_kinds_have_the_length_of_a_uuid() throws Exception {
    Supplier<String> rising = Ids.RISING.source();
    String first = rising.get();
    Thread.sleep(2);
    assertThat(rising.get()).isGreaterThan(first).hasSize(36);
    assertThat(Ids.RANDOM.source().get()).hasSize(36);
  }

  @Test
  void the_command_writes_a_report_with_a_line_for_each_variant_and_goal() throws Exception {
    Path report = data.resolve("report.md");
    int exit =
        Bench.run(
            ("issue --store sqlite --threads 1,32 --rounds 1 --seconds 0.2 --warm-up 0.1 --report "
                    + report)
                .split(" "));
    assertThat(exit).isZero();
    String text = Files.readString(report);
    for (Variant variant : Contest.sqlite(Files.createTempDirectory(data, "x")).variants()) {
      String row = "| " + variant.name() + " | " + variant.ids() + " |";
      assertThat(text.lines().filter(line -> line.startsWith(row))).as(row).hasSize(2);
    }
    assertThat(text).contains("## 1 client", "## 32 clients", "| 32 | append-only file");
    assertThat(Bench.run("issue", "--store", "postgres")).isEqualTo(2);
  }

  private static List<Long> issued(Issuer issuer, Ids ids) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Callable<List<Long>>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(() -> client(issuer, ids.source()));
      }
      List<Long> all = new ArrayList<>();
      for (Future<List<Long>> client : pool.invokeAll(clients)) {
        all.addAll(client.get());
      }
      return all;
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<Long> client(Issuer issuer, Supplier<String> ids) throws Exception {
    List<Long> serials = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      serials.add(issuer.issue(ids.get()));
    }
    return serials;
  }

  private static long count(Connection connection, String table) throws Exception {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}

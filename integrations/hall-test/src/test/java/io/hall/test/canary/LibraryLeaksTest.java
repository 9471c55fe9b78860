package io.hall.test.canary;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.identity.BankCard;
import io.hall.identity.PhoneNumber;
import io.hall.identity.ResidentId;
import io.hall.identity.TaxpayerId;
import io.hall.money.CapitalAmount;
import io.hall.money.Money;
import io.hall.payment.Tender;
import io.hall.reconcile.Line;
import io.hall.reconcile.LineTables;
import io.hall.reconcile.Reconciler;
import io.hall.reconcile.Reconciliation;
import io.hall.reconcile.RuleSet;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import io.hall.test.SampleHall;
import io.hall.test.TurnableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library itself, in the hands of people who are canaries: nothing of them is left lying. */
@Tag("规程-7.4")
class LibraryLeaksTest {

  private final Canaries canaries = Canaries.of(20_261_126);
  private final TurnableClock clock = TurnableClock.at("2026-11-23T04:00:00Z");

  @Test
  void no_canary_leaves_the_places_that_are_meant_for_it(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("hall.db");
    CanaryReport report;
    try (CanaryWatch watch = CanaryWatch.open(canaries)) {
      watch.listenTo(System.out, System.err);
      watch.allowTable("personal_text"); // in clear until it is encrypted
      watch.allow("paper of a receipt"); // what the payer holds in hand
      watch.allow("paper of an invoice");
      watch.allow("paper of a handover"); // the buyers, for finance
      watch.allow("paper of a report"); // reasons in words, for those who sign
      SqliteStore.createTables(file);
      try (Store store = SqliteStore.open(file);
          Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
        CounterScenario counter = new CounterScenario(canaries, watch, store, clock);
        counter.run();
        new DeskScenario(canaries, watch, store, clock).run(counter.receipts());
        identifiers(watch);
        reconciliation(watch, folder);
        watch.database("hall.db", file, connection);
        assertThat(watch.caught()).isGreaterThan(20);
      }
      report = watch.search();
    }
    report.requireClean(600);
  }

  /** Numbers of people, right ones and such as are wrong in every way. */
  private void identifiers(CanaryWatch watch) {
    List<Function<String, Checked<?>>> readers =
        List.of(
            ResidentId::parse,
            PhoneNumber::parse,
            BankCard::parse,
            TaxpayerId::parse,
            CapitalAmount::read);
    for (CanaryKind kind : CanaryKind.values()) {
      for (int i = 0; i < 5; i++) {
        String value = canaries.next(kind);
        for (String wrong :
            List.of(
                value,
                value + "1",
                value + "x",
                " " + value,
                value.replace('1', 'l'),
                "," + value)) {
          for (Function<String, Checked<?>> reader : readers) {
            watch.attempt(
                () -> {
                  Checked<?> read = reader.apply(wrong);
                  watch.words(read);
                  watch.findings(read.findings());
                  read.value().ifPresent(watch::words);
                  read.orThrow();
                });
          }
        }
      }
    }
  }

  /** Files of lines in which each cell is a canary in its turn, and lines that do not agree. */
  private void reconciliation(CanaryWatch watch, Path folder) throws Exception {
    String good = "TEST-1,H01,C01,2026-11-23,RESIDENTIAL_AREA,2026,CASH,1.00,";
    int cell = 0;
    for (CanaryKind kind : CanaryKind.values()) {
      cell++;
      String[] cells = good.split(",", -1);
      cells[cell] = canaries.next(kind);
      Path ours = Files.writeString(folder.resolve("ours.csv"), csv(String.join(",", cells)));
      Path theirs = Files.writeString(folder.resolve("theirs.csv"), csv(good));
      watch.attempt(
          () -> {
            Checked<LineTables> read = LineTables.read(ours, theirs);
            watch.words(read);
            watch.findings(read.findings());
          });
    }
    BusinessDate day = BusinessDate.parse("2026-11-23");
    Line one = Line.of(SampleHall.HALL, day, Tender.CASH, Money.ofFen(100)).withNumber("TEST-1");
    Reconciliation result =
        Reconciler.with(RuleSet.STANDARD).lines(List.of(one), List.of(one.withNumber("TEST-2")));
    watch.words(result);
    Files.delete(folder.resolve("ours.csv"));
  }

  private static String csv(String row) {
    return LineTables.HEADER.columns().stream().reduce((a, b) -> a + "," + b).orElseThrow()
        + "\n"
        + row
        + "\n";
  }
}

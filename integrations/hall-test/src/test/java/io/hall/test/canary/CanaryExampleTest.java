package io.hall.test.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.calendar.HeatingSeason;
import io.hall.house.pages.Pages;
import io.hall.money.Money;
import io.hall.payment.Channel;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.Tender;
import io.hall.receipt.IssueRequest;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptRegister;
import io.hall.store.RequestId;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import io.hall.tariff.FeeCategory;
import io.hall.test.SampleHall;
import io.hall.test.TurnableClock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A test as an embedding program would write it: who pays at its till is found nowhere else. */
class CanaryExampleTest {

  /** A program that embeds hall. */
  private static final class Till implements AutoCloseable {

    final Path file;
    final Connection connection;
    private final TurnableClock clock = TurnableClock.at("2026-11-23T04:00:00Z");
    private final Store store;
    private final ReceiptRegister receipts;

    Till(Path folder) throws SQLException {
      file = folder.resolve("till.db");
      SqliteStore.createTables(file);
      connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      store = SqliteStore.open(file);
      receipts = new ReceiptRegister(store, clock, List.of(), List.of());
      SampleHall.open(store, receipts.books());
    }

    Receipt pay(String id, String name, String address, String yuan) {
      PaymentLine line =
          PaymentLine.of(
              FeeCategory.RESIDENTIAL_AREA,
              new HeatingSeason(2026),
              Tender.WECHAT,
              Money.yuan(yuan));
      Payment payment =
          new Payment(
              new PaymentId(id),
              SampleHall.HALL,
              SampleHall.CASHIER,
              Channel.HALL,
              new Payer("9000001", name, address),
              clock.instant(),
              List.of(line),
              Money.ZERO);
      return receipts.issue(new IssueRequest(new RequestId(id), SampleHall.BOOK.id(), payment));
    }

    @Override
    public void close() throws SQLException {
      store.close();
      connection.close();
    }
  }

  @Test
  void nobody_is_left_lying(@TempDir Path folder, @TempDir Path papers) throws Exception {
    Canaries canaries = Canaries.of(1); // the same seed, the same people
    CanaryReport report;
    try (Till till = new Till(folder);
        CanaryWatch watch = CanaryWatch.open(canaries)) { // hears all loggers, at TRACE
      watch.listenTo(System.out, System.err);
      watch.allowTable("personal_text"); // where the values are meant to be
      watch.allow("GET /receipts/1"); // who asks for it may see its payer

      String name = canaries.next(CanaryKind.NAME);
      Receipt receipt = till.pay("P-1", name, canaries.next(CanaryKind.ADDRESS), "1864.49");
      watch.attempt(
          () -> till.pay("P-2", name, "", canaries.next(CanaryKind.RESIDENT_ID))); // refused

      watch.body("GET /receipts/1", receipt.payment().payer().name()); // or bytes: PDFs, ZIP, XLSX
      watch.words(receipt); // what its toString says
      watch.folder(papers); // files, and their names
      watch.database("till.db", till.file, till.connection); // tables, and the raw file and WAL
      report = watch.search();
    }
    report.requireClean(3); // at least three were used
  }

  @Test
  void a_failure_names_places_and_never_a_value() throws Exception {
    Canaries canaries = Canaries.of(1);
    CanaryReport report;
    try (CanaryWatch watch = CanaryWatch.open(canaries)) {
      watch.listenTo(System.out, System.err);
      String name = canaries.next(CanaryKind.NAME);
      LoggerFactory.getLogger("till").info("paid by {}", name);
      String id = canaries.next(CanaryKind.RESIDENT_ID);
      watch.attempt(
          () -> {
            throw new IllegalArgumentException("not a number: " + id);
          });
      report = watch.search();
    }
    assertThatThrownBy(() -> report.requireClean(2)).isInstanceOf(AssertionError.class);
    String shown = report.toString();
    assertThat(shown).endsWith(" bytes\n");
    Pages.requirePrinted("CanaryExample", shown.substring(0, shown.lastIndexOf("  searched")));
  }
}

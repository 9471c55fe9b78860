package io.hall.bench.faults;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.PaymentId;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptLedger;
import io.hall.receipt.ReceiptLedger.BookHead;
import io.hall.receipt.ReceiptLedger.Document;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.RequestId;
import io.hall.store.SqliteStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A small register with something of everything, and all that it answers: what must still be
 * answered, word for word, when its files were damaged and nobody notices.
 */
final class SmallHall implements AutoCloseable {

  private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
  private static final int RECEIPTS = 20;

  private final FaultHall hall;

  private SmallHall(FaultHall hall) {
    this.hall = hall;
  }

  /**
   * Everything the register answers.
   *
   * @param documents the day, as the tables have it
   * @param receipts every receipt, personal texts included, as the log has it
   * @param outcomes what every request issued
   * @param numbers what every payment's document is
   */
  record Answers(
      List<Document> documents,
      List<Optional<Receipt>> receipts,
      List<Optional<ReceiptNumber>> outcomes,
      List<Optional<ReceiptNumber>> numbers) {}

  /** Opens the hall of {@code folder}. */
  static SmallHall in(Path folder) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new SmallHall(FaultHall.on(FaultHall.open(folder), clock, List.of()));
  }

  /** Makes a hall in {@code folder}, on pages of 512 bytes so that little of the file is empty. */
  static SmallHall make(Path folder) throws SQLException {
    Path file = folder.resolve(FaultHall.FILE);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA page_size = 512");
      statement.execute("VACUUM");
    }
    SqliteStore.createTables(file);
    SmallHall small = in(folder);
    small.hall.openBooks(Desk.ONE);
    return small;
  }

  /** Issues most receipts, voids and refunds two of them, prints two again. */
  void work() {
    List<ReceiptNumber> numbers = new ArrayList<>();
    for (int i = 1; i < RECEIPTS; i++) {
      numbers.add(hall.issue("r" + i));
    }
    for (int i = 1; i <= 2; i++) {
      hall.voidReceipt(Desk.ONE, "v" + i, numbers.get(i));
      hall.reprint(Desk.ONE, "p" + i, numbers.get(2 + i));
      hall.refund(Desk.ONE, "f" + i, numbers.get(4 + i), Money.yuan("1.00"));
    }
  }

  /** Issues the last receipt. */
  void workOn() {
    hall.issue("r" + RECEIPTS);
  }

  SqliteStore store() {
    return hall.store;
  }

  /** The ends of the books' chains, which somebody else remembers. */
  List<BookHead> heads() {
    return hall.store.read(c -> ReceiptLedger.heads(c, Desk.ONE.hall()));
  }

  /** Asks everything. */
  Answers answers() {
    return hall.store.read(
        c -> {
          List<Document> documents = ReceiptLedger.day(c, Desk.ONE.hall(), BusinessDate.of(NOW));
          List<Optional<Receipt>> receipts = new ArrayList<>();
          List<Optional<ReceiptNumber>> outcomes = new ArrayList<>();
          List<Optional<ReceiptNumber>> numbers = new ArrayList<>();
          for (String request : requests()) {
            Optional<ReceiptNumber> outcome = hall.register.outcome(c, new RequestId(request));
            outcomes.add(outcome);
            numbers.add(ReceiptLedger.numberOf(c, new PaymentId("P-" + request)));
            receipts.add(
                outcome.isEmpty() ? Optional.empty() : hall.register.find(c, outcome.get()));
          }
          return new Answers(documents, receipts, outcomes, numbers);
        });
  }

  private static List<String> requests() {
    List<String> requests = new ArrayList<>(List.of("v1", "v2", "p1", "p2", "f1", "f2"));
    for (int i = 1; i <= RECEIPTS; i++) {
      requests.add("r" + i);
    }
    return requests;
  }

  @Override
  public void close() {
    hall.close();
  }
}

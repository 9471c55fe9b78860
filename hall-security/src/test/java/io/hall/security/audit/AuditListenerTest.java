package io.hall.security.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.Channel;
import io.hall.payment.HallCode;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.Refund;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.BookStep;
import io.hall.receipt.IssueRequest;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptRegister;
import io.hall.receipt.RefundRequest;
import io.hall.receipt.ReprintRequest;
import io.hall.receipt.SpoilReason;
import io.hall.receipt.SpoilRequest;
import io.hall.receipt.TurnableClock;
import io.hall.receipt.VoidReason;
import io.hall.receipt.VoidRequest;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.StoreException;
import io.hall.store.TestDatabase;
import io.hall.tariff.FeeCategory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
class AuditListenerTest {

  private static final HallCode HALL = new HallCode("H01");
  private static final StaffNumber CASHIER = new StaffNumber("C07");
  private static final StaffNumber LEADER = new StaffNumber("L01");

  @Parameter TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;
  private final TurnableClock clock = new TurnableClock("2026-11-23T04:00:00Z");
  private TestDatabase database;
  private Store store;
  private AuditLog log;
  private ReceiptRegister register;
  private boolean trailFails;
  private int payments;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = kind.make(folder);
    store = database.open();
    log = new AuditLog(store, clock, "jz", List.of(new TestKey("k")));
    AuditTrail trail =
        (connection, event) -> {
          if (trailFails) {
            throw new SQLException("The audit's disk is full");
          }
          log.record(connection, event);
        };
    register = new ReceiptRegister(store, clock, List.of(), List.of(new AuditListener(trail)));
  }

  @AfterEach
  void close() {
    store.close();
    database.close();
  }

  private void openBook(String id, ReceiptBook.Kind what, String prefix) {
    ReceiptBook book = new ReceiptBook(id, what, prefix, 1, 999);
    take(new BookStep.Registered(new RequestId("in-" + id), book, LEADER));
    take(new BookStep.HandedOut(new RequestId("out-" + id), id, HALL, CASHIER, LEADER));
    take(new BookStep.InUse(new RequestId("use-" + id), id, HALL, CASHIER));
  }

  private void take(BookStep step) {
    store.write(connection -> register.books().take(connection, step));
  }

  private Receipt issue() {
    int number = ++payments;
    PaymentLine line =
        PaymentLine.of(
            FeeCategory.RESIDENTIAL_AREA,
            new HeatingSeason(2026),
            Tender.WECHAT,
            Money.yuan("1200.00"));
    Payment payment =
        new Payment(
            new PaymentId("P-" + number),
            HALL,
            CASHIER,
            Channel.HALL,
            new Payer("1000001", "测试用户甲", "试验路 1 号"),
            clock.instant(),
            List.of(line),
            Money.ZERO);
    return register.issue(new IssueRequest(new RequestId("i-" + number), "R-1", payment));
  }

  private List<String> events(String stream) {
    List<String> events = new ArrayList<>();
    store.read(
        connection -> {
          new RecordLog(store.chain())
              .forEach(
                  connection,
                  stream,
                  record -> {
                    if (record.kind().equals(AuditBytes.EVENT)) {
                      var in = record.body().read();
                      AuditBytes.Sealed.read(in);
                      AuditEvent event = AuditBytes.event(in);
                      events.add(event.action() + " " + event.actor() + " " + event.resource());
                    }
                  });
          return events;
        });
    return events;
  }

  @Test
  void every_record_of_the_register_has_its_event_in_its_hall() {
    openBook("R-1", ReceiptBook.Kind.RECEIPT, "JZ26");
    openBook("F-1", ReceiptBook.Kind.REFUND, "TF26");
    Receipt first = issue();
    Receipt second = issue();
    store.write(
        connection -> {
          register.reprint(
              connection,
              new ReprintRequest(new RequestId("p-1"), first.number(), new StaffNumber("C08")));
          register.voidReceipt(
              connection,
              new VoidRequest(
                  new RequestId("v-1"),
                  second.number(),
                  VoidReason.WRONG_AMOUNT,
                  "",
                  CASHIER,
                  LEADER));
          PaymentLine back = first.payment().lines().get(0);
          register.refund(
              connection,
              new RefundRequest(
                  new RequestId("r-1"),
                  "F-1",
                  first.number(),
                  new Refund(
                      new PaymentId("R-9"),
                      HALL,
                      CASHIER,
                      LEADER,
                      first.payment().payer(),
                      clock.instant(),
                      List.of(back),
                      "多缴")));
          register.spoil(
              connection,
              new SpoilRequest(
                  new RequestId("s-1"),
                  new io.hall.receipt.ReceiptNumber("JZ26", 3),
                  SpoilReason.PRINTER,
                  CASHIER,
                  LEADER));
          return connection;
        });
    assertThat(events("audit"))
        .containsExactly("receipt.book L01 book/R-1", "receipt.book L01 book/F-1");
    assertThat(events("audit/H01"))
        .containsExactly(
            "receipt.book-out L01 book/R-1",
            "receipt.book-use C07 book/R-1",
            "receipt.book-out L01 book/F-1",
            "receipt.book-use C07 book/F-1",
            "receipt.issue C07 receipt/JZ26-00000001",
            "receipt.issue C07 receipt/JZ26-00000002",
            "receipt.reprint C08 receipt/JZ26-00000001",
            "receipt.void C07 receipt/JZ26-00000002",
            "receipt.refund C07 receipt/TF26-00000001",
            "receipt.spoiled C07 receipt/JZ26-00000003");
  }

  @Test
  void a_book_of_any_name_is_audited_by_the_hash_of_its_record() {
    openBook("1号窗口 本子", ReceiptBook.Kind.RECEIPT, "JZ26");
    assertThat(events("audit")).hasSize(1);
    assertThat(events("audit").get(0)).matches("receipt.book L01 record/[0-9a-f]{64}");
  }

  @Test
  void issuing_stops_while_auditing_cannot_write_and_goes_on_when_it_can() {
    openBook("R-1", ReceiptBook.Kind.RECEIPT, "JZ26");
    Receipt before = issue();
    trailFails = true;
    assertThatThrownBy(this::issue).isInstanceOf(StoreException.class);
    assertThatThrownBy(
            () ->
                store.write(
                    connection ->
                        register.voidReceipt(
                            connection,
                            new VoidRequest(
                                new RequestId("v-1"),
                                before.number(),
                                VoidReason.WRONG_AMOUNT,
                                "",
                                CASHIER,
                                LEADER))))
        .isInstanceOf(StoreException.class);
    assertThat(rows("receipt")).isEqualTo(1);
    assertThat(rows("receipt_void")).isZero();
    trailFails = false;
    assertThat(issue().number().serial()).as("no number was lost").isEqualTo(2);
    assertThat(events("audit/H01")).hasSize(4);
  }

  private long rows(String table) {
    return database.ask(
        connection ->
            Sql.first(connection, "SELECT count(*) FROM " + table, row -> row.getLong(1))
                .orElseThrow());
  }

  /** CES1-15: whoever administers the database cannot stop the audit and let the hall go on. */
  @Test
  void an_administrator_who_shuts_the_audit_stream_shuts_the_hall() {
    openBook("R-1", ReceiptBook.Kind.RECEIPT, "JZ26");
    issue();
    if (kind == TestDatabase.Kind.SQLITE) {
      database.ask(
          connection -> {
            Sql.insert(
                connection,
                "CREATE TRIGGER shut BEFORE INSERT ON log_record WHEN NEW.stream LIKE 'audit%'"
                    + " BEGIN SELECT RAISE(ABORT, 'shut'); END");
            return kind;
          });
      assertThatThrownBy(this::issue).isInstanceOf(StoreException.class);
      database.ask(
          connection -> {
            Sql.insert(connection, "DROP TRIGGER shut");
            return kind;
          });
    } else {
      String shut =
          "ALTER TABLE log_record ADD CONSTRAINT shut CHECK (stream NOT LIKE 'audit%%') NOT VALID";
      database.ask(
          connection -> {
            Sql.insert(connection, shut.replace("%%", "%"));
            return kind;
          });
      assertThatThrownBy(this::issue).isInstanceOf(StoreException.class);
      database.ask(
          connection -> {
            Sql.insert(connection, "ALTER TABLE log_record DROP CONSTRAINT shut");
            return kind;
          });
    }
    assertThat(rows("receipt")).isEqualTo(1);
    issue();
    assertThat(rows("receipt")).isEqualTo(2);
  }

  @Test
  void what_a_program_without_the_listener_issues_is_found() {
    openBook("R-1", ReceiptBook.Kind.RECEIPT, "JZ26");
    issue();
    assertThat(uncovered()).isEmpty();
    ReceiptRegister audited = register;
    register = new ReceiptRegister(store, clock, List.of(), List.of());
    issue();
    register = audited;
    issue();
    assertThat(uncovered()).containsExactly("AUDIT-011 receipt.issue receipt/JZ26-00000002 C07");
    store.write(
        connection -> {
          log.record(
              connection,
              AuditEvent.done("receipt.void", CASHIER, "receipt/JZ26-00000001").in(HALL));
          return connection;
        });
    assertThat(uncovered())
        .containsExactly(
            "AUDIT-011 receipt.issue receipt/JZ26-00000002 C07",
            "AUDIT-012 receipt.void receipt/JZ26-00000001 C07");
  }

  private List<String> uncovered() {
    return store.read(connection -> AuditCoverage.check(connection, store.chain())).stream()
        .map(finding -> finding.code().id() + " " + finding.where())
        .toList();
  }

  @Test
  void the_head_of_the_day_covers_every_receipt_of_it() {
    openBook("R-1", ReceiptBook.Kind.RECEIPT, "JZ26");
    for (int i = 0; i < 120; i++) {
      issue();
    }
    var head = store.write(connection -> log.seal(connection, Optional.of(HALL)));
    AuditVerifier verifier = new AuditVerifier(store.chain(), "jz", List.of(new TestKey("k")));
    AuditReport report =
        store.read(
            connection ->
                verifier.verify(connection, "audit/H01", List.of(head.checkpoint().head())));
    assertThat(report.findings().list()).isEmpty();
    assertThat(report.sealed()).isEqualTo(2 + 120 + 1);
  }
}

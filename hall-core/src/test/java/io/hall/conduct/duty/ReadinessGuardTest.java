package io.hall.conduct.duty;

import static io.hall.conduct.ConductAtWork.HALL;
import static io.hall.conduct.ConductAtWork.MANAGER;
import static io.hall.conduct.ConductAtWork.MONDAY;
import static io.hall.conduct.ConductAtWork.WANG;
import static io.hall.settlement.Refusals.codes;
import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.HeatingSeason;
import io.hall.check.Finding;
import io.hall.conduct.ConductAtWork;
import io.hall.conduct.duty.ReadinessRule.Openings;
import io.hall.conduct.duty.ReadinessRule.Unready;
import io.hall.money.Money;
import io.hall.payment.Channel;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.Tender;
import io.hall.receipt.BookStep;
import io.hall.receipt.IssueRequest;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.ReceiptRegister;
import io.hall.receipt.VoidReason;
import io.hall.receipt.VoidRequest;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.TestDatabase;
import io.hall.tariff.FeeCategory;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("规程-4.1")
@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
class ReadinessGuardTest {

  @Parameter TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;

  private TestDatabase database;
  private ConductAtWork hall;
  private ReceiptRegister receipts;

  @BeforeEach
  void openTheHall(@TempDir Path folder) {
    database = kind.make(folder);
    hall = new ConductAtWork(database);
    receipts = register();
    ReceiptBook book = new ReceiptBook("R-1", ReceiptBook.Kind.RECEIPT, "JZ26", 1, 99);
    take(new BookStep.Registered(new RequestId("in"), book, MANAGER));
    take(new BookStep.HandedOut(new RequestId("out"), "R-1", HALL, WANG, MANAGER));
  }

  @AfterEach
  void close() {
    hall.close();
    database.close();
  }

  /** Opens the hall again, by another reading of the clause. */
  private void open(ReadinessRule rule) {
    hall.close();
    hall = new ConductAtWork(database, rule);
    receipts = register();
  }

  private ReceiptRegister register() {
    return new ReceiptRegister(
        hall.store, hall.clock, List.of(new ReadinessGuard(hall.registers.readiness())), List.of());
  }

  private void take(BookStep step) {
    hall.write(c -> receipts.books().take(c, step));
  }

  private void use() {
    take(new BookStep.InUse(hall.request(), "R-1", HALL, WANG));
  }

  private ReceiptNumber issue() {
    RequestId request = hall.request();
    PaymentLine line =
        PaymentLine.of(
            FeeCategory.RESIDENTIAL_AREA, new HeatingSeason(2026), Tender.WECHAT, Money.yuan("1"));
    Payment payment =
        new Payment(
            new PaymentId("P-" + request),
            HALL,
            WANG,
            Channel.HALL,
            new Payer("1000001", "测试用户甲", "试验路 1 号"),
            hall.clock.instant(),
            List.of(line),
            Money.ZERO);
    return receipts.issue(new IssueRequest(request, "R-1", payment)).number();
  }

  private void check(LocalTime opening, boolean uniform) {
    Map<Device, Condition> devices = new EnumMap<>(Device.class);
    EnumSet.allOf(Device.class).forEach(device -> devices.put(device, new Condition.Ok()));
    ReadinessCheck check =
        new ReadinessCheck(
            HALL, "1", WANG, MONDAY, opening, hall.clock.instant(), uniform, devices);
    hall.write(c -> hall.registers.readiness().complete(c, hall.request(), check));
  }

  private List<Finding> findings() {
    return hall.read(c -> hall.registers.readiness().findings(c, HALL, MONDAY));
  }

  @Test
  void a_counter_that_was_not_checked_neither_opens_a_book_nor_issues() {
    assertThat(codesOf(this::use)).containsExactly("CONDUCT-017");

    check(LocalTime.of(8, 0), true);
    use();
    assertThat(issue()).hasToString("JZ26-00000001");
    assertThat(findings()).isEmpty();
  }

  @Test
  void a_counter_whose_cashier_is_not_in_uniform_does_not_issue() {
    check(LocalTime.of(8, 0), false);
    assertThat(codesOf(this::use)).containsExactly("CONDUCT-017");
    check(LocalTime.of(8, 0), true);
    use();
  }

  @Test
  void a_refused_counter_leaves_no_trace_of_having_issued() {
    codesOf(this::use);
    assertThat(findings()).isEmpty();
  }

  @Test
  void the_check_of_the_morning_holds_for_the_day() {
    check(LocalTime.of(8, 0), true);
    use();
    hall.at("2026-11-23T15:00");
    issue();
  }

  @Test
  void yesterdays_check_does_not_hold_today() {
    check(LocalTime.of(8, 0), true);
    use();
    hall.at("2026-11-24T08:00");
    assertThat(codesOf(this::issue)).containsExactly("CONDUCT-017");
  }

  @Test
  void where_each_opening_is_checked_the_afternoon_needs_its_own() {
    open(ReadinessRule.regulation().before(Openings.EACH));
    check(LocalTime.of(8, 0), true);
    use();
    hall.at("2026-11-23T13:59:59.999");
    issue();
    hall.at("2026-11-23T14:00");
    assertThat(codesOf(this::issue)).containsExactly("CONDUCT-017");
    check(LocalTime.of(14, 0), true);
    issue();
  }

  @Test
  void where_it_is_only_recorded_the_receipt_is_issued_and_the_lapse_stays() {
    open(ReadinessRule.regulation().when(Unready.RECORD));
    use();
    issue();
    issue();
    hall.at("2026-11-23T08:30");
    check(LocalTime.of(8, 0), true);
    issue();

    assertThat(codes(findings())).containsExactly("CONDUCT-013", "CONDUCT-015", "CONDUCT-018");
    assertThat(
            hall.<List<Integer>>read(
                c ->
                    Sql.list(
                        c,
                        "SELECT count(*) FROM log_record WHERE stream = 'conduct/H01'",
                        row -> row.getInt(1))))
        .containsExactly(2);
  }

  @Test
  void on_a_closed_day_there_is_no_opening_to_check_before() {
    hall.at("2026-11-29T09:00");
    use();
    issue();
  }

  @Test
  void a_receipt_is_voided_and_a_number_spoiled_without_a_check() {
    open(ReadinessRule.regulation().when(Unready.RECORD));
    use();
    ReceiptNumber number = issue();
    open(ReadinessRule.regulation());
    hall.at("2026-11-23T09:00");
    assertThat(
            codesOf(
                () ->
                    hall.write(
                        c ->
                            receipts.voidReceipt(
                                c,
                                new VoidRequest(
                                    new RequestId("void"),
                                    number,
                                    VoidReason.WRONG_AMOUNT,
                                    "打错",
                                    WANG,
                                    MANAGER)))))
        .isEmpty();
  }
}

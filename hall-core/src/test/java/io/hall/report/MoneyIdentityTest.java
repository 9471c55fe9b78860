package io.hall.report;

import static io.hall.report.Days.codes;
import static io.hall.report.Days.exact;
import static io.hall.report.Days.withSheets;
import static io.hall.report.Days.withStatements;
import static io.hall.settlement.SampleDay.DATE;
import static io.hall.settlement.SampleDay.EVENING;
import static io.hall.settlement.SampleDay.HALL;
import static io.hall.settlement.SampleDay.LI;
import static io.hall.settlement.SampleDay.MANAGER;
import static io.hall.settlement.SampleDay.NINE;
import static io.hall.settlement.SampleDay.WANG;
import static io.hall.settlement.SampleDay.cash;
import static io.hall.settlement.SampleDay.line;
import static io.hall.settlement.SampleDay.pos;
import static io.hall.settlement.SampleDay.shift;
import static io.hall.settlement.SampleDay.stated;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.settlement.SampleDay;
import io.hall.settlement.SettlementSheet;
import io.hall.settlement.Statement;
import io.hall.tariff.FeeCategory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The drawer holds what was taken in cash, and each statement what was taken by its tender. */
@Tag("规程-7.1")
class MoneyIdentityTest {

  private static final Instant NEXT_MIDNIGHT = Instant.parse("2026-11-08T16:00:00Z");

  private final SampleDay sample =
      new SampleDay().receipt(WANG, cash("1000"), pos("714.82")).receipt(LI, pos("60"));

  @Test
  void a_day_whose_drawers_and_statements_hold_what_was_taken_is_balanced() {
    assertThat(codes(exact(sample))).isEmpty();
  }

  @Test
  void a_drawer_that_lacks_money_is_short_by_exactly_that() {
    HallDay day = drawer("-0.01");

    assertThat(DailyReport.draft(day).differences())
        .containsExactly(money(Optional.of(WANG), Tender.CASH, "1000", "999.99"));
    assertThat(DailyReport.draft(day).differences().get(0).amount()).isEqualTo(Money.yuan("-0.01"));
    assertThat(codes(day)).containsExactly("REPORT-002");
  }

  @Test
  void an_opening_float_that_is_not_deducted_shows_as_over() {
    SettlementSheet sheet = sample.sheet(WANG, Money.ZERO);
    SettlementSheet without =
        SettlementSheet.of(
            HALL,
            WANG,
            DATE,
            sample.documents(),
            List.of(shift(WANG, 1, Money.ZERO, sheet.counted())));

    assertThat(
            differences(withSheets(exact(sample), List.of(without, sample.sheet(LI, Money.ZERO)))))
        .containsExactly(money(Optional.of(WANG), Tender.CASH, "1000", "1500"));
  }

  @Test
  void the_change_given_is_not_expected_in_the_drawer() {
    // 75 is owed, 100 handed over, 25 given back: the receipt says 75, and so does the drawer.
    SampleDay change = new SampleDay().receipt(WANG, cash("75"));

    assertThat(codes(exact(change))).isEmpty();
    assertThat(
            differences(withSheets(exact(change), List.of(change.sheet(WANG, Money.yuan("25"))))))
        .containsExactly(money(Optional.of(WANG), Tender.CASH, "75", "100"));
  }

  @Test
  void a_receipt_whose_money_never_came_is_found_in_the_drawer() {
    SampleDay unpaid = new SampleDay().receipt(WANG, cash("200"));

    assertThat(
            differences(withSheets(exact(unpaid), List.of(unpaid.sheet(WANG, Money.yuan("-200"))))))
        .containsExactly(money(Optional.of(WANG), Tender.CASH, "200", "0"));
  }

  @Test
  void a_refund_that_the_terminal_did_not_mirror_is_found() {
    SampleDay day = new SampleDay().receipt(WANG, pos("100"));
    List<Statement> before = day.statements();
    day.refund(WANG, day.last(), pos("40"));

    assertThat(codes(exact(day))).isEmpty();
    assertThat(differences(withStatements(exact(day), before)))
        .containsExactly(money(Optional.of(WANG), Tender.POS, "60", "100"));
  }

  @Test
  void a_receipt_voided_after_the_count_leaves_its_money_over() {
    SampleDay day = new SampleDay().receipt(WANG, cash("100")).receipt(WANG, cash("50"));
    SettlementSheet counted = day.sheet(WANG, Money.ZERO);
    HallDay voided = exact(day.voided());
    SettlementSheet redrawn =
        SettlementSheet.of(HALL, WANG, DATE, day.documents(), counted.shifts());

    assertThat(differences(withSheets(voided, List.of(redrawn))))
        .containsExactly(money(Optional.of(WANG), Tender.CASH, "100", "150"));
  }

  @Test
  void a_cashier_without_a_sheet_has_counted_nothing() {
    HallDay day = withSheets(exact(sample), List.of(sample.sheet(LI, Money.ZERO)));

    assertThat(differences(day)).contains(money(Optional.of(WANG), Tender.CASH, "1000", "0"));
    assertThat(codes(day)).contains("REPORT-001", "REPORT-002", "REPORT-008");
  }

  @Test
  void a_drawer_of_a_cashier_who_took_nothing_is_compared_too() {
    List<SettlementSheet> sheets = new ArrayList<>(sample.sheets());
    sheets.add(
        SettlementSheet.of(
            HALL,
            new StaffNumber("C03"),
            DATE,
            sample.documents(),
            List.of(shift(new StaffNumber("C03"), 1, Money.yuan("500"), Money.yuan("450")))));

    assertThat(differences(withSheets(exact(sample), sheets)))
        .containsExactly(money(Optional.of(new StaffNumber("C03")), Tender.CASH, "0", "-50"));
  }

  @Test
  void a_missing_statement_states_nothing() {
    HallDay day = withStatements(exact(sample), List.of());

    assertThat(differences(day))
        .containsExactly(
            money(Optional.of(WANG), Tender.POS, "714.82", "0"),
            money(Optional.of(LI), Tender.POS, "60", "0"));
  }

  @Test
  void a_statement_of_another_hall_states_nothing_here() {
    List<Statement> elsewhere =
        sample.statements().stream()
            .map(s -> new Statement(s.tender(), new HallCode("H02"), s.lines()))
            .toList();

    assertThat(differences(withStatements(exact(sample), elsewhere))).hasSize(2);
  }

  @Test
  void a_statement_line_twice_is_too_much_money() {
    List<Statement> twice = new ArrayList<>(sample.statements());
    twice.add(statement(Tender.POS, stated(Optional.of(LI), NINE, Money.yuan("60"))));

    assertThat(differences(withStatements(exact(sample), twice)))
        .containsExactly(money(Optional.of(LI), Tender.POS, "60", "120"));
  }

  @Test
  void a_line_of_the_day_before_or_the_day_after_is_left_out() {
    List<Statement> more = new ArrayList<>(sample.statements());
    more.add(statement(Tender.POS, stated(Optional.of(LI), NEXT_MIDNIGHT, Money.yuan("7"))));
    more.add(
        statement(
            Tender.POS,
            stated(Optional.of(LI), Instant.parse("2026-11-07T15:59:59.999Z"), Money.yuan("7"))));

    assertThat(codes(withStatements(exact(sample), more))).isEmpty();
  }

  @Test
  void the_first_and_the_last_moment_of_the_day_belong_to_it() {
    List<Statement> more = new ArrayList<>(sample.statements());
    more.add(
        statement(
            Tender.POS,
            stated(Optional.of(LI), NEXT_MIDNIGHT.minusMillis(1), Money.yuan("7")),
            stated(Optional.of(LI), Instant.parse("2026-11-07T16:00:00Z"), Money.yuan("8"))));

    assertThat(differences(withStatements(exact(sample), more)))
        .containsExactly(money(Optional.of(LI), Tender.POS, "60", "75"));
  }

  @Test
  void a_statement_that_names_no_cashier_is_compared_for_the_hall_as_a_whole() {
    List<Statement> unnamed =
        List.of(
            statement(
                Tender.POS,
                stated(Optional.empty(), NINE, Money.yuan("714.82")),
                stated(Optional.of(LI), EVENING, Money.yuan("59"))));
    HallDay day = withStatements(exact(sample), unnamed);

    assertThat(differences(day))
        .containsExactly(money(Optional.empty(), Tender.POS, "774.82", "773.82"));
    assertThat(DailyReport.draft(day).balance().findings().get(0).parameters())
        .containsEntry("cashier", "-")
        .containsEntry("tender", "POS")
        .containsEntry("amount", "-1.00");
  }

  @Test
  void money_on_the_terminal_of_a_cashier_who_has_no_receipts_is_found() {
    List<Statement> more = new ArrayList<>(sample.statements());
    more.add(statement(Tender.WECHAT, stated(Optional.of(MANAGER), NINE, Money.yuan("88"))));

    assertThat(differences(withStatements(exact(sample), more)))
        .containsExactly(money(Optional.of(MANAGER), Tender.WECHAT, "0", "88"));
  }

  @Test
  void money_on_the_wrong_cashiers_terminal_is_short_here_and_over_there() {
    List<Statement> swapped =
        List.of(
            statement(
                Tender.POS,
                stated(Optional.of(LI), NINE, Money.yuan("714.82")),
                stated(Optional.of(LI), EVENING, Money.yuan("60"))));

    assertThat(differences(withStatements(exact(sample), swapped)))
        .containsExactly(
            money(Optional.of(WANG), Tender.POS, "714.82", "0"),
            money(Optional.of(LI), Tender.POS, "60", "774.82"));
  }

  @Test
  void a_payment_booked_under_another_tender_is_found_on_both() {
    SampleDay day =
        new SampleDay().receipt(WANG, line(FeeCategory.RESIDENTIAL_AREA, Tender.ALIPAY, "80"));
    List<Statement> wechat =
        List.of(statement(Tender.WECHAT, stated(Optional.of(WANG), NINE, Money.yuan("80"))));

    assertThat(differences(withStatements(exact(day), wechat)))
        .containsExactly(
            money(Optional.of(WANG), Tender.WECHAT, "0", "80"),
            money(Optional.of(WANG), Tender.ALIPAY, "80", "0"));
  }

  @Test
  void the_merchants_fee_is_no_difference() {
    SampleDay day = new SampleDay().receipt(WANG, pos("100"));
    Statement.Line withFee =
        new Statement.Line(
            Optional.of(WANG),
            NINE,
            "R1",
            Statement.Kind.SALE,
            Money.yuan("100"),
            Money.yuan("0.38"),
            BusinessDate.parse("2026-11-09").date());

    assertThat(codes(withStatements(exact(day), List.of(statement(Tender.POS, withFee)))))
        .isEmpty();
  }

  private HallDay drawer(String over) {
    return withSheets(
        exact(sample), List.of(sample.sheet(WANG, Money.yuan(over)), sample.sheet(LI, Money.ZERO)));
  }

  private static Statement statement(Tender tender, Statement.Line... lines) {
    return new Statement(tender, HALL, List.of(lines));
  }

  private static List<TotalDifference> differences(HallDay day) {
    return DailyReport.draft(day).differences();
  }

  private static TotalDifference money(
      Optional<StaffNumber> cashier, Tender tender, String register, String other) {
    return new TotalDifference(
        Identity.MONEY,
        cashier,
        Optional.empty(),
        Optional.empty(),
        tender,
        Money.yuan(register),
        Money.yuan(other));
  }
}

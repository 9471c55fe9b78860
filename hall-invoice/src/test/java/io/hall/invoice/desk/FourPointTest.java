package io.hall.invoice.desk;

import static io.hall.invoice.desk.DeskAtWork.CHECKER;
import static io.hall.invoice.desk.DeskAtWork.NAME;
import static io.hall.invoice.desk.DeskAtWork.REMARK;
import static io.hall.invoice.desk.DeskAtWork.SEASON;
import static io.hall.invoice.desk.DeskAtWork.account;
import static io.hall.invoice.desk.DeskAtWork.blue;
import static io.hall.invoice.desk.DeskAtWork.charge;
import static io.hall.invoice.desk.DeskAtWork.codes;
import static io.hall.invoice.desk.DeskAtWork.invoice;
import static io.hall.invoice.desk.DeskAtWork.line;
import static io.hall.invoice.desk.DeskAtWork.paid;
import static io.hall.invoice.desk.DeskAtWork.refusal;
import static io.hall.invoice.desk.DeskAtWork.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.City;
import io.hall.calendar.HeatingSeason;
import io.hall.calendar.SeasonCalendar;
import io.hall.calendar.SeasonPeriod;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.Party;
import io.hall.invoice.Samples;
import io.hall.invoice.TaxRate;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.invoice.tax.TaxedAmount;
import io.hall.invoice.tax.UnitPrice;
import io.hall.money.Money;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.TestDatabase;
import io.hall.tariff.Area;
import io.hall.tariff.Charge;
import io.hall.tariff.FloorClass;
import io.hall.tariff.Premises;
import io.hall.tariff.TariffBook;
import io.hall.tariff.TariffItem;
import io.hall.tariff.TariffKey;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Name, season, amount and unit price are checked before anything is issued. */
@Tag("规程-7.3")
class FourPointTest {

  private TestDatabase database;
  private DeskAtWork desk;
  private ReceiptNumber receipt;
  private int drafts;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = TestDatabase.Kind.SQLITE.make(folder);
    desk = new DeskAtWork(database);
    receipt = desk.receipt("a", "1714.82");
  }

  @AfterEach
  void close() {
    desk.close();
    database.close();
  }

  private Drafted draft(Invoice invoice, Share... shares) {
    return desk.draft("d" + ++drafts, blue(invoice, shares));
  }

  /** The codes by point; nothing if the check passed. */
  private String answer(Invoice invoice, Account account, Share... shares) {
    return answer(draft(invoice, shares), account);
  }

  private String answer(Drafted drafted, Account account) {
    desk.check("c" + drafts, drafted, CHECKER, account);
    Map<Point, String> wrong = new TreeMap<>();
    List<PointAnswers> checks = desk.checks(drafted.id().value());
    PointAnswers last = checks.get(checks.size() - 1);
    last.answers().forEach((point, found) -> wrong.put(point, codes(found)));
    wrong.values().removeIf(String::isEmpty);
    if (last.passed()) {
      desk.withdraw("w" + drafts, drafted);
    }
    return wrong.toString().replaceAll("[{}]", "");
  }

  private String buyer(String name) {
    return answer(
        invoice("100.00").toBuilder().buyer(Party.of(name)).build(),
        account("100.00"),
        share(receipt, "100.00"));
  }

  @Test
  void what_is_right_in_all_four_points_is_cleared() {
    Drafted drafted = draft(invoice("100.00"), share(receipt, "100.00"));
    assertThat(desk.check(drafted, "100.00").findings()).isEmpty();
    PointAnswers answers = desk.checks(drafted.id().value()).get(0);
    assertThat(answers.answers())
        .containsOnlyKeys(Point.NAME, Point.SEASON, Point.AMOUNT, Point.UNIT_PRICE);
    assertThat(answers.passed()).isTrue();
    assertThat(answers.by()).isEqualTo(CHECKER);
    assertThat(answers.at()).isEqualTo(desk.clock.instant());
  }

  @Test
  void what_is_wrong_stays_a_draft_and_its_answers_are_kept_with_their_figures() {
    Invoice wrong =
        invoice("100.00").toBuilder().buyer(Party.of("别人")).remark("2025-2026采暖季").build();
    Drafted drafted = draft(wrong, share(receipt, "100.00"));
    var outcome = desk.check(drafted, "99.00");
    assertThat(outcome.value()).isEmpty();
    assertThat(outcome.findings())
        .extracting(f -> f.where() + " " + f.code().id())
        .containsExactly(
            "NAME buyer.name INVOICE-130",
            "SEASON INVOICE-132",
            "SEASON INVOICE-133",
            "AMOUNT lines[1] INVOICE-136");
    assertThat(desk.find(drafted.id().value()).stage()).isEqualTo(Stage.DRAFTED);
    PointAnswers kept = desk.checks(drafted.id().value()).get(0);
    assertThat(kept.findings()).isEqualTo(outcome.findings());
    assertThat(kept.isRight(Point.UNIT_PRICE)).isTrue();
    assertThat(kept.isRight(Point.NAME)).isFalse();
  }

  @Test
  void a_draft_is_checked_again_and_each_answer_is_kept() {
    Drafted drafted = draft(invoice("100.00"), share(receipt, "100.00"));
    desk.check("c1", drafted, CHECKER, new Account("别人", Optional.of("X"), List.of()));
    assertThat(desk.check("c2", drafted, CHECKER, account("100.00")).value()).isPresent();
    assertThat(desk.checks(drafted.id().value()))
        .extracting(PointAnswers::passed)
        .containsExactly(false, true);
  }

  @Test
  void the_buyer_is_the_customer_whatever_the_width_brackets_and_blanks() {
    assertThat(buyer(NAME)).isEmpty();
    assertThat(buyer("个人")).isEmpty();
    assertThat(buyer(NAME + "（个人）")).isEmpty();
    assertThat(buyer("测试 用户甲")).isEmpty();
    assertThat(buyer("测试用户乙")).isEqualTo("NAME=130");
    Party company = Party.of("示例（焦作）商贸ａ有限公司", "91410800MA00HA779M");
    Invoice taxed = taxed("109.00", 1).toBuilder().buyer(company).build();
    Account same =
        new Account(
            "示例(焦作)商贸A有限公司", Optional.of("91410800ma00ha779m"), List.of(charge(SEASON, "109.00")));
    assertThat(answer(taxed, same, share(receipt, "109.00"))).isEmpty();
  }

  @Test
  void the_taxpayer_number_is_the_customers_and_a_company_is_not_called_a_person() {
    Party company = Party.of(NAME, "91410800MA00HA779M");
    Invoice taxed = taxed("109.00", 1);
    Account other =
        new Account(NAME, Optional.of("91410800000000019Q"), List.of(charge(SEASON, "109.00")));
    Share share = share(receipt, "109.00");
    assertThat(answer(taxed.toBuilder().buyer(company).build(), other, share))
        .isEqualTo("NAME=131");
    assertThat(answer(taxed.toBuilder().buyer(company).build(), account("109.00"), share))
        .isEqualTo("NAME=131");
    assertThat(answer(taxed.toBuilder().buyer(Samples.RESIDENT).build(), other, share))
        .isEqualTo("NAME=130 131");
  }

  @Test
  void the_season_charged_is_named_and_no_other() {
    Share share = share(receipt, "100.00");
    assertThat(answer(remark("2026年至2027年供暖期"), account("100.00"), share)).isEmpty();
    assertThat(answer(remark("电话 0391-2026-2027"), account("100.00"), share)).isEmpty();
    assertThat(answer(remark("2026/2028"), account("100.00"), share)).isEqualTo("SEASON=132");
    assertThat(answer(remark(""), account("100.00"), share)).isEqualTo("SEASON=132");
    assertThat(answer(remark("2025-2026采暖季"), account("100.00"), share))
        .isEqualTo("SEASON=132 133");
    assertThat(answer(remark(REMARK + "，2025-2026已缴"), account("100.00"), share))
        .isEqualTo("SEASON=133");
    InvoiceLine named =
        InvoiceLine.of("*供热*2026-2027采暖费", TaxRate.EXEMPT, Money.yuan("100.00"), Money.ZERO);
    assertThat(
            answer(remark("").toBuilder().lines(List.of(named)).build(), account("100.00"), share))
        .isEmpty();
  }

  private static Invoice remark(String text) {
    return invoice("100.00").toBuilder().remark(text).build();
  }

  @Test
  void a_season_that_no_receipt_holds_is_not_invoiced() {
    HeatingSeason before = SEASON.previous();
    Account arrears = new Account(NAME, Optional.empty(), List.of(charge(before, "100.00")));
    Invoice named = remark("2025-2026采暖季");
    assertThat(answer(named, arrears, share(receipt, before, "100.00")))
        .isEqualTo("SEASON=134, AMOUNT=129");
    ReceiptNumber both = desk.receipt("b", paid(SEASON, "50.00"), paid(before, "100.00"));
    assertThat(answer(named, arrears, share(both, before, "100.00"))).isEmpty();
  }

  @Test
  void what_was_paid_for_one_season_is_not_invoiced_as_another() {
    HeatingSeason before = SEASON.previous();
    ReceiptNumber both = desk.receipt("b", paid(SEASON, "50.00"), paid(before, "100.00"));
    Invoice current = invoice("150.00");
    assertThat(answer(current, account("150.00"), share(both, "150.00"))).isEqualTo("AMOUNT=129");
    assertThat(
            answer(current, account("150.00"), share(both, "50.00"), share(both, before, "100.00")))
        .isEqualTo("SEASON=139 139");
    Invoice mixed =
        invoice("150.00").toBuilder()
            .lines(List.of(line("50.00"), line("110.00"), line("-10.00").asDiscount()))
            .remark(REMARK + "，2025-2026采暖季")
            .build();
    Account account =
        new Account(
            NAME, Optional.empty(), List.of(charge(SEASON, "50.00"), charge(before, "110.00")));
    assertThat(answer(mixed, account, share(both, "50.00"), share(both, before, "100.00")))
        .isEmpty();
    assertThat(answer(mixed, account, share(both, "40.00"), share(both, before, "110.00")))
        .isEqualTo("SEASON=139 139, AMOUNT=129");
  }

  @Test
  void the_shares_sum_to_the_invoice_and_none_is_more_than_is_left() {
    ReceiptNumber other = desk.receipt("b", "50.00");
    assertThat(answer(invoice("100.00"), account("100.00"), share(receipt, "99.99")))
        .isEqualTo("AMOUNT=125");
    assertThat(answer(invoice("100.00"), account("100.00"))).isEqualTo("SEASON=134, AMOUNT=125");
    assertThat(
            answer(
                invoice("100.00"),
                account("100.00"),
                share(receipt, "50.00"),
                share(other, "50.00")))
        .isEmpty();
    assertThat(
            answer(
                invoice("100.00"),
                account("100.00"),
                share(receipt, "49.99"),
                share(other, "50.01")))
        .isEqualTo("AMOUNT=129");
    assertThat(
            answer(
                invoice("100.00"),
                account("100.00"),
                share(receipt, "150.00"),
                share(other, "-50.00")))
        .isEqualTo("AMOUNT=127");
    assertThat(answer(invoice("1714.83"), account("1714.83"), share(receipt, "1714.83")))
        .isEqualTo("AMOUNT=129");
    assertThat(answer(invoice("1714.82"), account("1714.82"), share(receipt, "1714.82"))).isEmpty();
  }

  @Test
  void a_receipt_named_twice_is_not_even_drawn_up() {
    assertThat(
            refusal(() -> draft(invoice("2.00"), share(receipt, "1.00"), share(receipt, "1.00"))))
        .isEqualTo("126");
  }

  @Test
  void what_is_no_receipt_or_is_void_has_nothing_to_invoice() {
    Account account = account("100.00");
    Invoice invoice = invoice("100.00");
    assertThat(answer(invoice, account, share(new ReceiptNumber("JZ26", 77), "100.00")))
        .isEqualTo("SEASON=134, AMOUNT=128");
    desk.refund("f", receipt, "50.00");
    assertThat(answer(invoice, account, share(new ReceiptNumber("TF26", 1), "100.00")))
        .isEqualTo("SEASON=134, AMOUNT=128");
    ReceiptNumber voided = desk.receipt("v", "100.00");
    desk.voidReceipt("vv", voided);
    assertThat(answer(invoice, account, share(voided, "100.00"))).isEqualTo("AMOUNT=129");
  }

  @Test
  void a_line_is_not_more_than_what_was_charged() {
    assertThat(answer(invoice("100.00"), account("99.99"), share(receipt, "100.00")))
        .isEqualTo("AMOUNT=136");
    assertThat(answer(invoice("100.00"), account("1714.82"), share(receipt, "100.00"))).isEmpty();
  }

  @Test
  void figures_that_do_not_add_up_are_no_amount() {
    Invoice wrong = invoice("100.00").toBuilder().lines(List.of(line("99.99"))).build();
    assertThat(answer(wrong, account("100.00"), share(receipt, "100.00"))).isEqualTo("AMOUNT=052");
  }

  @Test
  void figures_too_large_to_be_summed_are_found_and_nothing_breaks() {
    Money most = Money.ofFen(Long.MAX_VALUE);
    InvoiceLine huge = InvoiceLine.of("*供热*采暖费", TaxRate.of("9%"), most, most);
    Invoice invoice =
        invoice("100.00").toBuilder()
            .lines(List.of(huge))
            .totals(new InvoiceTotals(most, most, most))
            .words("壹圆整")
            .build();
    assertThat(
            answer(
                invoice,
                account("100.00"),
                new Share(receipt, SEASON, most),
                new Share(new ReceiptNumber("JZ26", 9), SEASON, most)))
        .contains("065");
  }

  @Test
  void the_unit_price_is_the_tariffs_for_the_floor_and_the_season() {
    Charge charge = byArea();
    assertThat(charge.amount()).isEqualTo(Money.yuan("1714.82"));
    Account account = new Account(NAME, Optional.empty(), List.of(charge));
    assertThat(priced("98.76", "17.3635", account)).isEmpty();
    assertThat(priced("98.76", "17.3636", account)).isEmpty();
    assertThat(priced("98.76", "17.3637", account)).isEqualTo("AMOUNT=050, UNIT_PRICE=138");
    assertThat(priced("80.98", "21.1758459", account)).isEqualTo("UNIT_PRICE=138");
    assertThat(answer(invoice("1714.82"), account, share(receipt, "1714.82")))
        .isEqualTo("UNIT_PRICE=137");
  }

  private String priced(String quantity, String price, Account account) {
    InvoiceLine line =
        line("1714.82").withPrice(new BigDecimal(quantity), new BigDecimal(price), "平方米");
    return answer(
        invoice("1714.82").toBuilder().lines(List.of(line)).build(),
        account,
        share(receipt, "1714.82"));
  }

  @Test
  void a_taxed_unit_price_is_the_tariffs_without_tax() {
    Party company = Party.of(NAME, "91410800MA00HA779M");
    Account account = new Account(NAME, Optional.of("91410800MA00HA779M"), List.of(byArea()));
    Invoice right = taxed("1714.82", 98).toBuilder().buyer(company).build();
    assertThat(answer(right, account, share(receipt, "1714.82"))).isEmpty();
    InvoiceLine withTax =
        right.lines().get(0).withPrice(new BigDecimal("98.76"), new BigDecimal("17.3635"), "平方米");
    Invoice wrong = right.toBuilder().lines(List.of(withTax)).build();
    assertThat(answer(wrong, account, share(receipt, "1714.82"))).contains("UNIT_PRICE=138");
  }

  /** At 9 %, with a quantity of 98.76 if it is priced at all. */
  private static Invoice taxed(String gross, int area) {
    TaxRate rate = TaxRate.of("9%");
    TaxedAmount amount = TaxedAmount.ofGross(Money.yuan(gross), rate);
    InvoiceLine line = amount.line("*供热*采暖费", rate);
    BigDecimal quantity = new BigDecimal("98.76");
    InvoiceLine priced =
        area == 1
            ? line
            : line.withPrice(quantity, UnitPrice.of(amount.net(), quantity, UnitPrice.LONG), "平方米");
    return Invoice.blue(Samples.SELLER, Samples.COMPANY)
        .lines(List.of(priced))
        .totals(amount.totals())
        .remark(REMARK)
        .build();
  }

  @Test
  void each_line_but_a_discount_has_its_charge() {
    Invoice two =
        invoice("100.00").toBuilder().lines(List.of(line("60.00"), line("40.00"))).build();
    assertThat(answer(two, account("100.00"), share(receipt, "100.00")))
        .isEqualTo("UNIT_PRICE=135");
    Invoice discounted =
        invoice("100.00").toBuilder()
            .lines(List.of(line("120.00"), line("-20.00").asDiscount()))
            .build();
    assertThat(answer(discounted, account("120.00"), share(receipt, "100.00"))).isEmpty();
  }

  @Test
  void a_red_letter_is_not_checked_as_a_blue_invoice_or_the_other_way() {
    Drafted drafted = draft(invoice("100.00"), share(receipt, "100.00"));
    assertThat(refusal(() -> desk.checkRed("c", drafted))).isEqualTo("102");
  }

  private static Charge byArea() {
    TariffKey key = TariffKey.residential(City.JIAOZUO, TariffItem.AREA);
    HeatingSeason season = new HeatingSeason(2026);
    SeasonPeriod period = SeasonCalendar.shipped().period(City.JIAOZUO, season).orThrow();
    return Charge.byArea(
        TariffBook.jiaozuo().inForce(key, season).orThrow(),
        period,
        Premises.of(Area.parse("98.76").orThrow(), FloorClass.HIGH_RISE));
  }
}

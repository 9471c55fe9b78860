package io.hall.invoice.bean;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import io.hall.invoice.Answers;
import io.hall.invoice.bean.VendorBill.Item;
import io.hall.money.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InvoiceValidatorTest {

  /** In China it is 9 November already. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-08T16:30:00Z"), ZoneOffset.UTC);

  private static final InvoiceValidator<VendorBill> VALIDATOR =
      InvoiceValidator.of(VendorBill.shape(), CLOCK);

  @ParameterizedTest
  @EnumSource(Stage.class)
  void a_right_bill_is_right_at_every_stage(Stage stage) {
    assertThat(check(stage, b -> b.no = stage == Stage.DRAFT ? null : b.no)).isEmpty();
  }

  @Test
  void a_finding_stands_at_the_property_of_the_bean_with_the_figure_due_and_the_one_found() {
    VendorBill bill = new VendorBill();
    bill.items = Arrays.asList(Item.of("50.00", "4.50"), Item.of("41.74", "3.83"));
    bill.tax = new BigDecimal("8.33");
    bill.total = new BigDecimal("100.06");
    List<Finding> findings = VALIDATOR.check(bill, Stage.ISSUE);
    assertThat(Answers.places(findings))
        .containsExactly("items[1].taxAmount 051", "total 054", "inWords 055");
    assertThat(findings.get(0).message(Locale.ENGLISH))
        .isEqualTo("Amount times rate is 3.76, but the tax is 3.83");
    assertThat(findings.get(0).message(Locale.CHINESE)).contains("3.76").contains("3.83");
  }

  @ParameterizedTest
  @CsvSource({
    "no,      none, 260, 260, 260",
    "date,    none, 260, 260, 260",
    "seller,  none, 260, 260, 260",
    "total,   none, 260, 260, 260",
    "inWords, none, 260, 260, none",
    "title,   none, 260, 260, none",
    "clerk,   none, 260, none, none",
    "rate,    260, 260, 260, 260",
    "line,    260, 260, 260, 260",
    "amount,  260, 260, 260, 260",
    "names,   032, 032, 032, 032",
    "items,   033 052 053, 033 052 053, 033 052 053, 033 052 053",
    "buyer,   none, none, none, none",
    "memo,    none, none, none, none",
  })
  void a_stage_demands_what_its_table_says(
      String part, String draft, String issue, String review, String archive) {
    Map<Stage, String> due =
        Map.of(
            Stage.DRAFT, draft, Stage.ISSUE, issue, Stage.REVIEW, review, Stage.ARCHIVE, archive);
    due.forEach(
        (stage, code) -> {
          VendorBill bill = new VendorBill();
          bill.no = stage == Stage.DRAFT ? null : bill.no;
          empty(bill, part);
          assertThat(Answers.codes(VALIDATOR.check(bill, stage)))
              .as("%s at %s", part, stage)
              .isEqualTo(code.equals("none") ? "" : code);
        });
  }

  private static void empty(VendorBill bill, String part) {
    switch (part) {
      case "no" -> bill.no = null;
      case "date" -> bill.date = null;
      case "seller" -> bill.seller.taxNo = null;
      case "total" -> bill.total = null;
      case "inWords" -> bill.inWords = null;
      case "title" -> bill.first().title = " ";
      case "clerk" -> bill.clerk = "";
      case "rate" -> bill.first().rate = null;
      case "line" -> bill.items = Arrays.asList(bill.first(), null);
      case "amount" -> bill.first().amount = null;
      case "names" -> bill.buyer.title = null;
      case "items" -> bill.items = null;
      case "buyer" -> bill.buyer.taxNo = "";
      default -> bill.memo = null;
    }
  }

  @Test
  void a_stage_names_itself_where_something_is_missing() {
    VendorBill bill = new VendorBill();
    bill.no = " ";
    Finding missing = VALIDATOR.check(bill, Stage.REVIEW).get(0);
    assertThat(missing.where()).isEqualTo("no");
    assertThat(missing.message(Locale.ENGLISH)).contains("stage review");
    assertThat(missing.message(Locale.CHINESE)).contains("“次日核对”环节");
  }

  @Test
  void a_draft_has_no_number_and_an_invoice_is_not_of_tomorrow() {
    assertThat(check(Stage.DRAFT, b -> {})).containsExactly("no 120");
    assertThat(check(Stage.ISSUE, b -> b.date = LocalDate.of(2026, 11, 9))).isEmpty();
    assertThat(check(Stage.ISSUE, b -> b.date = LocalDate.of(2026, 11, 10)))
        .containsExactly("date 262");
  }

  @Test
  void a_draft_without_a_day_is_judged_by_the_rules_of_today() {
    Consumer<VendorBill> ten =
        b -> {
          b.no = null;
          b.first().rate = "10%";
          b.first().amount = new BigDecimal("90.91");
          b.first().taxAmount = new BigDecimal("9.09");
          b.amount = b.first().amount;
          b.tax = b.first().taxAmount;
        };
    assertThat(check(Stage.DRAFT, ten.andThen(b -> b.date = null)))
        .containsExactly("items[0].rate 083");
    assertThat(check(Stage.DRAFT, ten.andThen(b -> b.date = LocalDate.of(2018, 12, 1)))).isEmpty();
  }

  @Test
  void what_cannot_be_read_is_told_alone_and_the_other_lines_are_still_judged() {
    VendorBill bill = new VendorBill();
    bill.items =
        Arrays.asList(Item.of("50.001", "4.50"), Item.of("41.74", "3.83"), Item.of("0.01", "0.00"));
    bill.item(2).rate = "nine";
    bill.item(2).count = new BigDecimal("1.12345678901234");
    bill.item(2).price = new BigDecimal("1234567890123456789");
    assertThat(Answers.places(VALIDATOR.check(bill, Stage.ISSUE)))
        .containsExactly(
            "items[0].amount MONEY-003",
            "items[2].rate 031",
            "items[2].count 030",
            "items[2].price 030",
            "items[1].taxAmount 051");
  }

  @ParameterizedTest
  @CsvSource({
    "26412000000000000001, 3100000000, code 013",
    "2641200000000000000,  '',         no 002",
    "00000001,             '',         code 012",
    "00000001,             41001xxxxx, code 007",
    "26992000000000000001, '',         no 015",
    "25412000000000000001, '',         no 018",
  })
  void a_number_is_graded_at_its_own_property(String no, String code, String answer) {
    assertThat(
            check(
                Stage.ISSUE,
                b -> {
                  b.no = no;
                  b.code = code;
                }))
        .first()
        .isEqualTo(answer);
  }

  @Test
  void an_exempt_line_may_print_stars_for_its_tax() {
    record Line(String rate, String tax) {}
    record Bill(List<Line> lines, String tax) {}
    InvoiceShape<Bill> shape =
        InvoiceShape.of(Bill.class)
            .number("no", b -> "26412000000000000001")
            .issued("day", b -> LocalDate.of(2026, 11, 8))
            .seller("s", b -> "示例热力有限公司", "st", b -> "91410800000000019Q")
            .buyer("b", b -> "个人", "bt", b -> null)
            .lines(
                "lines",
                Bill::lines,
                LineShape.of(Line.class)
                    .net("net", Figure.text(l -> " 1714.82"))
                    .rate("rate", Line::rate)
                    .tax("tax", Figure.text(Line::tax))
                    .build())
            .net("net", Figure.fen(b -> 171_482L))
            .tax("tax", Figure.text(Bill::tax))
            .gross("gross", Figure.money(b -> Money.yuan("1714.82")))
            .build();
    InvoiceValidator<Bill> validator = InvoiceValidator.of(shape, CLOCK);
    assertThat(validator.check(new Bill(List.of(new Line("0%", "***")), "***"), Stage.ISSUE))
        .isEmpty();
    assertThat(validator.check(new Bill(List.of(new Line("免税", "0.00")), "0"), Stage.ISSUE))
        .isEmpty();
    Bill wrong =
        new Bill(List.of(new Line("免税", "1"), new Line("免税", "l"), new Line("9%", "1,5")), "");
    assertThat(Answers.places(validator.check(wrong, Stage.ISSUE)))
        .containsExactly(
            "lines[1].tax MONEY-001", "lines[2].tax MONEY-001", "tax 260", "lines[0].tax 057");
  }

  @Test
  void figures_are_read_in_every_form_a_bean_keeps_them() {
    record Amounts(BigDecimal decimal, String text, Long fen, Money money) {}
    Amounts amounts = new Amounts(new BigDecimal("12.50"), "12.50", 1250L, Money.yuan("12.50"));
    for (Figure<Amounts> figure :
        List.of(
            Figure.decimal(Amounts::decimal),
            Figure.text(Amounts::text),
            Figure.fen(Amounts::fen),
            Figure.money(Amounts::money))) {
      Object raw = Objects.requireNonNull(figure.raw(amounts));
      assertThat(Figure.money(raw, f -> {})).isEqualTo(Money.yuan("12.50"));
      assertThat(Figure.decimal(raw, f -> {})).isEqualByComparingTo("12.5");
    }
  }

  @Test
  void a_red_bill_names_its_blue_one_in_a_field_or_in_its_remark() {
    Consumer<VendorBill> red =
        b -> {
          b.creditNote = true;
          b.no = "26412000000000000002";
          b.creditedNo = "26412000000000000001";
          b.memo = "被红冲蓝字数电票号码：26412000000000000001";
          b.first().amount = new BigDecimal("-91.74");
          b.first().taxAmount = new BigDecimal("-8.26");
          b.amount = b.first().amount;
          b.tax = b.first().taxAmount;
          b.total = new BigDecimal("-100.00");
          b.inWords = "（负数）壹佰圆整";
        };
    assertThat(check(Stage.ISSUE, red)).isEmpty();
    assertThat(check(Stage.ISSUE, red.andThen(b -> b.memo = ""))).containsExactly("memo 109");
    assertThat(check(Stage.ISSUE, red.andThen(b -> b.creditedNo = "")))
        .containsExactly("creditedNo 109");
    assertThat(check(Stage.ISSUE, red.andThen(b -> b.creditedNo = "26412")))
        .containsExactly("creditedNo 012");
    assertThat(check(Stage.ISSUE, red.andThen(b -> b.creditedNo = "26412000000000000009")))
        .containsExactly("memo 103");
    assertThat(check(Stage.ISSUE, red.andThen(b -> b.creditNote = false)))
        .contains("creditNote 102");
    Consumer<VendorBill> legacy =
        b -> {
          b.creditedNo = "4100163320-00000007";
          b.memo = "对应正数发票代码:4100163320号码:00000007";
        };
    assertThat(check(Stage.ISSUE, red.andThen(legacy))).isEmpty();
  }

  @Test
  void a_discount_is_what_the_bean_says_or_else_a_negative_line_of_a_blue_bill() {
    VendorBill bill = new VendorBill();
    bill.items = Arrays.asList(Item.of("91.74", "8.26"), Item.of("-1.00", "-0.09"));
    bill.amount = new BigDecimal("90.74");
    bill.tax = new BigDecimal("8.17");
    bill.total = new BigDecimal("98.91");
    bill.inWords = "玖拾捌圆玖角壹分";
    assertThat(Answers.places(VALIDATOR.check(bill, Stage.ISSUE)))
        .containsExactly("items[1].amount 058", "items[1].taxAmount 060");
    bill.item(1).rebate = true;
    assertThat(VALIDATOR.check(bill, Stage.ISSUE)).isEmpty();
    bill.items = Arrays.asList(bill.item(1), bill.item(0));
    assertThat(Answers.places(VALIDATOR.check(bill, Stage.ISSUE))).containsExactly("items[0] 061");
  }

  private static List<String> check(Stage stage, Consumer<VendorBill> change) {
    VendorBill bill = new VendorBill();
    change.accept(bill);
    return Answers.places(VALIDATOR.check(bill, stage));
  }
}

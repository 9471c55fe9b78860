package io.hall.receipt;

import static io.hall.receipt.HallAtWork.BOOK;
import static io.hall.receipt.HallAtWork.CASHIER;
import static io.hall.receipt.HallAtWork.HALL;
import static io.hall.receipt.HallAtWork.PAYER;
import static io.hall.receipt.HallAtWork.REFUND_BOOK;
import static io.hall.receipt.HallAtWork.SEASON;
import static io.hall.receipt.HallAtWork.area;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.Basis;
import io.hall.payment.Channel;
import io.hall.payment.HallCode;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.Tender;
import io.hall.store.RequestId;
import io.hall.tariff.FeeCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FindingReceiptsTest extends EveryStoreTestBase {

  @Test
  void a_receipt_is_found_whole() {
    Receipt issued = hall.issue(new IssueRequest(new RequestId("a"), BOOK, everything()));
    assertThat(found(issued.number())).contains(issued);
    assertThat(issued.payment().payer()).isEqualTo(PAYER);
    assertThat(issued.payment()).isEqualTo(everything());
  }

  @Test
  void a_receipt_whose_texts_were_erased_is_found_without_its_payer() {
    Receipt issued = hall.issue("a");
    hall.erasePersonalTexts();
    Receipt found = found(issued.number()).orElseThrow();
    assertThat(found.payment().payer()).isEqualTo(Payer.ERASED);
    assertThat(found.payment().lines()).isEqualTo(issued.payment().lines());
    assertThat(found.link()).isEqualTo(issued.link());
    assertThat(hall.findings(BOOK)).isEmpty();
  }

  @Test
  void another_receipt_is_never_told_under_a_number() {
    ReceiptNumber a = hall.issue("a").number();
    hall.issue("b");
    database.tamper("UPDATE receipt SET position = position + 1 WHERE number = ?", a.toString());
    assertThat(HallAtWork.refusal(() -> found(a))).isEqualTo("STORE-006");
  }

  @Test
  void a_voucher_is_never_told_as_a_receipt() {
    ReceiptNumber voucher = hall.refund("f", hall.issue("a").number(), area("1.00")).number();
    database.tamper("UPDATE receipt SET refunds = NULL WHERE number = ?", voucher.toString());
    assertThat(HallAtWork.refusal(() -> found(voucher))).isEqualTo("STORE-006");
  }

  @Test
  void an_unknown_number_and_a_refunds_are_not_found() {
    ReceiptNumber voucher = hall.refund("f", hall.issue("a").number(), area("1.00")).number();
    assertThat(found(voucher)).isEmpty();
    assertThat(found(new ReceiptNumber("A", 1))).isEmpty();
  }

  @Test
  void no_name_enters_the_chain_or_the_tables_beside_it() {
    ReceiptNumber a = hall.issue("a").number();
    hall.refund("f", a, area("1.00"));
    hall.voidReceipt("v", hall.issue("b").number());
    assertThat(hall.contentsWith("log_record", "测试用户")).isZero();
    assertThat(hall.contentsWith("log_record", "多缴")).isZero();
    assertThat(hall.count("SELECT count(*) FROM personal_text")).isEqualTo(4);
  }

  @Test
  void no_words_of_a_receipt_or_a_voucher_say_who_paid() {
    Receipt receipt = hall.issue("a");
    RefundVoucher voucher = hall.refund("f", receipt.number(), area("1.00"));
    assertThat(receipt.toString() + voucher + hall.reprint("r", receipt.number()))
        .contains("JZ26-00001001", "TF26-00000001")
        .doesNotContain(PAYER.customer(), PAYER.name(), PAYER.address(), "多缴");
  }

  @Test
  @Tag("规程-7.1")
  void a_day_begins_at_midnight_in_shanghai() {
    hall.clock.set("2026-11-23T15:59:59.999Z");
    Receipt before = hall.issue("a");
    hall.clock.set("2026-11-23T16:00:00Z");
    Receipt after = hall.issue("b");
    assertThat(before.date()).hasToString("2026-11-23");
    assertThat(after.date()).hasToString("2026-11-24");
    assertThat(numbersOf("2026-11-23")).containsExactly(before.number());
    assertThat(numbersOf("2026-11-24")).containsExactly(after.number());
    assertThat(numbersOf("2026-11-25")).isEmpty();
  }

  @Test
  void the_ledger_tells_each_line_of_each_document() {
    Receipt issued = hall.issue(new IssueRequest(new RequestId("a"), BOOK, everything()));
    ReceiptLedger.Document document = hall.today().get(0);
    assertThat(document.number()).isEqualTo(issued.number());
    assertThat(document.book()).isEqualTo(BOOK);
    assertThat(document.cashier()).isEqualTo(CASHIER);
    assertThat(document.issuedAt()).isEqualTo(issued.issuedAt());
    assertThat(document.payment()).isEqualTo(issued.payment().id());
    assertThat(document.counts()).isTrue();
    assertThat(document.amount()).isEqualTo(issued.payment().total());
    assertThat(document.lines())
        .containsExactly(
            ledgerLine(FeeCategory.RESIDENTIAL_AREA, SEASON.firstYear(), Tender.CASH, "1714.82"),
            ledgerLine(FeeCategory.ADJUSTMENT, SEASON.firstYear(), Tender.CASH, "-0.82"),
            ledgerLine(FeeCategory.ARREARS, SEASON.firstYear() - 1, Tender.POS, "12.00"));
  }

  @Test
  void another_halls_documents_are_not_in_the_ledger() {
    hall.issue("a");
    assertThat(
            hall.<List<?>>read(
                c -> ReceiptLedger.day(c, new HallCode("H02"), BusinessDate.today(hall.clock))))
        .isEmpty();
    assertThat(hall.<List<?>>read(c -> ReceiptLedger.heads(c, new HallCode("H02")))).isEmpty();
  }

  @Test
  void the_head_of_each_book_is_its_last_record() {
    Receipt a = hall.issue("a");
    Receipt b = hall.issue("b");
    RefundVoucher f = hall.refund("f", a.number(), area("1.00"));
    List<ReceiptLedger.BookHead> heads = hall.read(c -> ReceiptLedger.heads(c, HALL));
    assertThat(heads)
        .containsExactly(
            new ReceiptLedger.BookHead(REFUND_BOOK, 4, f.link().hash()),
            new ReceiptLedger.BookHead(BOOK, 5, b.link().hash()));
  }

  private Optional<Receipt> found(ReceiptNumber number) {
    return hall.read(c -> hall.register.find(c, number));
  }

  private List<ReceiptNumber> numbersOf(String date) {
    return hall.read(c -> ReceiptLedger.day(c, HALL, BusinessDate.parse(date))).stream()
        .map(ReceiptLedger.Document::number)
        .toList();
  }

  private static ReceiptLedger.Line ledgerLine(
      FeeCategory category, int year, Tender tender, String yuan) {
    return new ReceiptLedger.Line(category, new HeatingSeason(year), tender, Money.yuan(yuan));
  }

  private static Payment everything() {
    Basis basis = new Basis(new BigDecimal("98.76"), "㎡", new BigDecimal("17.3635"));
    return new Payment(
        new PaymentId("P-1"),
        HALL,
        CASHIER,
        Channel.BANK,
        PAYER,
        Instant.parse("2026-11-23T03:59:30.123Z"),
        List.of(
            new PaymentLine(
                FeeCategory.RESIDENTIAL_AREA,
                SEASON,
                Tender.CASH,
                Money.yuan("1714.82"),
                "",
                Optional.of(basis)),
            PaymentLine.of(FeeCategory.ADJUSTMENT, SEASON, Tender.CASH, Money.yuan("-0.82")),
            new PaymentLine(
                FeeCategory.ARREARS,
                SEASON.previous(),
                Tender.POS,
                Money.yuan("12.00"),
                "POS-0001",
                Optional.empty())),
        Money.yuan("1800.00"));
  }
}

package io.hall.check;

import static io.hall.check.MessagesTestBase.assertInWords;
import static io.hall.check.MessagesTestBase.assertSaid;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.archive.BindingCode;
import io.hall.archive.HoldCode;
import io.hall.archive.KeptDocument;
import io.hall.conduct.ConductCode;
import io.hall.conduct.duty.Device;
import io.hall.conduct.premises.CleaningArea;
import io.hall.conduct.remedy.Remedy;
import io.hall.payment.PaymentCode;
import io.hall.payment.Tender;
import io.hall.receipt.BookState;
import io.hall.receipt.ReceiptCode;
import io.hall.report.MonthCode;
import io.hall.report.ReportCode;
import io.hall.tariff.CustomerKind;
import io.hall.tariff.FeeCategory;
import io.hall.tariff.TariffCode;
import io.hall.tariff.TariffItem;
import io.hall.tariff.TariffUnit;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  @Test
  void no_reader_is_told_a_constant() {
    assertInWords(ReportCode.MONEY_DIFFERS, "tender", Tender.values());
    assertInWords(ReceiptCode.REFUND_TOO_LARGE, "category", FeeCategory.values());
    assertInWords(ReceiptCode.BOOK_STATE, "state", BookState.Status.values());
    assertInWords(TariffCode.NONE_IN_FORCE, "customer", CustomerKind.values());
    assertInWords(TariffCode.NONE_IN_FORCE, "item", TariffItem.values());
    assertInWords(TariffCode.UNIT_DOES_NOT_FIT, "unit", TariffUnit.values());
    assertInWords(ConductCode.DEVICE_FAULT, "device", Device.values());
    assertInWords(ConductCode.ROSTER_GAP, "area", CleaningArea.values());
    assertInWords(ConductCode.OVERDUE, "kind", Remedy.Kind.values());
  }

  @ParameterizedTest
  @EnumSource
  void a_tender_is_called_as_on_paper(Tender tender) {
    assertSaid(PaymentCode.TENDER_AMOUNT, "tender", tender, tender.chinese());
  }

  @ParameterizedTest
  @EnumSource
  void a_category_is_called_as_on_paper(FeeCategory category) {
    assertSaid(ReceiptCode.REFUND_TOO_LARGE, "category", category, category.chinese());
  }

  @ParameterizedTest
  @EnumSource
  void what_is_to_be_put_right_is_called_as_on_paper(Remedy.Kind kind) {
    assertSaid(ConductCode.OVERDUE, "kind", kind, kind.chinese());
  }

  @ParameterizedTest
  @EnumSource
  void a_document_is_called_as_on_paper(KeptDocument document) {
    assertSaid(BindingCode.NO_RETENTION, "document", document.word(), document.chinese());
    assertSaid(HoldCode.STILL_KEPT, "document", document.word(), document.chinese());
  }

  @ParameterizedTest
  @ValueSource(strings = {"categories", "days", "halls", "tenders"})
  void the_parts_of_a_month_are_told_in_chinese(String what) {
    assertThat(Finding.of(MonthCode.SUMS_DIFFER).with("what", what).message(Locale.CHINESE))
        .doesNotContain(what);
  }

  @Test
  void each_constant_of_a_row_is_told_in_a_word() {
    Finding row =
        Finding.of(ReportCode.COUNT_DIFFERS).with("what", "RESIDENTIAL_AREA 2026-2027 CASH");

    assertThat(row.message(Locale.CHINESE)).contains("居民面积采暖费 2026-2027 现金");
    assertThat(row.message(Locale.ENGLISH)).contains("residential area 2026-2027 cash");
    assertThat(row.parameters()).containsEntry("what", "RESIDENTIAL_AREA 2026-2027 CASH");
  }

  @Test
  void a_cashier_whose_number_is_a_constant_keeps_it() {
    assertThat(Finding.of(ReportCode.SHIFT_OPEN).with("cashier", "POS").message(Locale.CHINESE))
        .contains("POS");
  }

  @Test
  void a_value_without_a_word_stands_as_it_is() {
    assertThat(Finding.of(ReportCode.MONEY_DIFFERS).with("tender", "$1 \\").message(Locale.ENGLISH))
        .contains("By $1 \\ the register");
  }
}

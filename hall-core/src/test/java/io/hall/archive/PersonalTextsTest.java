package io.hall.archive;

import static io.hall.archive.FilingHall.FIRST;
import static io.hall.settlement.SampleDay.HALL;
import static io.hall.settlement.SampleDay.LI;
import static io.hall.settlement.SampleDay.MANAGER;
import static io.hall.settlement.SampleDay.WANG;
import static io.hall.settlement.SampleDay.pos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.calendar.BusinessDate;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.VoidReason;
import io.hall.receipt.VoidRequest;
import io.hall.store.Canonical;
import io.hall.store.ChainHash;
import io.hall.store.Entry;
import io.hall.store.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("规程-7.2")
class PersonalTextsTest {

  private static final Canonical WORDS = Canonical.write().text("段某某").end();

  private FilingHall hall;

  @BeforeEach
  void open(@TempDir Path folder) {
    hall = new FilingHall(TestDatabase.Kind.SQLITE, folder).open(FIRST);
  }

  @AfterEach
  void close() {
    hall.close();
  }

  private void append(String stream, String kind, String... body) {
    Canonical.Writer fields = Canonical.write();
    Arrays.stream(body).forEach(fields::text);
    Entry entry =
        new Entry(
            stream,
            kind,
            hall.hall().request(),
            hall.hall().clock().instant(),
            fields.end(),
            WORDS);
    hall.store().write(c -> hall.store().log().append(c, entry));
  }

  private List<PersonalText> found(String stream) {
    List<PersonalText> found = new ArrayList<>();
    hall.store()
        .read(
            c -> {
              texts().forEach(c, stream, found::add);
              return found;
            });
    return found;
  }

  private PersonalTexts texts() {
    return new PersonalTexts(hall.store().log(), ChainHash.SHA_256);
  }

  private static List<BusinessDate> dates(String... dates) {
    return Arrays.stream(dates).map(BusinessDate::parse).toList();
  }

  @Test
  void a_months_text_is_about_its_first_and_last_day_and_is_no_halls() {
    append("monthly-summary", "report.month.1", "2027-02");
    PersonalText text = found("monthly-summary").get(0);
    assertThat(text.kind()).isEqualTo(FiledStream.MONTHLY_SUMMARY);
    assertThat(text.years()).isEqualTo(Map.of(KeptDocument.MONTHLY_SUMMARY, 2027));
    assertThat(text.dates()).isEqualTo(dates("2027-02-01", "2027-02-28"));
    assertThat(text.hall()).isEmpty();
    assertThat(text.number()).isEmpty();
  }

  @Test
  void a_reports_or_sheets_text_is_about_its_day_and_its_hall() {
    append("daily-report/H01", "report.daily.1", "H01", "2027-01-01");
    append("shift/H01/C01", "shift.close.1", "H01", "C01", "2027-01-02");
    PersonalText report = found("daily-report/H01").get(0);
    assertThat(report.years()).isEqualTo(Map.of(KeptDocument.DAILY_REPORT, 2027));
    assertThat(report.dates()).isEqualTo(dates("2027-01-01"));
    assertThat(report.hall()).contains(HALL);
    PersonalText sheet = found("shift/H01/C01").get(0);
    assertThat(sheet.stream()).isEqualTo("shift/H01/C01");
    assertThat(sheet.position()).isEqualTo(2); // behind the opening of the shift
    assertThat(sheet.years()).isEqualTo(Map.of(KeptDocument.SETTLEMENT_SHEET, 2027));
    assertThat(sheet.dates()).isEqualTo(dates("2027-01-02"));
    assertThat(sheet.hall()).contains(HALL);
  }

  @Test
  void an_invoices_text_is_about_the_day_on_which_it_was_written() {
    append("invoice-desk/H01", "invoice.asked.1");
    PersonalText text = found("invoice-desk/H01").get(0);
    assertThat(text.years()).isEqualTo(Map.of(KeptDocument.INVOICE_REGISTER, 2026));
    assertThat(text.dates()).containsExactly(FIRST);
    assertThat(text.hall()).contains(HALL);
  }

  @Test
  void what_is_no_document_with_a_time_of_its_own_is_not_found() {
    append("shift/H01/C01", "shift.note.1", "H01", "C01", "2026-11-08");
    append("seals", "seal.1");
    assertThat(found("shift/H01/C01")).isEmpty();
    assertThat(found("seals")).isEmpty();
    assertThat(found("daily-report/H01")).isEmpty();
  }

  @Test
  void only_streams_of_an_archive_are_looked_at_by_their_names() {
    for (String stream :
        List.of("shift/H01/C01", "retention", "paper/𠮷", "paper/￥", "monthly-summary")) {
      append(stream, "any.1");
    }
    assertThat(hall.store().<List<String>>read(c -> texts().streams(c)))
        .containsExactly("monthly-summary", "paper/￥", "paper/𠮷", "shift/H01/C01");
    assertThatThrownBy(() -> FiledStream.of("retention"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("retention is in no archive");
  }

  private void voidWithNote(ReceiptNumber number) {
    VoidRequest ask =
        new VoidRequest(hall.hall().request(), number, VoidReason.OTHER, "段某某", LI, MANAGER);
    hall.store().write(c -> hall.hall().receipts().voidReceipt(c, ask));
  }

  private static List<String> said(List<PersonalText> texts) {
    return texts.stream().map(text -> text.number().orElseThrow() + " " + text.years()).toList();
  }

  @Test
  void a_voidings_text_is_part_of_the_receipt_or_voucher_that_it_makes_void() {
    ReceiptNumber receipt = hall.pay(WANG, "100").number();
    ReceiptNumber voucher = hall.hall().refund(WANG, receipt, pos("30")).number();
    voidWithNote(voucher);
    voidWithNote(receipt);
    assertThat(said(found("receipt-book/SJC01")))
        .containsExactly(
            receipt + " {BOOK_RECORD=2026, RECEIPT=2026}",
            receipt + " {BOOK_RECORD=2026, RECEIPT=2026}");
    assertThat(said(found("receipt-book/TFC01")))
        .containsExactly(
            voucher + " {BOOK_RECORD=2026, REFUND_VOUCHER=2026}",
            voucher + " {BOOK_RECORD=2026, REFUND_VOUCHER=2026}");
    assertThat(found("receipt-book/SJC01"))
        .extracting(PersonalText::hall)
        .containsExactly(Optional.of(HALL), Optional.empty());
  }
}

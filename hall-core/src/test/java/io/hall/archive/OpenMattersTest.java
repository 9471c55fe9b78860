package io.hall.archive;

import static io.hall.archive.FilingHall.FIRST;
import static io.hall.archive.FilingHall.SEASON;
import static io.hall.archive.FilingHall.SEASONS;
import static io.hall.settlement.SampleDay.HALL;
import static io.hall.settlement.SampleDay.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.payment.HallCode;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("规程-7.2")
class OpenMattersTest {

  private static final ReceiptNumber VOUCHER = new ReceiptNumber("TFC01", 1);
  private static final ReceiptNumber UNKNOWN = new ReceiptNumber("SJC09", 1);

  private FilingHall hall;
  private ReceiptNumber refunded = UNKNOWN;
  private ReceiptNumber other = UNKNOWN;

  @BeforeEach
  void work(@TempDir Path folder) {
    hall = new FilingHall(TestDatabase.Kind.SQLITE, folder);
    List<Receipt> receipts = hall.work(FIRST);
    refunded = receipts.get(1).number();
    other = receipts.get(0).number();
  }

  @AfterEach
  void close() {
    hall.close();
  }

  private static PersonalText text(
      FiledStream kind, Optional<HallCode> hall, Optional<ReceiptNumber> number, String... dates) {
    return new PersonalText(
        kind,
        kind.begins(),
        1,
        new TreeMap<>(Map.of(KeptDocument.RECEIPT, 2026)),
        List.of(dates).stream().map(BusinessDate::parse).toList(),
        hall,
        number);
  }

  private static PersonalText about(ReceiptNumber number) {
    return text(FiledStream.BOOK, Optional.empty(), Optional.of(number), "2026-11-08");
  }

  private boolean covers(HoldScope scope, PersonalText text) {
    Matter matter = new Matter(1, scope, MANAGER, Optional.empty(), Instant.EPOCH);
    List<Matter> covering =
        hall.store().read(c -> new OpenMatters(c, List.of(matter), SEASONS).covering(text));
    return covering.contains(matter);
  }

  @Test
  void a_matter_of_a_season_covers_what_is_filed_to_it_on_any_of_its_days() {
    PersonalText march =
        text(
            FiledStream.MONTHLY_SUMMARY,
            Optional.empty(),
            Optional.empty(),
            "2027-03-01",
            "2027-03-31");
    assertThat(covers(HoldScope.of(SEASON), march)).isTrue();
    assertThat(covers(HoldScope.of(SEASON.next()), march)).isTrue();
    assertThat(covers(HoldScope.of(new HeatingSeason(2028)), march)).isFalse();
  }

  @Test
  void a_matter_of_a_season_covers_a_later_receipt_that_has_a_line_for_it() {
    PersonalText later =
        text(FiledStream.BOOK, Optional.of(HALL), Optional.of(refunded), "2027-03-16");
    assertThat(covers(HoldScope.of(SEASON), later)).isTrue();
    assertThat(covers(HoldScope.of(new HeatingSeason(2028)), later)).isFalse();
  }

  @Test
  void in_doubt_to_which_season_a_day_is_filed_every_season_covers_it() {
    PersonalText early = text(FiledStream.SHIFT, Optional.of(HALL), Optional.empty(), "2020-11-08");
    assertThat(covers(HoldScope.of(SEASON), early)).isTrue();
  }

  @Test
  void a_matter_of_a_hall_covers_what_the_hall_did() {
    PersonalText report =
        text(FiledStream.DAILY_REPORT, Optional.of(HALL), Optional.empty(), "2026-11-08");
    HoldScope elsewhere = HoldScope.of(new HallCode("H02"));
    assertThat(covers(HoldScope.of(HALL), report)).isTrue();
    assertThat(covers(elsewhere, report)).isFalse();
    assertThat(covers(HoldScope.of(HALL), about(refunded))).isTrue();
    assertThat(covers(elsewhere, about(refunded))).isFalse();
  }

  @Test
  void in_doubt_whose_a_text_is_every_hall_covers_it() {
    PersonalText company =
        text(FiledStream.MONTHLY_SUMMARY, Optional.empty(), Optional.empty(), "2026-11-30");
    for (HallCode any : List.of(HALL, new HallCode("H02"))) {
      assertThat(covers(HoldScope.of(any), company)).isTrue();
      assertThat(covers(HoldScope.of(any), about(UNKNOWN))).isTrue();
    }
  }

  @Test
  void a_matter_of_a_receipt_covers_it_and_what_refunds_it_or_is_refunded_by_it() {
    assertThat(covers(HoldScope.of(refunded), about(refunded))).isTrue();
    assertThat(covers(HoldScope.of(refunded), about(VOUCHER))).isTrue();
    assertThat(covers(HoldScope.of(VOUCHER), about(refunded))).isTrue();
    assertThat(covers(HoldScope.of(other), about(refunded))).isFalse();
    assertThat(covers(HoldScope.of(other), about(VOUCHER))).isFalse();
  }

  @Test
  void a_matter_of_a_receipt_covers_all_invoices_and_what_a_book_says_of_no_number() {
    HoldScope scope = HoldScope.of(refunded);
    for (FiledStream kind : FiledStream.values()) {
      PersonalText text = text(kind, Optional.of(HALL), Optional.empty(), "2026-11-08");
      assertThat(covers(scope, text))
          .as(kind.begins())
          .isEqualTo(
              List.of(FiledStream.INVOICE_DESK, FiledStream.INVOICE_FILE, FiledStream.BOOK)
                  .contains(kind));
    }
  }
}

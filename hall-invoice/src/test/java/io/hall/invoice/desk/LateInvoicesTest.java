package io.hall.invoice.desk;

import static io.hall.invoice.desk.DeskAtWork.FINANCE;
import static io.hall.invoice.desk.DeskAtWork.HALL;
import static io.hall.invoice.desk.DeskAtWork.REVIEWER;
import static io.hall.invoice.desk.DeskAtWork.red;
import static io.hall.invoice.desk.DeskAtWork.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.invoice.LegacyNumber;
import io.hall.invoice.PaperVoid;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.invoice.desk.DueInvoices.Late;
import io.hall.invoice.desk.NextDay.Kind;
import io.hall.payment.HallCode;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.RequestId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was not reviewed on the next day, or did not get to finance on the day after that. */
@Tag("规程-7.3")
class LateInvoicesTest extends DeskTestBase {

  private static final NextDay CALENDAR = new NextDay(HallCalendar.jiaozuo(), Kind.CALENDAR_DAY);
  private static final NextDay WORKING = new NextDay(HallCalendar.jiaozuo(), Kind.WORKING_DAY);

  private String unreviewed(String today, NextDay next) {
    return told(
        desk.store.read(c -> DueInvoices.unreviewed(c, HALL, BusinessDate.parse(today), next)));
  }

  private String undelivered(String today, NextDay next) {
    return told(
        desk.store.read(c -> DueInvoices.undelivered(c, HALL, BusinessDate.parse(today), next)));
  }

  private static String told(List<Late> late) {
    return String.join(
        " ", late.stream().map(l -> l.row().id() + ":" + l.due().toString().substring(5)).toList());
  }

  private Issued issue(String name) {
    return desk.issue(name, desk.receipt("r-" + name, "100.00"), "100.00");
  }

  private List<String> at(Stage stage) {
    return desk.store.read(c -> InvoiceLedger.at(c, HALL, stage)).stream()
        .map(row -> row.id().value())
        .toList();
  }

  @Test
  void an_invoice_stands_in_the_list_of_its_stage_alone() {
    Issued issued = issue("i");
    issue("other");
    desk.draft("draft", desk.receipt("r-draft", "100.00"), "100.00");
    assertThat(at(Stage.ISSUED)).containsExactly("i", "other");
    assertThat(at(Stage.DRAFTED)).isEmpty();
    desk.review(issued);
    assertThat(at(Stage.ISSUED)).containsExactly("other");
    assertThat(at(Stage.REVIEWED)).containsExactly("i");
  }

  @Test
  void what_has_no_number_yet_stands_in_one_list_whatever_it_waits_for() {
    desk.draft("drafted", desk.receipt("a", "100.00"), "100.00");
    desk.clock.set("2026-11-23T05:00:00Z");
    desk.cleared("cleared", desk.receipt("b", "100.00"), "100.00");
    desk.send("s", desk.cleared("sent", desk.receipt("c", "100.00"), "100.00"));
    issue("issued");
    var given = desk.draft("given-up", desk.receipt("d", "100.00"), "100.00");
    desk.store.write(c -> desk.desk.withdraw(c, DeskAtWork.id("w"), given, DeskAtWork.CASHIER));
    List<RequestId> here = desk.store.read(c -> DueInvoices.unnumbered(c, HALL));
    List<RequestId> elsewhere =
        desk.store.read(c -> DueInvoices.unnumbered(c, new HallCode("H77")));
    assertThat(here).extracting(RequestId::value).containsExactly("drafted", "cleared", "sent");
    assertThat(elsewhere).isEmpty();
  }

  @Test
  void on_the_next_day_a_review_is_in_time_and_the_day_after_it_is_late() {
    issue("i");
    assertThat(unreviewed("2026-11-23", CALENDAR)).isEmpty();
    assertThat(unreviewed("2026-11-24", CALENDAR)).isEmpty();
    assertThat(unreviewed("2026-11-25", CALENDAR)).isEqualTo("i:11-24");
    assertThat(unreviewed("2026-11-25", WORKING)).isEqualTo("i:11-24");
  }

  @Test
  void over_a_weekend_the_setting_decides() {
    desk.clock.set("2026-11-27T04:00:00Z"); // a Friday
    issue("friday");
    assertThat(unreviewed("2026-11-29", CALENDAR)).isEqualTo("friday:11-28");
    assertThat(unreviewed("2026-11-29", WORKING)).isEmpty();
    assertThat(unreviewed("2026-11-30", WORKING)).isEmpty();
    assertThat(unreviewed("2026-12-01", WORKING)).isEqualTo("friday:11-30");
  }

  @Test
  void the_day_of_issue_is_a_day_of_shanghai() {
    desk.clock.set("2026-11-23T16:30:00Z"); // half past midnight there
    Issued issued = issue("night");
    assertThat(issued.day()).isEqualTo(BusinessDate.parse("2026-11-24"));
    assertThat(unreviewed("2026-11-25", CALENDAR)).isEmpty();
    assertThat(unreviewed("2026-11-26", CALENDAR)).isEqualTo("night:11-25");
  }

  @Test
  void what_was_reviewed_is_late_for_finance_after_the_day_behind_its_review() {
    Issued issued = issue("i");
    desk.clock.set("2026-11-27T04:00:00Z");
    var reviewed = desk.review(issued);
    assertThat(unreviewed("2026-12-31", CALENDAR)).isEmpty();
    assertThat(undelivered("2026-11-28", CALENDAR)).isEmpty();
    assertThat(undelivered("2026-11-29", CALENDAR)).isEqualTo("i:11-28");
    assertThat(undelivered("2026-11-30", WORKING)).isEmpty();
    assertThat(undelivered("2026-12-01", WORKING)).isEqualTo("i:11-30");
    desk.deliver("d", reviewed, REVIEWER, FINANCE);
    assertThat(undelivered("2026-12-31", CALENDAR)).isEmpty();
  }

  @Test
  void a_void_invoice_is_not_late() {
    var sent = desk.send("s", desk.cleared("p", desk.receipt("a", "100.00"), "100.00"));
    Issued paper =
        desk.issued("n", sent, desk.document(sent, LegacyNumber.of("041001900104", "00000009")));
    assertThat(unreviewed("2026-11-30", CALENDAR)).isEqualTo("p:11-24");
    desk.store.write(
        c ->
            desk.desk.voidPaper(
                c,
                DeskAtWork.id("v"),
                paper,
                new PaperVoid(false, true),
                DeskAtWork.CASHIER,
                DeskAtWork.LEADER));
    assertThat(unreviewed("2026-11-30", CALENDAR)).isEmpty();
  }

  @Test
  void a_late_blue_invoice_is_told_with_what_its_red_letters_left_of_it() {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    Issued blue = desk.issue("blue", receipt, "100.00");
    desk.issueRed("red", red(blue, "-100.00", share(receipt, "-100.00")));
    List<Late> late =
        desk.store.read(
            c -> DueInvoices.unreviewed(c, HALL, BusinessDate.parse("2026-11-30"), CALENDAR));
    assertThat(late)
        .extracting(l -> l.row().id() + " " + l.row().net().gross())
        .containsExactly("blue 0.00", "red 0.00");
  }
}

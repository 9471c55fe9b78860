package io.hall.archive;

import static io.hall.archive.FilingHall.FIRST;
import static io.hall.archive.FilingHall.SEASONS;
import static io.hall.settlement.Refusals.codesOf;
import static io.hall.settlement.SampleDay.LI;
import static io.hall.settlement.SampleDay.MANAGER;
import static io.hall.settlement.SampleDay.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import io.hall.payment.StaffNumber;
import io.hall.store.NotedLocks;
import io.hall.store.RequestId;
import io.hall.store.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the way of a destruction, and requests that were used before. */
@Tag("规程-7.2")
class DestructionRequestsTest {

  private static final DestructionScope SCOPE =
      DestructionScope.of(2026, KeptDocument.RECEIPT, KeptDocument.REFUND_VOUCHER);
  private static final HoldWords WORDS = new HoldWords("段某某一案");

  private FilingHall hall;

  @BeforeEach
  void work(@TempDir Path folder) {
    hall = new FilingHall(TestDatabase.Kind.SQLITE, folder);
    hall.work(FIRST);
    hall.close(FIRST);
    on("2057-01-01");
  }

  @AfterEach
  void close() {
    hall.close();
  }

  private void on(String day) {
    hall.hall().at(day + "T09:00");
  }

  private Destructions register() {
    return new Destructions(hall.store(), hall.hall().clock(), RetentionRules.shipped(), SEASONS);
  }

  private List<String> obstacles() {
    List<Finding> found = hall.store().read(c -> register().obstacles(c, SCOPE));
    return found.stream().map(f -> f.code().id() + " " + f.parameters()).toList();
  }

  private Matter open(RequestId request, HoldScope scope, HoldWords words) {
    LegalHolds holds = new LegalHolds(hall.store(), hall.hall().clock());
    return hall.store()
        .write(c -> holds.open(c, new Matter.Opening(request, scope, MANAGER, words)));
  }

  private Destruction.Drafted draft(RequestId request, DestructionScope scope, StaffNumber by) {
    Destruction.Drafting ask = new Destruction.Drafting(request, scope, false, by);
    return hall.store().write(c -> register().draft(c, ask));
  }

  @Test
  void nothing_stands_in_the_way_once_the_time_of_every_document_is_over() {
    assertThat(obstacles()).isEmpty();
    DestructionList due = hall.store().read(c -> register().due(c, SCOPE));
    assertThat(due.total()).isEqualTo(5);
    assertThat(draft(hall.hall().request(), SCOPE, MANAGER).list()).isEqualTo(due);
    on("2056-12-31");
    assertThat(hall.store().read(c -> register().due(c, SCOPE)).runs()).isEmpty();
    assertThat(obstacles())
        .containsExactly(
            "ARCHIVE-070 {count=5, document=book-record, until=2056-12-31, year=2026}",
            "ARCHIVE-070 {count=4, document=receipt, until=2056-12-31, year=2026}",
            "ARCHIVE-070 {count=1, document=refund-voucher, until=2056-12-31, year=2026}");
  }

  @Test
  void every_matter_is_told_with_each_document_that_it_holds() {
    long first = open(hall.hall().request(), HoldScope.all(), WORDS).number();
    long second = open(hall.hall().request(), HoldScope.all(), WORDS).number();
    assertThat(obstacles())
        .containsExactly(
            "ARCHIVE-071 {count=4, document=receipt, matter=" + first + ", year=2026}",
            "ARCHIVE-071 {count=1, document=refund-voucher, matter=" + first + ", year=2026}",
            "ARCHIVE-071 {count=4, document=receipt, matter=" + second + ", year=2026}",
            "ARCHIVE-071 {count=1, document=refund-voucher, matter=" + second + ", year=2026}");
  }

  @Test
  void a_request_for_a_matter_asked_again_with_other_content_is_a_conflict() {
    RequestId request = hall.hall().request();
    Matter matter = open(request, HoldScope.all(), WORDS);
    assertThat(open(request, HoldScope.all(), WORDS)).isEqualTo(matter);
    assertThat(codesOf(() -> open(request, HoldScope.of(FilingHall.SEASON), WORDS)))
        .containsExactly("STORE-003");
    assertThat(codesOf(() -> open(request, HoldScope.all(), new HoldWords("另一案"))))
        .containsExactly("STORE-003");
  }

  @Test
  void a_request_for_a_list_asked_again_by_another_or_for_more_is_a_conflict() {
    RequestId request = hall.hall().request();
    Destruction.Drafted list = draft(request, SCOPE, LI);
    assertThat(draft(request, SCOPE, LI)).isEqualTo(list);
    assertThat(codesOf(() -> draft(request, SCOPE, WANG))).containsExactly("STORE-003");
    DestructionScope less = DestructionScope.of(2026, KeptDocument.RECEIPT);
    assertThat(codesOf(() -> draft(request, less, LI))).containsExactly("STORE-003");
    RequestId used = hall.hall().request();
    open(used, HoldScope.all(), WORDS);
    assertThat(codesOf(() -> draft(used, SCOPE, LI))).containsExactly("STORE-003");
  }

  @Test
  void whoever_drafts_a_list_waits_for_everybody_who_writes() {
    Destruction.Drafting ask = new Destruction.Drafting(hall.hall().request(), SCOPE, false, LI);
    assertThat(hall.hall().held(c -> register().draft(c, ask))).contains(NotedLocks.STORE);
  }

  @Test
  void a_list_whose_record_is_gone_is_missed() {
    long number = draft(hall.hall().request(), SCOPE, LI).number();
    hall.database().tamper("DELETE FROM log_record WHERE stream = 'retention'");
    assertThat(codesOf(() -> hall.store().read(c -> register().find(c, number))))
        .containsExactly("STORE-006");
  }
}

package io.hall.conduct.remedy;

import static io.hall.conduct.ConductAtWork.HALL;
import static io.hall.conduct.ConductAtWork.HEAD;
import static io.hall.conduct.ConductAtWork.LI;
import static io.hall.conduct.ConductAtWork.MANAGER;
import static io.hall.conduct.ConductAtWork.MONDAY;
import static io.hall.conduct.ConductAtWork.OTHER_HALL;
import static io.hall.conduct.ConductAtWork.WANG;
import static io.hall.conduct.ConductAtWork.WANG_AS_MANAGER;
import static io.hall.conduct.ConductAtWork.ZHAO;
import static io.hall.conduct.ConductAtWork.note;
import static io.hall.settlement.Refusals.codes;
import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.conduct.ConductAtWork;
import io.hall.conduct.ConductTestBase;
import io.hall.conduct.Note;
import io.hall.conduct.Staff;
import io.hall.conduct.remedy.Remedy.Found;
import io.hall.conduct.remedy.Remedy.Kind;
import io.hall.conduct.remedy.Remedy.Level;
import io.hall.conduct.remedy.Remedy.PutRight;
import io.hall.conduct.remedy.Remedy.Verified;
import io.hall.conduct.remedy.Remedy.Wrong;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-9.1")
class RemediesTest extends ConductTestBase {

  private static final BusinessDate FRIDAY = MONDAY.plusDays(4);

  private Remedies remedies() {
    return hall.registers.remedies();
  }

  private Wrong wrong(StaffNumber owner) {
    return new Wrong(hall.request(), HALL, Kind.HAZARD, Level.MAJOR, HEAD, MONDAY, owner, FRIDAY);
  }

  private Found find(Wrong wrong) {
    return hall.write(c -> remedies().find(c, wrong, note("插座松动")));
  }

  private PutRight putRight(Found found, StaffNumber by) {
    return hall.write(c -> remedies().putRight(c, hall.request(), found, by, note("已更换")));
  }

  private Verified verify(PutRight done, StaffNumber by) {
    return hall.write(c -> remedies().verify(c, hall.request(), done, by, note("看过")));
  }

  private Found sendBack(PutRight done, StaffNumber by) {
    return hall.write(c -> remedies().sendBack(c, hall.request(), done, by, note("还松")));
  }

  private Remedy now(Remedy remedy) {
    return hall.<Optional<Remedy>>read(c -> remedies().find(c, remedy.id())).orElseThrow();
  }

  private List<String> findings(BusinessDate day) {
    return codes(hall.read(c -> remedies().findings(c, HALL, MONDAY, day)));
  }

  @Test
  void what_was_found_is_put_right_and_seen_to_be_right_by_somebody_else() {
    Found found = find(wrong(WANG));
    assertThat(now(found)).isInstanceOf(Found.class);
    PutRight done = putRight(found, WANG);
    assertThat(done.by()).isEqualTo(WANG);
    assertThat(done.at()).isEqualTo(hall.log.now());
    assertThat(now(found)).isInstanceOf(PutRight.class);
    hall.later(Duration.ofHours(1));
    Verified verified = verify(done, LI);
    assertThat(verified.by()).isEqualTo(LI);
    assertThat(verified.at()).isEqualTo(hall.log.now());
    assertThat(verified.putRight().by()).isEqualTo(WANG);
    assertThat(verified.wrong()).isEqualTo(found.wrong());
    assertThat(now(found)).isInstanceOf(Verified.class);
  }

  @Test
  void neither_the_owner_nor_who_put_it_right_verifies_it_by_whichever_account() {
    PutRight done = putRight(find(wrong(WANG)), LI);
    for (Staff by : hall.<List<Staff>>read(c -> ConductAtWork.STAFF.on(c, MONDAY))) {
      boolean may = !List.of("P01", "P02").contains(by.person());
      if (!may) {
        assertThat(codesOf(() -> verify(done, by.number())))
            .as(by.number().value())
            .containsExactly("CONDUCT-003");
        assertThat(codesOf(() -> sendBack(done, by.number()))).containsExactly("CONDUCT-003");
      }
    }
    verify(done, ZHAO);
    PutRight other = putRight(find(wrong(ZHAO)), WANG);
    assertThat(codesOf(() -> verify(other, WANG_AS_MANAGER))).containsExactly("CONDUCT-003");
    verify(other, MANAGER);
  }

  @Test
  void what_does_not_pass_is_put_right_again() {
    PutRight first = putRight(find(wrong(WANG)), WANG);
    Found again = sendBack(first, LI);
    assertThat(again.round()).isEqualTo(2);
    assertThat(((Found) now(first)).round()).isEqualTo(2);
    assertThat(codesOf(() -> verify(first, LI))).containsExactly("CONDUCT-006");
    assertThat(codesOf(() -> putRight(first.found(), WANG))).containsExactly("CONDUCT-006");
    PutRight second = putRight(again, WANG);
    assertThat(codesOf(() -> verify(first, LI))).containsExactly("CONDUCT-006");
    verify(second, LI);
    assertThat(codesOf(() -> sendBack(second, LI))).containsExactly("CONDUCT-006");
  }

  @Test
  void it_is_put_right_once() {
    Found found = find(wrong(WANG));
    RequestId request = hall.request();
    PutRight first = hall.write(c -> remedies().putRight(c, request, found, WANG, note("已更换")));
    hall.later(Duration.ofHours(1));
    assertThat(
            hall.<PutRight>write(c -> remedies().putRight(c, request, found, WANG, note("已更换")))
                .at())
        .isEqualTo(first.at());
    assertThat(codesOf(() -> putRight(found, WANG))).containsExactly("CONDUCT-006");
  }

  @Test
  void what_is_due_on_a_day_is_overdue_on_the_next() {
    find(wrong(WANG));
    hall.at("2026-12-01T09:00");
    assertThat(findings(FRIDAY)).isEmpty();
    assertThat(findings(FRIDAY.next())).containsExactly("CONDUCT-061");
  }

  @Test
  void what_was_put_right_waits_for_somebody_else_till_its_day() {
    putRight(find(wrong(WANG)), WANG);
    assertThat(findings(FRIDAY)).isEmpty();
    assertThat(findings(FRIDAY.next())).containsExactly("CONDUCT-062");
  }

  @Test
  void what_was_put_right_late_is_told_in_the_time_in_which_it_was() {
    Found found = find(wrong(WANG));
    hall.at("2026-11-28T09:00");
    verify(putRight(found, WANG), LI);
    assertThat(findings(FRIDAY)).isEmpty();
    assertThat(findings(FRIDAY.next())).containsExactly("CONDUCT-063");
    assertThat(
            hall.<List<?>>read(
                c -> remedies().findings(c, HALL, MONDAY.plusDays(6), MONDAY.plusDays(12))))
        .isEmpty();
  }

  @Test
  void what_was_put_right_on_its_day_is_in_time() {
    Found found = find(wrong(WANG));
    hall.at("2026-11-27T23:59:59.999");
    verify(putRight(found, WANG), LI);
    assertThat(findings(MONDAY.plusDays(6))).isEmpty();
  }

  @Test
  void nothing_is_due_before_it_was_found() {
    assertThat(
            codesOf(
                () ->
                    new Wrong(
                        new RequestId("x"),
                        HALL,
                        Kind.HAZARD,
                        Level.GRAVE,
                        HEAD,
                        MONDAY,
                        WANG,
                        MONDAY.plusDays(-1))))
        .containsExactly("CONDUCT-060");
  }

  @Test
  void nothing_is_found_tomorrow_or_by_nobody() {
    RequestId id = new RequestId("x");
    assertThat(
            codesOf(
                () ->
                    find(
                        new Wrong(
                            id,
                            HALL,
                            Kind.PROBLEM,
                            Level.MINOR,
                            HEAD,
                            MONDAY.next(),
                            WANG,
                            FRIDAY))))
        .containsExactly("CONDUCT-007");
    StaffNumber gone = new StaffNumber("X01");
    assertThat(codesOf(() -> find(wrong(gone)))).containsExactly("CONDUCT-002");
    assertThat(
            codesOf(
                () ->
                    find(
                        new Wrong(
                            id, HALL, Kind.PROBLEM, Level.MINOR, gone, MONDAY, WANG, FRIDAY))))
        .containsExactly("CONDUCT-002");
  }

  @Test
  void what_was_found_reads_back_by_due_date_with_its_description() {
    Found later = find(wrong(WANG));
    Wrong soon =
        new Wrong(hall.request(), HALL, Kind.PROBLEM, Level.MINOR, LI, MONDAY, HEAD, MONDAY);
    Found first = find(soon);
    List<Remedy> all = hall.read(c -> remedies().upTo(c, HALL, MONDAY));
    assertThat(all).extracting(Remedy::wrong).containsExactly(soon, later.wrong());
    assertThat(hall.<Optional<Note>>read(c -> remedies().description(c, first)))
        .contains(note("插座松动"));
    assertThat(hall.<List<?>>read(c -> remedies().upTo(c, HALL, MONDAY.plusDays(-1)))).isEmpty();
    assertThat(hall.<List<?>>read(c -> remedies().upTo(c, OTHER_HALL, MONDAY))).isEmpty();
  }
}

package io.hall.conduct.enquiry;

import static io.hall.conduct.ConductAtWork.ELSEWHERE;
import static io.hall.conduct.ConductAtWork.HALL;
import static io.hall.conduct.ConductAtWork.LI;
import static io.hall.conduct.ConductAtWork.OTHER_HALL;
import static io.hall.conduct.ConductAtWork.WANG;
import static io.hall.conduct.ConductAtWork.WANG_AS_MANAGER;
import static io.hall.conduct.ConductAtWork.ZHAO;
import static io.hall.conduct.ConductAtWork.instant;
import static io.hall.conduct.ConductAtWork.note;
import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.conduct.ConductTestBase;
import io.hall.conduct.Note;
import io.hall.conduct.enquiry.Enquiry.Answered;
import io.hall.conduct.enquiry.Enquiry.Done;
import io.hall.conduct.enquiry.Enquiry.Open;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-4.3")
class EnquiryTest extends ConductTestBase {

  private Asked asked(boolean inScope) {
    return new Asked(hall.request(), HALL, "1", WANG, instant("2026-11-23T07:40"), "过户", inScope);
  }

  private Open receive(Asked asked) {
    return hall.write(c -> hall.registers.enquiries().receive(c, asked, note("张三问过户")));
  }

  private Open fulfil(Open enquiry, Duty duty, StaffNumber by) {
    return hall.write(
        c ->
            hall.registers
                .enquiries()
                .fulfil(c, hall.request(), enquiry, duty, "营业部", by, note("三楼 302")));
  }

  private Open offer(Open enquiry, StaffNumber by, StaffNumber to) {
    return hall.write(
        c -> hall.registers.enquiries().offer(c, hall.request(), enquiry, by, to, note("下班")));
  }

  private Open take(Open enquiry, StaffNumber by) {
    return hall.write(c -> hall.registers.enquiries().take(c, hall.request(), enquiry, by));
  }

  private Answered answer(Open enquiry, StaffNumber by) {
    return hall.write(
        c -> hall.registers.enquiries().answer(c, hall.request(), enquiry, by, true, note("已告知")));
  }

  private List<Open> open() {
    return hall.read(c -> hall.registers.enquiries().open(c, HALL));
  }

  @Test
  void a_question_of_another_window_owes_four_duties_and_one_of_this_window_the_answer() {
    assertThat(receive(asked(false)).owed()).isEqualTo(EnumSet.allOf(Duty.class));
    assertThat(receive(asked(true)).owed()).containsExactly(Duty.ANSWER_GIVEN);
  }

  @Test
  void a_question_is_closed_with_its_answer_once_the_other_duties_are_done() {
    Open enquiry = receive(asked(false));
    for (Duty duty :
        List.of(Duty.DEPARTMENT_CONTACTED, Duty.EXPLAINED, Duty.PLACE_AND_PROCEDURE_TOLD)) {
      assertThat(codesOf(() -> answer(receiveAgain(enquiry), WANG))).containsExactly("CONDUCT-041");
      fulfil(enquiry, duty, WANG);
    }
    Answered answered = answer(receiveAgain(enquiry), WANG);

    assertThat(answered.satisfied()).isTrue();
    assertThat(answered.owed()).isEmpty();
    assertThat(answered.done()).containsEntry(Duty.ANSWER_GIVEN, new Done(WANG, hall.log.now()));
    assertThat(open()).isEmpty();
    assertThat(find(enquiry)).containsInstanceOf(Answered.class);
  }

  private Open receiveAgain(Open enquiry) {
    return (Open) find(enquiry).orElseThrow();
  }

  private Optional<Enquiry> find(Enquiry enquiry) {
    return hall.read(c -> hall.registers.enquiries().find(c, enquiry.id()));
  }

  @Test
  void how_much_is_still_owed_is_told() {
    Open enquiry = fulfil(receive(asked(false)), Duty.EXPLAINED, WANG);
    assertThatThrownBy(() -> answer(enquiry, WANG))
        .isInstanceOf(CheckFailedException.class)
        .hasMessageContaining("2 more");
  }

  @Test
  void a_question_of_this_window_is_answered_at_once() {
    Answered answered =
        hall.write(
            c ->
                hall.registers
                    .enquiries()
                    .answer(c, hall.request(), receive(c, asked(true)), WANG, false, note("没有")));
    assertThat(answered.satisfied()).isFalse();
  }

  private Open receive(Connection c, Asked asked) throws SQLException {
    return hall.registers.enquiries().receive(c, asked, note("问"));
  }

  @Test
  void handing_a_question_over_changes_who_handles_it_and_not_who_owns_it() {
    Open enquiry = receive(asked(false));
    Open offered = offer(enquiry, WANG, LI);
    assertThat(offered.offeredTo()).contains(LI);
    assertThat(offered.handler()).isEqualTo(WANG);
    assertThat(codesOf(() -> fulfil(enquiry, Duty.EXPLAINED, LI))).containsExactly("CONDUCT-040");

    Open taken = take(enquiry, LI);
    assertThat(taken.handler()).isEqualTo(LI);
    assertThat(taken.owner()).isEqualTo(WANG);
    assertThat(taken.offeredTo()).isEmpty();
    fulfil(enquiry, Duty.EXPLAINED, LI);
    fulfil(enquiry, Duty.PLACE_AND_PROCEDURE_TOLD, WANG);
    Open now = fulfil(enquiry, Duty.DEPARTMENT_CONTACTED, LI);
    assertThat(now.done().get(Duty.EXPLAINED)).isEqualTo(new Done(LI, hall.log.now()));
    assertThat(answer(enquiry, LI).owner()).isEqualTo(WANG);
  }

  @Test
  void the_one_who_took_it_over_may_hand_it_on() {
    Open enquiry = receive(asked(false));
    offer(enquiry, WANG, LI);
    take(enquiry, LI);
    offer(enquiry, LI, ZHAO);
    assertThat(take(enquiry, ZHAO).handler()).isEqualTo(ZHAO);
    assertThat(codesOf(() -> fulfil(enquiry, Duty.EXPLAINED, LI))).containsExactly("CONDUCT-040");
  }

  @Test
  void a_question_is_taken_by_the_one_to_whom_it_was_offered_last() {
    Open enquiry = receive(asked(false));
    assertThat(codesOf(() -> take(enquiry, LI))).containsExactly("CONDUCT-044");
    offer(enquiry, WANG, LI);
    offer(enquiry, WANG, ZHAO);
    assertThat(codesOf(() -> take(enquiry, LI))).containsExactly("CONDUCT-044");
    take(enquiry, ZHAO);
    assertThat(codesOf(() -> take(enquiry, ZHAO))).containsExactly("CONDUCT-044");
  }

  @Test
  void a_question_is_not_offered_to_oneself() {
    Open enquiry = receive(asked(false));
    assertThat(codesOf(() -> offer(enquiry, WANG, WANG))).containsExactly("CONDUCT-003");
    assertThat(codesOf(() -> offer(enquiry, WANG, WANG_AS_MANAGER))).containsExactly("CONDUCT-003");
    assertThat(codesOf(() -> offer(enquiry, LI, ZHAO))).containsExactly("CONDUCT-040");
  }

  @Test
  void a_duty_is_recorded_once_and_nothing_after_the_answer() {
    Open enquiry = fulfil(receive(asked(true)), Duty.EXPLAINED, WANG);
    assertThat(codesOf(() -> fulfil(enquiry, Duty.EXPLAINED, WANG))).containsExactly("CONDUCT-043");
    answer(enquiry, WANG);
    assertThat(codesOf(() -> fulfil(enquiry, Duty.DEPARTMENT_CONTACTED, WANG)))
        .containsExactly("CONDUCT-006");
    assertThat(codesOf(() -> answer(enquiry, WANG))).containsExactly("CONDUCT-006");
    assertThat(codesOf(() -> offer(enquiry, WANG, LI))).containsExactly("CONDUCT-006");
    assertThat(codesOf(() -> take(enquiry, LI))).containsExactly("CONDUCT-006");
  }

  @Test
  void the_answer_is_no_duty_to_tick_off() {
    Open enquiry = receive(asked(false));
    assertThatThrownBy(() -> fulfil(enquiry, Duty.ANSWER_GIVEN, WANG))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_department_is_named_where_one_is_told_or_contacted() {
    Open enquiry = receive(asked(false));
    for (Duty duty : List.of(Duty.PLACE_AND_PROCEDURE_TOLD, Duty.DEPARTMENT_CONTACTED)) {
      assertThat(
              codesOf(
                  () ->
                      hall.write(
                          c ->
                              hall.registers
                                  .enquiries()
                                  .fulfil(c, hall.request(), enquiry, duty, "", WANG, note("无")))))
          .containsExactly("CONDUCT-045");
    }
    hall.write(
        c ->
            hall.registers
                .enquiries()
                .fulfil(c, hall.request(), enquiry, Duty.EXPLAINED, "", WANG, note("说明")));
  }

  @Test
  void topics_and_windows_are_short() {
    RequestId id = new RequestId("x");
    var at = instant("2026-11-23T07:40");
    assertThat(codesOf(() -> new Asked(id, HALL, "1", WANG, at, " ", true)))
        .containsExactly("CONDUCT-045");
    assertThat(codesOf(() -> new Asked(id, HALL, "", WANG, at, "过户", true)))
        .containsExactly("CONDUCT-045");
    assertThat(codesOf(() -> new Asked(id, HALL, "1", WANG, at, "过".repeat(41), true)))
        .containsExactly("CONDUCT-045");
    assertThat(new Asked(id, HALL, "1", WANG, at, "过".repeat(40), true).topic()).hasSize(40);
  }

  @Test
  void a_question_is_asked_of_somebody_who_works_there_and_not_in_the_future() {
    RequestId id = new RequestId("x");
    assertThat(
            codesOf(
                () ->
                    receive(
                        new Asked(
                            id, HALL, "1", ELSEWHERE, instant("2026-11-23T07:40"), "过户", true))))
        .containsExactly("CONDUCT-008");
    assertThat(
            codesOf(
                () ->
                    receive(
                        new Asked(id, HALL, "1", WANG, instant("2026-11-23T07:46"), "过户", true))))
        .containsExactly("CONDUCT-007");
  }

  @Test
  void the_customers_words_are_kept_apart_and_erasable() {
    Open enquiry = receive(asked(false));
    assertThat(words(enquiry)).containsExactly(note("张三问过户"));
    database.tamper("DELETE FROM personal_text");
    assertThat(words(enquiry)).isEmpty();
    assertThat(find(enquiry)).isPresent();
  }

  private List<Note> words(Enquiry enquiry) {
    return hall.read(c -> hall.registers.enquiries().words(c, enquiry));
  }

  @Test
  void open_questions_of_a_hall_are_listed_the_oldest_first() {
    Open second = receive(asked(false));
    Open first =
        receive(new Asked(hall.request(), HALL, "2", LI, instant("2026-11-23T07:39"), "停热", false));
    assertThat(open()).extracting(Enquiry::id).containsExactly(first.id(), second.id());
    assertThat(hall.<List<Open>>read(c -> hall.registers.enquiries().open(c, OTHER_HALL)))
        .isEmpty();
    assertThat(open().get(0).asked()).isEqualTo(first.asked());
  }
}

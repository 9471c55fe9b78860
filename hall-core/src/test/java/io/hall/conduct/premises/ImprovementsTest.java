package io.hall.conduct.premises;

import static io.hall.conduct.ConductAtWork.ELSEWHERE;
import static io.hall.conduct.ConductAtWork.HALL;
import static io.hall.conduct.ConductAtWork.HEAD;
import static io.hall.conduct.ConductAtWork.LI;
import static io.hall.conduct.ConductAtWork.MONDAY;
import static io.hall.conduct.ConductAtWork.OTHER_HALL;
import static io.hall.conduct.ConductAtWork.WANG;
import static io.hall.conduct.ConductAtWork.WANG_AS_MANAGER;
import static io.hall.conduct.ConductAtWork.note;
import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.conduct.ConductTestBase;
import io.hall.conduct.Note;
import io.hall.conduct.premises.Improvement.Answered;
import io.hall.conduct.premises.Improvement.Proposed;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-1.5")
class ImprovementsTest extends ConductTestBase {

  private Proposed propose(RequestId request, StaffNumber by) {
    return hall.write(
        c -> hall.registers.improvements().propose(c, request, HALL, by, note("设老花镜")));
  }

  private Answered answer(Proposed proposed, boolean adopted, StaffNumber by) {
    return hall.write(
        c ->
            hall.registers
                .improvements()
                .answer(c, hall.request(), proposed, adopted, by, note("已采购")));
  }

  private List<Improvement> of(HallCode where, BusinessDate from, BusinessDate to) {
    return hall.read(c -> hall.registers.improvements().of(c, where, from, to));
  }

  @Test
  void a_proposal_is_answered_by_somebody_else() {
    Proposed proposed = propose(hall.request(), WANG);
    assertThat(proposed.by()).isEqualTo(WANG);
    assertThat(proposed.hall()).isEqualTo(HALL);
    assertThat(proposed.at()).isEqualTo(hall.log.now());
    assertThat(of(HALL, MONDAY, MONDAY)).containsExactly(proposed);
    assertThat(codesOf(() -> answer(proposed, true, WANG))).containsExactly("CONDUCT-003");
    assertThat(codesOf(() -> answer(proposed, true, WANG_AS_MANAGER)))
        .containsExactly("CONDUCT-003");
    hall.at("2026-11-24T09:00");
    Answered answered = answer(proposed, true, HEAD);
    assertThat(answered).isEqualTo(new Answered(proposed, true, HEAD, hall.log.now()));
    assertThat(of(HALL, MONDAY, MONDAY)).containsExactly(answered);
    assertThat(codesOf(() -> answer(proposed, false, LI))).containsExactly("CONDUCT-006");
  }

  @Test
  void a_proposal_may_be_declined() {
    Answered answered = answer(propose(hall.request(), WANG), false, HEAD);
    assertThat(answered.adopted()).isFalse();
    assertThat(
            hall.<Optional<Improvement>>read(
                c -> hall.registers.improvements().find(c, answered.id())))
        .contains(answered);
  }

  @Test
  void a_proposal_comes_from_somebody_of_the_hall() {
    assertThat(codesOf(() -> propose(hall.request(), ELSEWHERE))).containsExactly("CONDUCT-008");
    assertThat(codesOf(() -> propose(hall.request(), new StaffNumber("X01"))))
        .containsExactly("CONDUCT-002");
  }

  @Test
  void a_proposal_asked_again_is_the_same() {
    RequestId request = hall.request();
    Proposed first = propose(request, WANG);
    hall.at("2026-11-24T09:00");
    assertThat(propose(request, WANG)).isEqualTo(first);
    assertThat(codesOf(() -> propose(request, LI))).containsExactly("STORE-003");
  }

  @Test
  void proposals_are_those_of_a_hall_and_of_days_from_midnight_to_midnight() {
    hall.at("2026-11-22T23:59:59.999");
    propose(hall.request(), WANG);
    hall.at("2026-11-23T00:00");
    Proposed first = propose(hall.request(), WANG);
    hall.at("2026-11-23T23:59:59.999");
    Proposed last = propose(hall.request(), LI);
    hall.at("2026-11-24T00:00");
    propose(hall.request(), LI);
    assertThat(of(HALL, MONDAY, MONDAY)).containsExactly(first, last);
    assertThat(of(OTHER_HALL, MONDAY, MONDAY)).isEmpty();
  }

  @Test
  void its_words_stand_beside_it_until_they_are_erased() {
    Proposed proposed = propose(hall.request(), WANG);
    assertThat(hall.<Optional<Note>>read(c -> hall.registers.improvements().words(c, proposed)))
        .contains(note("设老花镜"));
    database.tamper("DELETE FROM personal_text");
    assertThat(hall.<Optional<Note>>read(c -> hall.registers.improvements().words(c, proposed)))
        .isEmpty();
  }
}

package io.hall.conduct.premises;

import static io.hall.conduct.ConductAtWork.HALL;
import static io.hall.conduct.ConductAtWork.HEAD;
import static io.hall.conduct.ConductAtWork.MONDAY;
import static io.hall.conduct.ConductAtWork.OTHER_HALL;
import static io.hall.conduct.ConductAtWork.WANG;
import static io.hall.conduct.ConductAtWork.note;
import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.conduct.ConductTestBase;
import io.hall.conduct.Note;
import io.hall.conduct.premises.Judgement.Right;
import io.hall.conduct.premises.Judgement.Wrong;
import io.hall.conduct.remedy.Remedy;
import io.hall.conduct.remedy.Remedy.Level;
import io.hall.payment.StaffNumber;
import io.hall.store.Hash;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-1.1")
@Tag("规程-1.5")
@Tag("规程-2.2")
class InspectionTest extends ConductTestBase {

  private static final Hash PHOTO = Hash.of(new byte[32]);
  private final Map<String, Judgement> said = new HashMap<>();

  @BeforeEach
  void everythingIsRight() {
    Checklist.shipped().on(MONDAY).forEach(item -> said.put(item.item(), Right.seen()));
  }

  private void wrong(String item, StaffNumber owner, BusinessDate due) {
    said.put(item, new Wrong(Optional.of(PHOTO), Level.MAJOR, note("桌上有水杯"), owner, due));
  }

  private Inspection record(RequestId request, BusinessDate day, StaffNumber inspector) {
    InspectionSheet sheet = new InspectionSheet(HALL, day, inspector, Checklist.shipped(), said);
    return hall.write(c -> hall.registers.inspections().record(c, request, sheet));
  }

  private List<Inspection> of(BusinessDate from, BusinessDate to) {
    return hall.read(c -> hall.registers.inspections().of(c, HALL, from, to));
  }

  @Test
  void an_inspection_reads_back_with_its_score() {
    wrong("DESK_CLEAR", WANG, MONDAY.plusDays(2));
    wrong("BADGE", WANG, MONDAY);
    RequestId request = hall.request();
    Inspection done = record(request, MONDAY, HEAD);
    int all = Checklist.shipped().on(MONDAY).stream().mapToInt(ChecklistItem::points).sum();

    assertThat(done)
        .isEqualTo(
            new Inspection(
                request,
                HALL,
                MONDAY,
                HEAD,
                new Score(all - 4, all),
                List.of("BADGE", "DESK_CLEAR")));
    assertThat(of(MONDAY, MONDAY)).containsExactly(done);
    assertThat(of(MONDAY.next(), MONDAY.plusDays(6))).isEmpty();
    assertThat(of(MONDAY.plusDays(-6), MONDAY.plusDays(-1))).isEmpty();
    assertThat(
            hall.<List<?>>read(c -> hall.registers.inspections().of(c, OTHER_HALL, MONDAY, MONDAY)))
        .isEmpty();
  }

  @Test
  void what_is_not_right_becomes_a_remedy_with_owner_and_due_date() {
    wrong("DESK_CLEAR", WANG, MONDAY.plusDays(2));
    RequestId request = hall.request();
    record(request, MONDAY, HEAD);
    Remedy remedy =
        hall.<Optional<Remedy>>read(
                c ->
                    hall.registers.remedies().find(c, InspectionDesk.remedy(request, "DESK_CLEAR")))
            .orElseThrow();
    assertThat(remedy.wrong())
        .isEqualTo(
            new Remedy.Wrong(
                InspectionDesk.remedy(request, "DESK_CLEAR"),
                HALL,
                Remedy.Kind.INSPECTION,
                Level.MAJOR,
                HEAD,
                MONDAY,
                WANG,
                MONDAY.plusDays(2)));
    assertThat(hall.<Optional<Note>>read(c -> hall.registers.remedies().description(c, remedy)))
        .contains(note("桌上有水杯"));
  }

  @Test
  void the_photograph_is_kept_by_its_hash() {
    wrong("DESK_CLEAR", WANG, MONDAY);
    record(hall.request(), MONDAY, HEAD);
    assertThat(
            hall.<List<String>>read(
                c ->
                    Sql.list(
                        c,
                        "SELECT photo FROM inspection_item WHERE item = 'DESK_CLEAR'",
                        row -> row.getString(1))))
        .containsExactly(PHOTO.toString());
  }

  @Test
  void an_inspection_asked_again_is_the_same_and_with_another_photograph_refused() {
    wrong("DESK_CLEAR", WANG, MONDAY);
    RequestId request = hall.request();
    Inspection first = record(request, MONDAY, HEAD);
    assertThat(record(request, MONDAY, HEAD)).isEqualTo(first);
    assertThat(hall.<List<?>>read(c -> hall.registers.remedies().upTo(c, HALL, MONDAY))).hasSize(1);
    said.put("BADGE", new Right(Optional.of(PHOTO)));
    assertThat(codesOf(() -> record(request, MONDAY, HEAD))).containsExactly("STORE-003");
  }

  @Test
  void nothing_of_an_inspection_is_kept_whose_remedy_cannot_be() {
    wrong("DESK_CLEAR", new StaffNumber("X01"), MONDAY);
    assertThat(codesOf(() -> record(hall.request(), MONDAY, HEAD))).containsExactly("CONDUCT-002");
    wrong("DESK_CLEAR", WANG, MONDAY.plusDays(-1));
    assertThat(codesOf(() -> record(hall.request(), MONDAY, HEAD))).containsExactly("CONDUCT-060");
    assertThat(of(MONDAY, MONDAY)).isEmpty();
  }

  @Test
  void tomorrow_is_not_inspected_today_and_nobody_inspects_nothing() {
    assertThat(codesOf(() -> record(hall.request(), MONDAY.next(), HEAD)))
        .containsExactly("CONDUCT-007");
    assertThat(codesOf(() -> record(hall.request(), MONDAY, new StaffNumber("X01"))))
        .containsExactly("CONDUCT-002");
  }
}

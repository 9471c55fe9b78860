package io.hall.conduct;

import static io.hall.conduct.ConductAtWork.HALL;
import static io.hall.conduct.ConductAtWork.LI;
import static io.hall.conduct.ConductAtWork.MANAGER;
import static io.hall.conduct.ConductAtWork.OTHER_HALL;
import static io.hall.conduct.ConductAtWork.WANG;
import static io.hall.conduct.ConductAtWork.WANG_AS_MANAGER;
import static io.hall.conduct.ConductAtWork.note;
import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConductLogTest extends ConductTestBase {

  private static final RequestId ID = new RequestId("one");
  private static final Canonical BODY = Canonical.write().text("what").end();
  private final List<String> done = new ArrayList<>();

  private LogRecord write(Act act) {
    return hall.write(
        c ->
            hall.log.write(
                c,
                act,
                () -> done.add("checked"),
                record -> done.add("filled " + record.position())));
  }

  private static Act act() {
    return Act.at(HALL, "conduct.test.1", ID, WANG, BODY);
  }

  @Test
  void a_record_says_who_and_when_in_the_stream_of_its_hall() {
    LogRecord record = write(act());

    assertThat(record.stream()).isEqualTo("conduct/H01");
    assertThat(record.at()).isEqualTo(Instant.parse("2026-11-22T23:45:00Z"));
    assertThat(record.body().read().text()).isEqualTo("C01");
    assertThat(done).containsExactly("checked", "filled 1");
  }

  @Test
  void what_is_the_companys_stands_in_a_stream_of_its_own() {
    assertThat(write(Act.ofCompany("conduct.test.1", ID, WANG, BODY)).stream())
        .isEqualTo("conduct");
  }

  @Test
  void a_request_asked_again_writes_nothing_and_gives_the_same_record() {
    LogRecord first = write(act().saying(note("白天")));
    done.clear();

    assertThat(write(act().saying(note("白天")))).isEqualTo(first);
    assertThat(done).isEmpty();
  }

  @Test
  void a_request_with_other_content_is_refused() {
    write(act().saying(note("白天")));
    Canonical other = Canonical.write().text("other").end();

    for (Act act :
        List.of(
            act(),
            act().saying(note("黑夜")),
            Act.at(HALL, "conduct.test.2", ID, WANG, BODY).saying(note("白天")),
            Act.at(OTHER_HALL, "conduct.test.1", ID, WANG, BODY).saying(note("白天")),
            Act.at(HALL, "conduct.test.1", ID, LI, BODY).saying(note("白天")),
            Act.at(HALL, "conduct.test.1", ID, WANG, other).saying(note("白天")))) {
      assertThat(codesOf(() -> write(act))).containsExactly("STORE-003");
    }
  }

  @Test
  void a_note_does_not_come_to_what_had_none() {
    write(act());
    assertThat(codesOf(() -> write(act().saying(note("白天"))))).containsExactly("STORE-003");
  }

  @Test
  void notes_are_read_back_and_can_be_erased_without_breaking_the_chain() {
    write(act().saying(note("张三来问"), note("已答")));

    assertThat(hall.<List<Note>>read(c -> hall.log.notes(c, Optional.of(HALL), ID)))
        .containsExactly(note("张三来问"), note("已答"));
    assertThat(hall.<List<Note>>read(c -> hall.log.notes(c, Optional.empty(), ID))).isEmpty();
    database.tamper("DELETE FROM personal_text");
    assertThat(hall.<List<Note>>read(c -> hall.log.notes(c, Optional.of(HALL), ID))).isEmpty();
    write(act().saying(note("任何话")));
    assertThat(hall.<List<?>>read(c -> new RecordLog(hall.store.chain()).verify(c, "conduct/H01")))
        .isEmpty();
  }

  @Test
  void a_note_has_words_and_does_not_show_them() {
    assertThat(codesOf(() -> note(" "))).containsExactly("CONDUCT-004");
    assertThat(codesOf(() -> note("长".repeat(501)))).containsExactly("CONDUCT-004");
    assertThat(note("长".repeat(500)).text()).hasSize(500);
    assertThat(note("张三")).hasToString("Note[2 characters]");
  }

  @Test
  void two_accounts_of_one_person_are_one_person() {
    BusinessDate day = hall.log.today();
    assertThat(codesOf(() -> requireOther(WANG, WANG, day))).containsExactly("CONDUCT-003");
    assertThat(codesOf(() -> requireOther(WANG_AS_MANAGER, WANG, day)))
        .containsExactly("CONDUCT-003");
    assertThat(codesOf(() -> requireOther(MANAGER, WANG, day))).isEmpty();
  }

  @Test
  void somebody_who_has_left_is_known_by_the_day_they_were_there() {
    StaffNumber left = new StaffNumber("X01");
    assertThat(codesOf(() -> hall.read(c -> hall.log.require(c, left))))
        .containsExactly("CONDUCT-002");
    assertThat(codesOf(() -> requireOther(MANAGER, left, BusinessDate.parse("2026-10-31"))))
        .isEmpty();
  }

  private void requireOther(StaffNumber by, StaffNumber first, BusinessDate day) {
    hall.read(
        c -> {
          hall.log.requireOther(c, by, first, day);
          return day;
        });
  }

  @Test
  void somebody_of_another_hall_is_told_apart_from_nobody() {
    assertThat(codesOf(() -> hall.read(c -> hall.log.requireAt(c, OTHER_HALL, WANG))))
        .containsExactly("CONDUCT-008");
    assertThat(hall.<Staff>read(c -> hall.log.requireAt(c, HALL, WANG)).post())
        .isEqualTo(Post.CASHIER);
  }

  @Test
  void what_has_happened_is_not_ahead_of_the_clock() {
    hall.log.requirePast(hall.log.now());
    assertThat(codesOf(() -> hall.log.requirePast(hall.log.now().plusMillis(1))))
        .containsExactly("CONDUCT-007");
  }
}

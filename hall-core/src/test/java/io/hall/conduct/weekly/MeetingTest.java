package io.hall.conduct.weekly;

import static io.hall.conduct.ConductAtWork.ELSEWHERE;
import static io.hall.conduct.ConductAtWork.HALL;
import static io.hall.conduct.ConductAtWork.HEAD;
import static io.hall.conduct.ConductAtWork.LI;
import static io.hall.conduct.ConductAtWork.MANAGER;
import static io.hall.conduct.ConductAtWork.MONDAY;
import static io.hall.conduct.ConductAtWork.OTHER_HALL;
import static io.hall.conduct.ConductAtWork.OTHER_HEAD;
import static io.hall.conduct.ConductAtWork.WANG;
import static io.hall.conduct.ConductAtWork.WEEK;
import static io.hall.conduct.ConductAtWork.ZHAO;
import static io.hall.conduct.ConductAtWork.instant;
import static io.hall.conduct.ConductAtWork.note;
import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.calendar.BusinessDate;
import io.hall.conduct.ConductTestBase;
import io.hall.conduct.HallWeek;
import io.hall.conduct.remedy.Remedy;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-9.1")
@Tag("规程-9.2")
class MeetingTest extends ConductTestBase {

  private static final Sitting MONDAY_HOUR = new Sitting(WEEK, instant("2026-11-23T18:00"), 60);

  @BeforeEach
  void itIsTuesday() {
    hall.at("2026-11-24T08:00");
  }

  private static SafetyMeeting safety(Map<StaffNumber, Presence> attendance) {
    return new SafetyMeeting(HALL, MONDAY_HOUR, HEAD, Set.of(Topic.HALL), attendance);
  }

  private void record(SafetyMeeting meeting) {
    record(hall.request(), meeting);
  }

  private void record(RequestId request, SafetyMeeting meeting) {
    hall.write(
        c -> {
          hall.registers.meetings().record(c, request, meeting, note("用电安全"));
          return meeting;
        });
  }

  private void sign(StaffNumber staff) {
    hall.write(
        c -> {
          hall.registers.meetings().sign(c, hall.request(), HALL, WEEK, staff);
          return staff;
        });
  }

  private void record(WorkMeeting meeting) {
    hall.write(
        c -> {
          hall.registers.meetings().record(c, hall.request(), meeting);
          return meeting;
        });
  }

  private static WorkMeeting work(Map<HallCode, WorkMeeting.Head> heads) {
    return new WorkMeeting(MONDAY_HOUR, MANAGER, heads, note("本周平稳"), note("清欠"));
  }

  private static WorkMeeting.Head present(StaffNumber head) {
    return new WorkMeeting.Head(head, Presence.PRESENT);
  }

  @Test
  void a_safety_meeting_has_a_topic_and_its_host() {
    assertThat(
            codesOf(
                () ->
                    new SafetyMeeting(
                        HALL, MONDAY_HOUR, HEAD, Set.of(), Map.of(HEAD, Presence.PRESENT))))
        .containsExactly("CONDUCT-085");
    assertThat(codesOf(() -> safety(Map.of(HEAD, Presence.EXCUSED))))
        .containsExactly("CONDUCT-086");
    assertThat(codesOf(() -> safety(Map.of(WANG, Presence.PRESENT))))
        .containsExactly("CONDUCT-086");
  }

  @Test
  void a_hall_has_one_safety_meeting_a_week() {
    record(safety(Map.of(HEAD, Presence.PRESENT)));
    assertThat(codesOf(() -> record(safety(Map.of(HEAD, Presence.PRESENT)))))
        .containsExactly("CONDUCT-083");
    record(
        new SafetyMeeting(
            OTHER_HALL,
            MONDAY_HOUR,
            OTHER_HEAD,
            Set.of(Topic.DAILY, Topic.TRAFFIC),
            Map.of(OTHER_HEAD, Presence.PRESENT)));
  }

  @Test
  void a_safety_meeting_asked_again_is_the_same() {
    RequestId request = hall.request();
    record(request, safety(Map.of(HEAD, Presence.PRESENT)));
    record(request, safety(Map.of(HEAD, Presence.PRESENT)));
    assertThat(
            codesOf(
                () ->
                    record(
                        request, safety(Map.of(HEAD, Presence.PRESENT, WANG, Presence.PRESENT)))))
        .containsExactly("STORE-003");
  }

  @Test
  void the_list_of_a_safety_meeting_has_those_of_the_hall_and_its_host() {
    assertThat(
            codesOf(
                () -> record(safety(Map.of(HEAD, Presence.PRESENT, ELSEWHERE, Presence.PRESENT)))))
        .containsExactly("CONDUCT-008");
    record(
        new SafetyMeeting(
            HALL,
            MONDAY_HOUR,
            MANAGER,
            Set.of(Topic.PERSONNEL),
            Map.of(MANAGER, Presence.PRESENT, WANG, Presence.EXCUSED)));
  }

  @Test
  void a_meeting_is_put_on_record_when_it_is_over() {
    hall.at("2026-11-23T18:59:59.999");
    assertThat(codesOf(() -> record(safety(Map.of(HEAD, Presence.PRESENT)))))
        .containsExactly("CONDUCT-007");
    assertThat(codesOf(() -> record(work(Map.of())))).containsExactly("CONDUCT-007");
    hall.at("2026-11-23T19:00");
    record(safety(Map.of(HEAD, Presence.PRESENT)));
    record(work(Map.of()));
  }

  @Test
  void a_meeting_lies_in_its_week() {
    HallWeek last = HallWeek.parse("2026-W47");
    assertThat(codesOf(() -> new Sitting(last, instant("2026-11-23T00:00"), 60)))
        .containsExactly("CONDUCT-088");
    assertThat(new Sitting(last, instant("2026-11-22T23:59:59"), 60).date())
        .hasToString("2026-11-22");
    assertThat(codesOf(() -> new Sitting(WEEK, instant("2026-11-23T18:00"), 0)))
        .containsExactly("CONDUCT-087");
    assertThat(codesOf(() -> new Sitting(WEEK, instant("2026-11-23T18:00"), 601)))
        .containsExactly("CONDUCT-087");
    assertThat(new Sitting(WEEK, instant("2026-11-23T18:00"), 600).to())
        .isEqualTo(instant("2026-11-24T04:00"));
    assertThat(new Sitting(WEEK, instant("2026-11-23T18:00"), 1).minutes()).isEqualTo(1);
  }

  @Test
  void the_last_days_of_2026_have_a_week_of_their_own() {
    HallWeek week = HallWeek.parse("2026-W53");
    assertThat(new Sitting(week, instant("2027-01-01T10:00"), 60).week()).isEqualTo(week);
  }

  @Test
  void those_who_were_present_sign_once_and_nobody_else() {
    record(safety(Map.of(HEAD, Presence.PRESENT, WANG, Presence.PRESENT, LI, Presence.EXCUSED)));
    sign(WANG);
    assertThat(codesOf(() -> sign(WANG))).containsExactly("CONDUCT-086");
    assertThat(codesOf(() -> sign(LI))).containsExactly("CONDUCT-086");
    assertThat(codesOf(() -> sign(ZHAO))).containsExactly("CONDUCT-086");
    assertThat(hall.<List<StaffNumber>>read(c -> hall.registers.meetings().signed(c, HALL, WEEK)))
        .containsExactly(WANG);
  }

  @Test
  void a_training_has_trainees_other_than_its_trainer() {
    assertThat(codesOf(() -> training(Map.of()))).containsExactly("CONDUCT-086");
    assertThat(codesOf(() -> training(Map.of(HEAD, Training.Result.PASSED))))
        .containsExactly("CONDUCT-086");
    record(training(Map.of(WANG, Training.Result.PASSED, LI, Training.Result.TO_REPEAT)));
    assertThat(codesOf(() -> record(training(Map.of(ELSEWHERE, Training.Result.PASSED)))))
        .containsExactly("CONDUCT-008");
  }

  private static Training training(Map<StaffNumber, Training.Result> trainees) {
    return new Training(HALL, MONDAY_HOUR, Topic.TRAFFIC, HEAD, trainees);
  }

  private void record(Training training) {
    hall.write(
        c -> {
          hall.registers.meetings().record(c, hall.request(), training, note("骑车戴头盔"));
          return training;
        });
  }

  @Test
  void a_search_names_at_most_a_thousand_hazards() {
    Set<RequestId> thousand =
        IntStream.range(0, 1000).mapToObj(i -> new RequestId("h" + i)).collect(Collectors.toSet());
    assertThat(new HazardSearch(HALL, MONDAY_HOUR, WANG, thousand).hazards()).hasSize(1000);
    thousand.add(new RequestId("h1000"));
    assertThatThrownBy(() -> new HazardSearch(HALL, MONDAY_HOUR, WANG, thousand))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_search_names_the_hazards_it_found() {
    RequestId socket = found(HALL, Remedy.Kind.HAZARD, MONDAY);
    RequestId door = found(HALL, Remedy.Kind.HAZARD, MONDAY);
    record(search(door, socket));
    assertThat(
            hall.<List<OnRecord<HazardSearch>>>read(
                c -> hall.registers.meetings().searches(c, HALL, WEEK)))
        .singleElement()
        .satisfies(
            on -> {
              assertThat(on.what()).isEqualTo(search(socket, door));
              assertThat(on.what().inOrder()).containsExactlyInAnyOrder(socket, door);
              assertThat(on.at()).isEqualTo(hall.log.now());
              assertThat(on.notes()).containsExactly(note("配电箱"));
            });
    assertThat(codesOf(() -> record(search(socket)))).containsExactly("CONDUCT-090");
  }

  @Test
  void a_search_names_nothing_but_hazards_of_its_hall_and_day() {
    for (RequestId no :
        List.of(
            hall.request(),
            found(HALL, Remedy.Kind.PROBLEM, MONDAY),
            found(HALL, Remedy.Kind.INSPECTION, MONDAY),
            found(OTHER_HALL, Remedy.Kind.HAZARD, MONDAY),
            found(HALL, Remedy.Kind.HAZARD, MONDAY.plusDays(-1)),
            found(HALL, Remedy.Kind.HAZARD, MONDAY.plusDays(1)))) {
      assertThat(codesOf(() -> record(search(no)))).containsExactly("CONDUCT-090");
    }
    record(search());
  }

  private static HazardSearch search(RequestId... hazards) {
    return new HazardSearch(HALL, MONDAY_HOUR, WANG, Set.of(hazards));
  }

  private RequestId found(HallCode where, Remedy.Kind what, BusinessDate day) {
    Remedy.Wrong wrong =
        new Remedy.Wrong(
            hall.request(), where, what, Remedy.Level.MINOR, WANG, day, LI, day.plusDays(3));
    hall.write(c -> hall.registers.remedies().find(c, wrong, note("插座松动")));
    return wrong.id();
  }

  @Test
  void what_is_on_record_is_read_back_as_it_was_written() {
    SafetyMeeting meeting =
        new SafetyMeeting(
            HALL,
            MONDAY_HOUR,
            HEAD,
            Set.of(Topic.HALL, Topic.TRAFFIC),
            Map.of(HEAD, Presence.PRESENT, LI, Presence.EXCUSED));
    record(meeting);
    Training training = training(Map.of(WANG, Training.Result.TO_REPEAT));
    record(training);
    WorkMeeting work =
        work(
            Map.of(
                HALL,
                new WorkMeeting.Head(HEAD, Presence.EXCUSED),
                OTHER_HALL,
                present(OTHER_HEAD)));
    record(work);
    assertThat(
            hall.<Object>read(
                c -> hall.registers.meetings().safetyMeeting(c, HALL, WEEK).orElseThrow()))
        .isEqualTo(new OnRecord<>(meeting, hall.log.now(), List.of(note("用电安全"))));
    assertThat(hall.<Object>read(c -> hall.registers.meetings().trainings(c, HALL, WEEK)))
        .isEqualTo(List.of(new OnRecord<>(training, hall.log.now(), List.of(note("骑车戴头盔")))));
    assertThat(hall.<Object>read(c -> hall.registers.meetings().workMeeting(c, WEEK).orElseThrow()))
        .isEqualTo(new OnRecord<>(work, hall.log.now(), List.of(note("本周平稳"), note("清欠"))));
    assertThat(
            hall.<Boolean>read(
                c -> hall.registers.meetings().workMeeting(c, WEEK.next()).isEmpty()))
        .isTrue();
    assertThat(
            hall.<Boolean>read(
                c -> hall.registers.meetings().safetyMeeting(c, OTHER_HALL, WEEK).isEmpty()))
        .isTrue();
  }

  @Test
  void a_meeting_whose_words_were_erased_is_still_on_record() {
    record(work(Map.of()));
    database.tamper("DELETE FROM personal_text");
    assertThat(hall.<Object>read(c -> hall.registers.meetings().workMeeting(c, WEEK).orElseThrow()))
        .isEqualTo(
            new OnRecord<>(
                new WorkMeeting(MONDAY_HOUR, MANAGER, Map.of(), note("—"), note("—")),
                hall.log.now(),
                List.of()));
  }

  @Test
  void a_training_or_search_is_put_on_record_when_it_is_over_by_somebody_employed() {
    hall.at("2026-11-23T18:30");
    assertThat(codesOf(() -> record(training(Map.of(WANG, Training.Result.PASSED)))))
        .containsExactly("CONDUCT-007");
    assertThat(codesOf(() -> record(search()))).containsExactly("CONDUCT-007");
    hall.at("2026-11-24T08:00");
    assertThat(
            codesOf(
                () ->
                    record(new HazardSearch(HALL, MONDAY_HOUR, new StaffNumber("X01"), Set.of()))))
        .containsExactly("CONDUCT-002");
    record(search());
  }

  private void record(HazardSearch search) {
    hall.write(
        c -> {
          hall.registers.meetings().record(c, hall.request(), search, note("配电箱"));
          return search;
        });
  }

  @Test
  void the_company_has_one_work_meeting_a_week() {
    record(work(Map.of(HALL, present(HEAD))));
    assertThat(codesOf(() -> record(work(Map.of())))).containsExactly("CONDUCT-083");
  }

  @Test
  void a_hall_is_represented_by_its_own_head() {
    for (StaffNumber no : List.of(WANG, OTHER_HEAD, MANAGER, new StaffNumber("X09"))) {
      assertThat(codesOf(() -> record(work(Map.of(HALL, present(no))))))
          .containsExactly("CONDUCT-008");
    }
    assertThat(codesOf(() -> work(Map.of(HALL, present(HEAD), OTHER_HALL, present(HEAD)))))
        .containsExactly("CONDUCT-086");
    record(work(Map.of(HALL, present(HEAD), OTHER_HALL, present(OTHER_HEAD))));
  }
}

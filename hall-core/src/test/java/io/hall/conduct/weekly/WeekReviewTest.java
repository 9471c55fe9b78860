package io.hall.conduct.weekly;

import static io.hall.conduct.ConductAtWork.HALL;
import static io.hall.conduct.ConductAtWork.HEAD;
import static io.hall.conduct.ConductAtWork.KEEPER;
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
import static io.hall.settlement.Refusals.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import io.hall.conduct.ConductTestBase;
import io.hall.conduct.HallWeek;
import io.hall.conduct.Stretch;
import io.hall.conduct.duty.DutyShift;
import io.hall.conduct.enquiry.Asked;
import io.hall.conduct.premises.Checklist;
import io.hall.conduct.premises.InspectionSheet;
import io.hall.conduct.premises.Judgement;
import io.hall.conduct.premises.Turn;
import io.hall.conduct.remedy.Remedy;
import io.hall.conduct.weekly.Requisition.Wanted;
import io.hall.document.TextRenderer;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Store;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-9.1")
@Tag("规程-9.2")
@Tag("规程-9.3")
class WeekReviewTest extends ConductTestBase {

  private static final List<StaffNumber> STAFF = List.of(WANG, LI, ZHAO, HEAD);

  private WeekReport report(HallWeek week) {
    return hall.read(c -> new WeekReview(hall.registers, WeekRule.regulation()).of(c, week));
  }

  private WeekReport.OfHall ofHall() {
    return report(WEEK).halls().get(0);
  }

  private List<String> owes() {
    return codes(ofHall().owes());
  }

  private void write(Store.Work<?> work) {
    hall.write(
        c -> {
          work.on(c);
          return c;
        });
  }

  // --- what a hall does in a week

  private void clean() {
    List<Turn> turns =
        hall.read(c -> hall.registers.cleaning().turns(c, HALL, MONDAY, WEEK.sunday()));
    for (Turn turn : turns) {
      write(
          c -> {
            hall.registers
                .cleaning()
                .done(c, hall.request(), HALL, turn.date(), turn.area(), turn.staff());
            return turn;
          });
    }
  }

  private void inspect() {
    Map<String, Judgement> said = new HashMap<>();
    Checklist.shipped()
        .on(hall.log.today())
        .forEach(item -> said.put(item.item(), Judgement.Right.seen()));
    InspectionSheet sheet =
        new InspectionSheet(HALL, hall.log.today(), HEAD, Checklist.shipped(), said);
    write(c -> hall.registers.inspections().record(c, hall.request(), sheet));
  }

  private Sitting sitting(int minutes) {
    return new Sitting(WEEK, hall.log.now().minus(Duration.ofMinutes(minutes)), minutes);
  }

  private void safetyMeeting(List<StaffNumber> present) {
    Map<StaffNumber, Presence> attendance =
        present.stream().collect(Collectors.toMap(Function.identity(), s -> Presence.PRESENT));
    SafetyMeeting meeting =
        new SafetyMeeting(HALL, sitting(30), HEAD, Set.of(Topic.DAILY), attendance);
    write(
        c -> {
          hall.registers.meetings().record(c, hall.request(), meeting, note("防滑"));
          return c;
        });
  }

  private void sign(StaffNumber staff) {
    write(
        c -> {
          hall.registers.meetings().sign(c, hall.request(), HALL, WEEK, staff);
          return c;
        });
  }

  private void trainAndSearch() {
    Training training =
        new Training(HALL, sitting(20), Topic.HALL, HEAD, Map.of(WANG, Training.Result.PASSED));
    HazardSearch search = new HazardSearch(HALL, sitting(10), HEAD, Set.of());
    write(
        c -> {
          hall.registers.meetings().record(c, hall.request(), training, note("灭火器"));
          hall.registers.meetings().record(c, hall.request(), search, note("全厅"));
          return c;
        });
  }

  private void workMeeting(int minutes, Map<HallCode, StaffNumber> heads) {
    Map<HallCode, WorkMeeting.Head> there = new HashMap<>();
    heads.forEach((where, head) -> there.put(where, new WorkMeeting.Head(head, Presence.EXCUSED)));
    WorkMeeting meeting = new WorkMeeting(sitting(minutes), MANAGER, there, note("总结"), note("计划"));
    write(
        c -> {
          hall.registers.meetings().record(c, hall.request(), meeting);
          return c;
        });
  }

  private void supplies() {
    write(
        c -> {
          hall.registers.supplies().bought(c, hall.request(), "PEN", 9, KEEPER);
          Requisition.Requested asked =
              hall.registers
                  .supplies()
                  .request(c, new Wanted(hall.request(), HALL, WEEK, WANG, Map.of("PEN", 3)));
          Requisition.Issued issued =
              hall.registers.supplies().issue(c, hall.request(), asked, KEEPER);
          return hall.registers.supplies().receive(c, hall.request(), issued, LI);
        });
  }

  private void aWholeWeek() {
    hall.adoptRoster();
    hall.at("2026-11-29T19:00");
    clean();
    inspect();
    safetyMeeting(STAFF);
    STAFF.forEach(this::sign);
    trainAndSearch();
    workMeeting(60, Map.of(HALL, HEAD, OTHER_HALL, OTHER_HEAD));
    supplies();
  }

  // --- what it owes

  @Test
  void a_hall_that_did_everything_owes_nothing() {
    aWholeWeek();
    assertThat(ofHall().findings()).isEmpty();
  }

  @Test
  void a_hall_that_did_nothing_owes_everything() {
    hall.at("2026-11-29T19:00");
    assertThat(owes())
        .startsWith("CONDUCT-059")
        .endsWith("CONDUCT-070", "CONDUCT-073", "CONDUCT-074", "CONDUCT-075", "CONDUCT-078");
    assertThat(owes().stream().filter("CONDUCT-054"::equals)).hasSize(12);
    assertThat(report(WEEK).isComplete()).isFalse();
  }

  @Test
  void every_hall_is_looked_at_on_its_own() {
    aWholeWeek();
    WeekReport report = report(WEEK);
    assertThat(report.week()).isEqualTo(WEEK);
    assertThat(report.at()).isEqualTo(hall.log.now());
    assertThat(report.halls())
        .extracting(WeekReport.OfHall::hall)
        .containsExactly(HALL, OTHER_HALL);
    assertThat(report.halls().get(1).owes()).isNotEmpty();
    assertThat(codes(report.halls().get(1).owes())).doesNotContain("CONDUCT-075", "CONDUCT-076");
    assertThat(report.isComplete()).isFalse();
  }

  @Test
  void a_week_in_which_a_hall_had_nobody_is_not_owed() {
    assertThat(report(HallWeek.parse("2026-W40")).halls()).hasSize(2);
  }

  @Test
  void who_is_neither_present_nor_excused_at_the_safety_meeting_is_named() {
    hall.at("2026-11-24T19:00");
    safetyMeeting(List.of(HEAD, WANG));
    sign(HEAD);
    assertThat(about("CONDUCT-072")).containsExactly("C02", "C03");
    assertThat(about("CONDUCT-071")).containsExactly("C01");
    sign(WANG);
    assertThat(about("CONDUCT-071")).isEmpty();
    assertThat(owes()).doesNotContain("CONDUCT-070");
  }

  private List<String> about(String code) {
    return ofHall().findings().stream()
        .filter(f -> f.code().id().equals(code))
        .map(f -> f.parameters().get("staff"))
        .toList();
  }

  @Test
  void a_head_who_is_neither_present_nor_excused_at_the_work_meeting_is_told_to_the_hall() {
    hall.at("2026-11-24T19:00");
    workMeeting(60, Map.of(OTHER_HALL, OTHER_HEAD));
    assertThat(owes()).contains("CONDUCT-076").doesNotContain("CONDUCT-075", "CONDUCT-077");
    assertThat(codes(report(WEEK).halls().get(1).owes())).doesNotContain("CONDUCT-076");
  }

  @Test
  void the_work_meeting_has_its_hour() {
    hall.at("2026-11-24T19:00");
    workMeeting(59, Map.of(HALL, HEAD));
    assertThat(owes()).contains("CONDUCT-077");
  }

  @Test
  void what_was_put_on_record_after_the_week_is_told_and_not_owed() {
    hall.at("2026-11-30T00:00");
    Sitting sitting = new Sitting(WEEK, instant("2026-11-29T18:00"), 60);
    WorkMeeting meeting =
        new WorkMeeting(
            sitting,
            MANAGER,
            Map.of(HALL, new WorkMeeting.Head(HEAD, Presence.PRESENT)),
            note("总结"),
            note("计划"));
    write(
        c -> {
          hall.registers.meetings().record(c, hall.request(), meeting);
          return c;
        });
    assertThat(codes(ofHall().findings())).contains("CONDUCT-089");
    assertThat(owes()).doesNotContain("CONDUCT-089", "CONDUCT-075");
  }

  @Test
  void what_was_put_on_record_at_the_end_of_sunday_is_in_time() {
    hall.at("2026-11-29T23:59:59.999");
    workMeeting(60, Map.of(HALL, HEAD));
    assertThat(codes(ofHall().findings())).doesNotContain("CONDUCT-089");
  }

  @Test
  void supplies_that_nobody_signed_for_are_owed_and_a_week_without_need_is_not() {
    write(
        c ->
            hall.registers
                .supplies()
                .request(c, new Wanted(hall.request(), HALL, WEEK, WANG, Map.of())));
    assertThat(owes()).doesNotContain("CONDUCT-078", "CONDUCT-084");
    write(
        c ->
            hall.registers
                .supplies()
                .request(c, new Wanted(hall.request(), HALL, WEEK, WANG, Map.of("PEN", 1))));
    assertThat(owes()).contains("CONDUCT-084");
  }

  @Test
  void days_that_are_yet_to_come_are_not_missed() {
    write(
        c ->
            hall.registers
                .attendance()
                .plan(
                    c,
                    hall.request(),
                    new DutyShift(
                        HALL,
                        WANG,
                        new Stretch(instant("2026-11-24T07:50"), instant("2026-11-24T12:00"))),
                    HEAD));
    assertThat(owes()).doesNotContain("CONDUCT-025");
    hall.at("2026-11-24T12:00");
    assertThat(owes()).contains("CONDUCT-025");
    assertThat(ofHall().figure(WeekFigure.BREACHES)).isEqualTo(1);
  }

  @Test
  void a_question_that_waits_for_more_than_three_days_is_told_to_its_owner() {
    Asked asked =
        new Asked(hall.request(), HALL, "1", WANG, instant("2026-11-23T07:40"), "过户", false);
    write(c -> hall.registers.enquiries().receive(c, asked, note("问过户")));
    hall.at("2026-11-26T07:39:59");
    assertThat(owes()).doesNotContain("CONDUCT-042");
    assertThat(ofHall().figure(WeekFigure.OPEN_ENQUIRIES)).isEqualTo(1);
    hall.at("2026-11-26T07:40");
    assertThat(about("CONDUCT-042")).containsExactly("C01");
    assertThat(codes(report(HallWeek.parse("2026-W47")).halls().get(0).owes()))
        .doesNotContain("CONDUCT-042");
  }

  @Test
  void a_hazard_past_its_date_is_owed() {
    Remedy.Wrong wrong =
        new Remedy.Wrong(
            hall.request(),
            HALL,
            Remedy.Kind.HAZARD,
            Remedy.Level.MAJOR,
            HEAD,
            MONDAY,
            WANG,
            MONDAY.plusDays(1));
    write(c -> hall.registers.remedies().find(c, wrong, note("插座")));
    hall.at("2026-11-24T23:59");
    assertThat(owes()).doesNotContain("CONDUCT-061");
    hall.at("2026-11-25T00:00");
    assertThat(owes()).contains("CONDUCT-061");
    assertThat(ofHall().figure(WeekFigure.OPEN_REMEDIES)).isEqualTo(1);
  }

  @Test
  void a_company_may_ask_for_less() {
    hall.at("2026-11-24T19:00");
    workMeeting(45, Map.of(HALL, HEAD));
    WeekRule rule = new WeekRule(false, 45, Duration.ofDays(30));
    List<Finding> findings =
        hall.<WeekReport>read(c -> new WeekReview(hall.registers, rule).of(c, WEEK))
            .halls()
            .get(0)
            .findings();
    assertThat(codes(findings)).doesNotContain("CONDUCT-059", "CONDUCT-077");
  }

  @Test
  void the_last_week_of_2026_reaches_into_2027() {
    hall.at("2027-01-03T20:00");
    HallWeek last = HallWeek.parse("2026-W53");
    Sitting sitting = new Sitting(last, instant("2027-01-01T18:00"), 60);
    WorkMeeting meeting = new WorkMeeting(sitting, MANAGER, Map.of(), note("总结"), note("计划"));
    write(
        c -> {
          hall.registers.meetings().record(c, hall.request(), meeting);
          return c;
        });
    assertThat(codes(report(last).halls().get(0).owes())).doesNotContain("CONDUCT-075");
    assertThat(codes(report(last.next()).halls().get(0).owes())).contains("CONDUCT-075");
  }

  // --- on paper

  @Test
  void the_figures_are_counted() {
    aWholeWeek();
    WeekReport.OfHall ofHall = ofHall();
    assertThat(ofHall.figures())
        .isEqualTo(
            Map.ofEntries(
                Map.entry(WeekFigure.INSPECTIONS, 1L),
                Map.entry(WeekFigure.SCORE_TENTHS, 1000L),
                Map.entry(WeekFigure.TURNS, 12L),
                Map.entry(WeekFigure.CLEANED, 12L),
                Map.entry(WeekFigure.BREACHES, 0L),
                Map.entry(WeekFigure.READINESS_CHECKS, 0L),
                Map.entry(WeekFigure.OPEN_ENQUIRIES, 0L),
                Map.entry(WeekFigure.OPEN_REMEDIES, 0L),
                Map.entry(WeekFigure.AT_SAFETY_MEETING, 4L),
                Map.entry(WeekFigure.SIGNED, 4L),
                Map.entry(WeekFigure.REQUISITIONS, 1L),
                Map.entry(WeekFigure.IMPROVEMENTS, 0L)));
  }

  @Test
  void the_pack_of_a_week_is_json() {
    aWholeWeek();
    String json = WeekJson.of(report(WEEK));
    assertThat(json)
        .startsWith(
            "{\"format\":\"hall.week.1\",\"week\":\"2026-W48\",\"from\":\"2026-11-23\","
                + "\"to\":\"2026-11-29\",\"at\":\"2026-11-29T11:00:00Z\",\"complete\":false,"
                + "\"work\":{\"from\":\"2026-11-29T10:00:00Z\",\"minutes\":60,"
                + "\"recordedAt\":\"2026-11-29T11:00:00Z\",\"chair\":\"M01\",\"heads\":{"
                + "\"H01\":{\"staff\":\"K01\",\"presence\":\"EXCUSED\"},"
                + "\"H02\":{\"staff\":\"K02\",\"presence\":\"EXCUSED\"}}},"
                + "\"halls\":[{\"hall\":\"H01\",\"owes\":0,\"figures\":{\"INSPECTIONS\":1,"
                + "\"SCORE_TENTHS\":1000,\"CLEANED\":12,")
        .contains(
            "\"findings\":[{\"code\":\"CONDUCT-059\",\"grade\":\"INVALID\","
                + "\"parameters\":{\"week\":\"2026-W48\"}}")
        .endsWith("\"requisitions\":[],\"improvements\":[]}}]}\n")
        .doesNotContain("总结", "防滑");
  }

  @Test
  void the_pack_of_a_week_is_a_page() throws Exception {
    aWholeWeek();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TextRenderer().render(WeekPage.of(report(WEEK), "示范热力有限公司"), out);
    String page = out.toString(StandardCharsets.UTF_8);
    assertThat(page)
        .contains("示范热力有限公司", "收费大厅周管理情况表", "2026-W48", "大厅 H01", "无缺项。")
        .contains("大厅 H02", "CONDUCT-070", "欠缺", "未完成", "部门经理");
  }

  @Test
  void the_page_holds_the_minutes_with_their_words() throws Exception {
    aWholeWeek();
    problem();
    improvement();
    String page = page();
    assertThat(page)
        .contains("周工作例会", "60 分钟", "M01", "厅长", "请假", "总结", "计划")
        .contains("安全例会", "日常安全", "30 分钟", "C01、C02、C03、K01", "防滑")
        .contains("安全教育培训", "大厅安全", "灭火器", "需补训")
        .contains("安全隐患排查", "全厅", "0 项")
        .contains("整改与问题", "问题", "较大", "排队太久", "2026-11-30", "待整改")
        .contains("办公用品及耗材领用", "PEN × 3", "S01", "C02")
        .contains("合理化建议", "设老花镜", "待答复");
  }

  @Test
  void the_json_holds_the_minutes_without_their_words() {
    aWholeWeek();
    Remedy.Wrong wrong = problem();
    improvement();
    String json = WeekJson.of(report(WEEK));
    assertThat(json)
        .contains(
            "\"minutes\":{\"safety\":{\"from\":\"2026-11-29T10:30:00Z\",\"minutes\":30,"
                + "\"recordedAt\":\"2026-11-29T11:00:00Z\",\"host\":\"K01\","
                + "\"topics\":[\"DAILY\"],\"attendance\":{\"C01\":\"PRESENT\","
                + "\"C02\":\"PRESENT\",\"C03\":\"PRESENT\",\"K01\":\"PRESENT\"},"
                + "\"signed\":[\"C01\",\"C02\",\"C03\",\"K01\"]},")
        .contains(
            "\"minutes\":20,\"recordedAt\":\"2026-11-29T11:00:00Z\",\"topic\":\"HALL\","
                + "\"trainer\":\"K01\",\"trainees\":{\"C01\":\"PASSED\"}}]")
        .contains(
            "\"minutes\":10,\"recordedAt\":\"2026-11-29T11:00:00Z\",\"by\":\"K01\","
                + "\"hazards\":[]}]")
        .contains(
            "{\"id\":\""
                + wrong.id()
                + "\",\"kind\":\"PROBLEM\",\"level\":\"MAJOR\","
                + "\"foundBy\":\"K01\",\"found\":\"2026-11-23\",\"owner\":\"C01\","
                + "\"due\":\"2026-11-30\",\"state\":\"FOUND\"}")
        .contains("\"by\":\"C01\",\"lines\":{\"PEN\":3},\"state\":\"RECEIVED\"}]")
        .contains("\"at\":\"2026-11-29T11:00:00Z\",\"state\":\"PROPOSED\"}]")
        .doesNotContain("总结", "防滑", "灭火器", "全厅", "排队太久", "设老花镜");
  }

  @Test
  void what_was_seen_to_be_right_before_the_week_is_none_of_its_minutes() {
    Remedy.Wrong wrong = problem();
    hall.at("2026-11-29T23:59:59.999");
    assertThat(states(WEEK)).containsExactly("Found");
    write(
        c ->
            hall.registers
                .remedies()
                .verify(
                    c,
                    hall.request(),
                    hall.registers
                        .remedies()
                        .putRight(
                            c,
                            hall.request(),
                            (Remedy.Found)
                                hall.registers.remedies().find(c, wrong.id()).orElseThrow(),
                            WANG,
                            note("加开窗口")),
                    LI,
                    note("看过")));
    assertThat(states(WEEK)).containsExactly("Verified");
    assertThat(states(WEEK.next())).isEmpty();
  }

  private List<String> states(HallWeek week) {
    return report(week).halls().get(0).minutes().remedies().stream()
        .map(described -> described.what().getClass().getSimpleName())
        .toList();
  }

  private Remedy.Wrong problem() {
    Remedy.Wrong wrong =
        new Remedy.Wrong(
            hall.request(),
            HALL,
            Remedy.Kind.PROBLEM,
            Remedy.Level.MAJOR,
            HEAD,
            MONDAY,
            WANG,
            MONDAY.plusDays(7));
    write(c -> hall.registers.remedies().find(c, wrong, note("排队太久")));
    return wrong;
  }

  private void improvement() {
    write(c -> hall.registers.improvements().propose(c, hall.request(), HALL, LI, note("设老花镜")));
    assertThat(ofHall().figure(WeekFigure.IMPROVEMENTS)).isEqualTo(1);
  }

  private String page() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TextRenderer().render(WeekPage.of(report(WEEK), "示范热力有限公司"), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_week_that_is_complete_has_no_stamp() throws Exception {
    WeekReport report =
        new WeekReport(
            WEEK,
            hall.log.now(),
            Optional.empty(),
            List.of(new WeekReport.OfHall(HALL, Map.of(), List.of(), WeekMinutes.NONE)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TextRenderer().render(WeekPage.of(report, "示范热力有限公司"), out);
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("未完成").contains("—");
    assertThat(WeekJson.of(report)).contains("\"complete\":true", "\"figures\":{}");
  }
}

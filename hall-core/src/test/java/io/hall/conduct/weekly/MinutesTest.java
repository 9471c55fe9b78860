package io.hall.conduct.weekly;

import static io.hall.conduct.ConductAtWork.HALL;
import static io.hall.conduct.ConductAtWork.HEAD;
import static io.hall.conduct.ConductAtWork.KEEPER;
import static io.hall.conduct.ConductAtWork.LI;
import static io.hall.conduct.ConductAtWork.MANAGER;
import static io.hall.conduct.ConductAtWork.MONDAY;
import static io.hall.conduct.ConductAtWork.WANG;
import static io.hall.conduct.ConductAtWork.WEEK;
import static io.hall.conduct.ConductAtWork.instant;
import static io.hall.conduct.ConductAtWork.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.conduct.ConductTestBase;
import io.hall.conduct.premises.Improvement;
import io.hall.conduct.premises.Improvement.Answered;
import io.hall.conduct.premises.Improvement.Proposed;
import io.hall.conduct.remedy.Remedy;
import io.hall.conduct.weekly.Requisition.Issued;
import io.hall.conduct.weekly.Requisition.Received;
import io.hall.conduct.weekly.Requisition.Requested;
import io.hall.conduct.weekly.Requisition.Wanted;
import io.hall.document.TextRenderer;
import io.hall.store.RequestId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each thing of a week in each of its states, on paper and as JSON. */
@Tag("规程-9.1")
@Tag("规程-9.2")
@Tag("规程-9.3")
class MinutesTest extends ConductTestBase {

  private static final Sitting SITTING = new Sitting(WEEK, instant("2026-11-23T18:00"), 30);

  private static WeekMinutes of(
      List<Described<Remedy>> remedies,
      List<Requisition> requisitions,
      List<Described<Improvement>> improvements) {
    return new WeekMinutes(
        Optional.empty(), List.of(), List.of(), List.of(), remedies, requisitions, improvements);
  }

  private WeekReport report(Optional<OnRecord<WorkMeeting>> work, WeekMinutes minutes) {
    return new WeekReport(
        WEEK,
        hall.log.now(),
        work,
        List.of(new WeekReport.OfHall(HALL, Map.of(), List.of(), minutes)));
  }

  private List<String> page(WeekMinutes minutes) throws IOException {
    return page(report(Optional.empty(), minutes));
  }

  /** The lines of the page, runs of blanks as one. */
  private static List<String> page(WeekReport report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TextRenderer().render(WeekPage.of(report, "示范热力有限公司"), out);
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.replaceAll("[ \u3000|│]+", " ").strip())
        .toList();
  }

  private String json(WeekMinutes minutes) {
    return WeekJson.of(report(Optional.empty(), minutes));
  }

  @Test
  void a_requisition_is_asked_for_issued_and_received() throws IOException {
    Wanted nothing = new Wanted(new RequestId("q0"), HALL, WEEK, WANG, Map.of());
    Wanted pens = new Wanted(new RequestId("q1"), HALL, WEEK, WANG, Map.of("PEN", 3, "INK", 1));
    WeekMinutes minutes =
        of(
            List.of(),
            List.of(
                new Requested(nothing), new Issued(pens, KEEPER), new Received(pens, KEEPER, LI)),
            List.of());
    assertThat(page(minutes))
        .contains("本周不需要 C01 — —", "INK × 1、PEN × 3 C01 S01 —", "INK × 1、PEN × 3 C01 S01 C02");
    assertThat(json(minutes))
        .contains(
            "\"requisitions\":["
                + "{\"id\":\"q0\",\"by\":\"C01\",\"lines\":{},\"state\":\"REQUESTED\"},"
                + "{\"id\":\"q1\",\"by\":\"C01\",\"lines\":{\"INK\":1,\"PEN\":3},"
                + "\"state\":\"ISSUED\"},"
                + "{\"id\":\"q1\",\"by\":\"C01\",\"lines\":{\"INK\":1,\"PEN\":3},"
                + "\"state\":\"RECEIVED\"}]");
  }

  @Test
  void a_proposal_is_made_adopted_or_declined() throws IOException {
    Proposed proposed = new Proposed(new RequestId("i1"), HALL, WANG, hall.log.now());
    WeekMinutes minutes =
        of(
            List.of(),
            List.of(),
            List.of(
                new Described<>(proposed, Optional.empty()),
                new Described<>(
                    new Answered(proposed, true, HEAD, hall.log.now()), Optional.of(note("设老花镜"))),
                new Described<>(
                    new Answered(proposed, false, HEAD, hall.log.now()),
                    Optional.of(note("设茶水间")))));
    assertThat(page(minutes)).contains("— C01 待答复", "设老花镜 C01 采纳 K01", "设茶水间 C01 不采纳 K01");
    assertThat(json(minutes))
        .containsSubsequence(
            "\"state\":\"PROPOSED\"", "\"state\":\"ADOPTED\"", "\"state\":\"DECLINED\"");
  }

  @Test
  void something_is_found_put_right_and_verified() throws IOException {
    Remedy.Found found = found("z1");
    Remedy.PutRight right = putRight(found("z2"));
    Remedy.PutRight before = putRight(found("z3"));
    Remedy.Verified verified =
        hall.write(
            c -> hall.registers.remedies().verify(c, hall.request(), before, LI, note("看过")));
    List<Described<Remedy>> remedies = new ArrayList<>();
    for (Remedy one : List.of(found, right, verified)) {
      remedies.add(new Described<>(one, Optional.of(note("插座"))));
    }
    WeekMinutes minutes = of(remedies, List.of(), List.of());
    assertThat(page(minutes))
        .contains(
            "隐患 重大 插座 C01 2026-11-24 待整改",
            "隐患 重大 插座 C01 2026-11-24 待复查",
            "隐患 重大 插座 C01 2026-11-24 已复查 C02");
    assertThat(json(minutes))
        .containsSubsequence(
            "\"id\":\"z1\"",
            "\"state\":\"FOUND\"",
            "\"id\":\"z2\"",
            "\"state\":\"PUT_RIGHT\"",
            "\"id\":\"z3\"",
            "\"state\":\"VERIFIED\"");
  }

  private Remedy.Found found(String id) {
    Remedy.Wrong wrong =
        new Remedy.Wrong(
            new RequestId(id),
            HALL,
            Remedy.Kind.HAZARD,
            Remedy.Level.GRAVE,
            HEAD,
            MONDAY,
            WANG,
            MONDAY.plusDays(1));
    return hall.write(c -> hall.registers.remedies().find(c, wrong, note("插座")));
  }

  private Remedy.PutRight putRight(Remedy.Found found) {
    return hall.write(
        c -> hall.registers.remedies().putRight(c, hall.request(), found, WANG, note("已换")));
  }

  @Test
  void a_search_names_what_it_found() throws IOException {
    HazardSearch search =
        new HazardSearch(HALL, SITTING, HEAD, Set.of(new RequestId("h2"), new RequestId("h1")));
    WeekMinutes minutes =
        new WeekMinutes(
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(new OnRecord<>(search, hall.log.now(), List.of(note("全厅")))),
            List.of(),
            List.of(),
            List.of());
    assertThat(String.join("\n", page(minutes))).contains("安全隐患排查", "2026-11-23 18:00", "2 项");
    assertThat(json(minutes)).contains("\"by\":\"K01\",\"hazards\":[\"h1\",\"h2\"]}]");
  }

  @Test
  void who_was_there_or_excused_and_passed_or_not_is_told_apart() throws IOException {
    SafetyMeeting safety =
        new SafetyMeeting(
            HALL,
            SITTING,
            HEAD,
            Set.of(Topic.TRAFFIC, Topic.PERSONNEL),
            Map.of(HEAD, Presence.PRESENT, WANG, Presence.EXCUSED));
    Training training =
        new Training(HALL, SITTING, Topic.HALL, HEAD, Map.of(LI, Training.Result.TO_REPEAT));
    WeekMinutes minutes =
        new WeekMinutes(
            Optional.of(new OnRecord<>(safety, hall.log.now(), List.of())),
            List.of(),
            List.of(new OnRecord<>(training, hall.log.now(), List.of(note("灭火器")))),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThat(String.join("\n", page(minutes)))
        .contains("到会：K01", "请假：C01", "签字：—", "记录：—", "议题：交通安全、人员安全")
        .contains("合格：—", "需补训：C02", "内容：灭火器");
  }

  @Test
  void a_work_meeting_without_heads_has_no_list_of_them() throws IOException {
    WorkMeeting alone = new WorkMeeting(SITTING, MANAGER, Map.of(), note("总结"), note("计划"));
    WeekReport report =
        report(Optional.of(new OnRecord<>(alone, hall.log.now(), List.of())), WeekMinutes.NONE);
    assertThat(String.join("\n", page(report))).contains("总结").doesNotContain("厅长 到会情况");
    assertThat(page(WeekMinutes.NONE))
        .containsSubsequence("周工作例会", "没有记录。")
        .doesNotContain("安全例会", "安全教育培训", "安全隐患排查", "整改与问题", "办公用品及耗材领用", "合理化建议");
    assertThat(json(WeekMinutes.NONE))
        .contains(
            "\"work\":null",
            "\"minutes\":{\"safety\":null,\"trainings\":[],\"searches\":[],\"remedies\":[],"
                + "\"requisitions\":[],\"improvements\":[]}");
  }
}

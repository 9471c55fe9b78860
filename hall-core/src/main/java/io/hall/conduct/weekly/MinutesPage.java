package io.hall.conduct.weekly;

import io.hall.calendar.BusinessDate;
import io.hall.conduct.Note;
import io.hall.conduct.premises.Improvement;
import io.hall.conduct.remedy.Remedy;
import io.hall.conduct.weekly.Requisition.Issued;
import io.hall.conduct.weekly.Requisition.Received;
import io.hall.document.Block;
import io.hall.document.Block.Paragraph;
import io.hall.document.Block.Spacer;
import io.hall.document.Fields;
import io.hall.document.Fields.Field;
import io.hall.document.Table;
import io.hall.document.Table.Column;
import io.hall.document.Table.Row;
import io.hall.payment.StaffNumber;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** What is on record of a week on paper, with its words: it is signed and filed. */
final class MinutesPage {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final String NOTHING = "—";

  private MinutesPage() {}

  static List<Block> of(OnRecord<WorkMeeting> meeting) {
    WorkMeeting held = meeting.what();
    Fields fields =
        Fields.framed(
            3,
            time(held.sitting()),
            minutes(held.sitting()),
            Field.of("主持", held.chair().value()),
            Field.of("本周小结", held.summary().text()).over(3),
            Field.of("下周目标", held.goals().text()).over(3));
    Table heads =
        new Table(
            List.of(Column.centred(30), Column.centred(40), Column.centred(30)),
            List.of(Row.of("大厅", "厅长", "到会情况")),
            held.heads().entrySet().stream()
                .map(
                    head ->
                        Row.of(
                            head.getKey().value(),
                            head.getValue().staff().value(),
                            head.getValue().presence().chinese()))
                .toList(),
            List.of());
    return held.heads().isEmpty() ? List.of(fields) : List.of(fields, heads);
  }

  static List<Block> of(WeekMinutes minutes) {
    List<Block> blocks = new ArrayList<>();
    minutes.safety().ifPresent(m -> add(blocks, "安全例会", safety(m, minutes.signed())));
    minutes.trainings().forEach(training -> add(blocks, "安全教育培训", training(training)));
    minutes.searches().forEach(search -> add(blocks, "安全隐患排查", search(search)));
    if (!minutes.remedies().isEmpty()) {
      add(blocks, "整改与问题", remedies(minutes.remedies()));
    }
    if (!minutes.requisitions().isEmpty()) {
      add(blocks, "办公用品及耗材领用", supplies(minutes.requisitions()));
    }
    if (!minutes.improvements().isEmpty()) {
      add(blocks, "合理化建议", improvements(minutes.improvements()));
    }
    return blocks;
  }

  private static void add(List<Block> blocks, String title, Block block) {
    blocks.add(new Spacer(2));
    blocks.add(Paragraph.of(title));
    blocks.add(block);
  }

  private static Field time(Sitting sitting) {
    return Field.of("时间", TIME.format(sitting.from().atZone(BusinessDate.ZONE)));
  }

  private static Field minutes(Sitting sitting) {
    return Field.of("时长", sitting.minutes() + " 分钟");
  }

  private static Block safety(OnRecord<SafetyMeeting> meeting, List<StaffNumber> signed) {
    SafetyMeeting held = meeting.what();
    return Fields.framed(
        3,
        time(held.sitting()),
        minutes(held.sitting()),
        Field.of("主持", held.host().value()),
        Field.of("议题", held.topics().stream().map(Topic::chinese).collect(joined())).over(3),
        Field.of("到会", those(held.attendance(), Presence.PRESENT)),
        Field.of("请假", those(held.attendance(), Presence.EXCUSED)),
        Field.of("签字", filled(signed.stream().map(StaffNumber::value).collect(joined()))),
        Field.of("记录", words(meeting.notes())).over(3));
  }

  private static Block training(OnRecord<Training> training) {
    Training held = training.what();
    return Fields.framed(
        3,
        time(held.sitting()),
        minutes(held.sitting()),
        Field.of("培训人", held.trainer().value()),
        Field.of("主题", held.topic().chinese()),
        Field.of("合格", those(held.trainees(), Training.Result.PASSED)),
        Field.of("需补训", those(held.trainees(), Training.Result.TO_REPEAT)),
        Field.of("内容", words(training.notes())).over(3));
  }

  private static Block search(OnRecord<HazardSearch> search) {
    HazardSearch held = search.what();
    return Fields.framed(
        3,
        time(held.sitting()),
        minutes(held.sitting()),
        Field.of("排查人", held.by().value()),
        Field.of("范围", words(search.notes())).over(2),
        Field.of("发现", held.hazards().size() + " 项"));
  }

  private static Block remedies(List<Described<Remedy>> remedies) {
    return new Table(
        List.of(
            Column.centred(10),
            Column.centred(10),
            Column.words(34),
            Column.centred(12),
            Column.centred(17),
            Column.centred(17)),
        List.of(Row.of("类别", "等级", "内容", "责任人", "期限", "状态")),
        remedies.stream().map(MinutesPage::remedy).toList(),
        List.of());
  }

  private static Row remedy(Described<Remedy> described) {
    Remedy.Wrong wrong = described.what().wrong();
    return Row.of(
        wrong.kind().chinese(),
        wrong.level().chinese(),
        words(described.note().stream().toList()),
        wrong.owner().value(),
        wrong.due().toString(),
        state(described.what()));
  }

  private static String state(Remedy remedy) {
    if (remedy instanceof Remedy.Verified verified) {
      return "已复查 " + verified.by();
    }
    return remedy instanceof Remedy.PutRight ? "待复查" : "待整改";
  }

  private static Block supplies(List<Requisition> requisitions) {
    return new Table(
        List.of(Column.words(52), Column.centred(16), Column.centred(16), Column.centred(16)),
        List.of(Row.of("物品与数量", "申领", "发放", "签收")),
        requisitions.stream().map(MinutesPage::supplies).toList(),
        List.of());
  }

  private static Row supplies(Requisition requisition) {
    String lines =
        requisition.wanted().lines().entrySet().stream()
            .map(line -> line.getKey() + " × " + line.getValue())
            .collect(joined());
    String issued = NOTHING;
    String received = NOTHING;
    if (requisition instanceof Issued step) {
      issued = step.issuedBy().value();
    } else if (requisition instanceof Received step) {
      issued = step.issuedBy().value();
      received = step.receivedBy().value();
    }
    return Row.of(
        lines.isEmpty() ? "本周不需要" : lines, requisition.wanted().by().value(), issued, received);
  }

  private static Block improvements(List<Described<Improvement>> improvements) {
    return new Table(
        List.of(Column.words(64), Column.centred(16), Column.centred(20)),
        List.of(Row.of("建议", "建议人", "答复")),
        improvements.stream()
            .map(
                one ->
                    Row.of(
                        words(one.note().stream().toList()),
                        one.what().proposed().by().value(),
                        answer(one.what())))
            .toList(),
        List.of());
  }

  private static String answer(Improvement improvement) {
    if (improvement instanceof Improvement.Answered answered) {
      return (answered.adopted() ? "采纳 " : "不采纳 ") + answered.by();
    }
    return "待答复";
  }

  private static <T> String those(Map<StaffNumber, T> people, T how) {
    return filled(
        people.entrySet().stream()
            .filter(one -> one.getValue().equals(how))
            .map(one -> one.getKey().value())
            .collect(joined()));
  }

  private static String words(List<Note> notes) {
    return filled(notes.stream().map(Note::text).collect(Collectors.joining("\n")));
  }

  private static String filled(String text) {
    return text.isEmpty() ? NOTHING : text;
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining("、");
  }
}

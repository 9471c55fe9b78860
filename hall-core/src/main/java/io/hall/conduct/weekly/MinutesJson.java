package io.hall.conduct.weekly;

import static io.hall.json.JsonText.list;
import static io.hall.json.JsonText.members;
import static io.hall.json.JsonText.name;
import static io.hall.json.JsonText.object;
import static io.hall.json.JsonText.quoted;
import static io.hall.json.JsonText.text;
import static io.hall.json.JsonText.texts;

import io.hall.conduct.premises.Improvement;
import io.hall.conduct.remedy.Remedy;
import io.hall.conduct.weekly.Requisition.Issued;
import io.hall.conduct.weekly.Requisition.Received;
import io.hall.payment.StaffNumber;
import java.util.List;

/** The JSON of what is on record of a week: who, when and what, without anybody's words. */
final class MinutesJson {

  private MinutesJson() {}

  static String of(OnRecord<WorkMeeting> meeting) {
    WorkMeeting held = meeting.what();
    return sitting(
        held.sitting(),
        meeting,
        text("chair", held.chair().value()),
        name("heads")
            + members(
                held.heads(),
                head ->
                    object(
                        text("staff", head.staff().value()),
                        text("presence", head.presence().name()))));
  }

  static String of(WeekMinutes minutes) {
    return object(
        name("safety") + minutes.safety().map(m -> safety(m, minutes.signed())).orElse("null"),
        name("trainings") + list(minutes.trainings().stream().map(MinutesJson::training)),
        name("searches") + list(minutes.searches().stream().map(MinutesJson::search)),
        name("remedies") + list(minutes.remedies().stream().map(r -> remedy(r.what()))),
        name("requisitions") + list(minutes.requisitions().stream().map(MinutesJson::supplies)),
        name("improvements")
            + list(minutes.improvements().stream().map(one -> improvement(one.what()))));
  }

  private static String sitting(Sitting sitting, OnRecord<?> on, String first, String... more) {
    return object(
        text("from", sitting.from().toString()),
        name("minutes") + sitting.minutes(),
        text("recordedAt", on.at().toString()),
        first + (more.length == 0 ? "" : ",") + String.join(",", more));
  }

  private static String safety(OnRecord<SafetyMeeting> meeting, List<StaffNumber> signed) {
    SafetyMeeting held = meeting.what();
    return sitting(
        held.sitting(),
        meeting,
        text("host", held.host().value()),
        name("topics") + texts(held.topics().stream()),
        name("attendance") + members(held.attendance(), presence -> quoted(presence.name())),
        name("signed") + texts(signed.stream()));
  }

  private static String training(OnRecord<Training> training) {
    Training held = training.what();
    return sitting(
        held.sitting(),
        training,
        text("topic", held.topic().name()),
        text("trainer", held.trainer().value()),
        name("trainees") + members(held.trainees(), result -> quoted(result.name())));
  }

  private static String search(OnRecord<HazardSearch> search) {
    HazardSearch held = search.what();
    return sitting(
        held.sitting(),
        search,
        text("by", held.by().value()),
        name("hazards") + texts(held.inOrder().stream().map(id -> id.value())));
  }

  private static String remedy(Remedy remedy) {
    Remedy.Wrong wrong = remedy.wrong();
    return object(
        text("id", remedy.id().value()),
        text("kind", wrong.kind().name()),
        text("level", wrong.level().name()),
        text("foundBy", wrong.foundBy().value()),
        text("found", wrong.found().toString()),
        text("owner", wrong.owner().value()),
        text("due", wrong.due().toString()),
        text("state", state(remedy)));
  }

  private static String state(Remedy remedy) {
    if (remedy instanceof Remedy.Found) {
      return "FOUND";
    }
    return remedy instanceof Remedy.PutRight ? "PUT_RIGHT" : "VERIFIED";
  }

  private static String supplies(Requisition requisition) {
    String state =
        requisition instanceof Received
            ? "RECEIVED"
            : requisition instanceof Issued ? "ISSUED" : "REQUESTED";
    return object(
        text("id", requisition.id().value()),
        text("by", requisition.wanted().by().value()),
        name("lines") + members(requisition.wanted().lines(), String::valueOf),
        text("state", state));
  }

  private static String improvement(Improvement improvement) {
    String state =
        improvement instanceof Improvement.Answered answered
            ? answered.adopted() ? "ADOPTED" : "DECLINED"
            : "PROPOSED";
    return object(
        text("id", improvement.id().value()),
        text("by", improvement.proposed().by().value()),
        text("at", improvement.proposed().at().toString()),
        text("state", state));
  }
}

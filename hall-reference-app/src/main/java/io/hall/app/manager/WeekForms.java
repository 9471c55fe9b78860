package io.hall.app.manager;

import io.hall.calendar.BusinessDate;
import io.hall.conduct.HallWeek;
import io.hall.conduct.Note;
import io.hall.conduct.premises.Checklist;
import io.hall.conduct.premises.ChecklistItem;
import io.hall.conduct.premises.InspectionSheet;
import io.hall.conduct.premises.Judgement;
import io.hall.conduct.remedy.Remedy;
import io.hall.conduct.weekly.HazardSearch;
import io.hall.conduct.weekly.Presence;
import io.hall.conduct.weekly.SafetyMeeting;
import io.hall.conduct.weekly.Sitting;
import io.hall.conduct.weekly.Topic;
import io.hall.conduct.weekly.Training;
import io.hall.conduct.weekly.WorkMeeting;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the forms of a week say, as the library's values. Whoever fills one in did what it says. */
final class WeekForms {

  private final HallCode hall;
  private final StaffNumber me;
  private final Map<String, String> form;

  WeekForms(HallCode hall, StaffNumber me, Map<String, String> form) {
    this.hall = hall;
    this.me = me;
    this.form = form;
  }

  private String field(String name) {
    return form.getOrDefault(name, "").strip();
  }

  /** The request of the form. */
  RequestId request() {
    return new RequestId(field("request"));
  }

  /** The words of a field. */
  Note note(String name) {
    return new Note(field(name));
  }

  private Sitting sitting() {
    Instant from = Times.read(field("from"), "from");
    int minutes = field("minutes").matches("[0-9]{1,4}") ? Integer.parseInt(field("minutes")) : 0;
    return new Sitting(HallWeek.of(BusinessDate.of(from)), from, minutes);
  }

  /** What was chosen for each of many, by the end of its field's name. */
  private <E extends Enum<E>> Map<String, E> chosen(String prefix, Class<E> type) {
    Map<String, E> chosen = new LinkedHashMap<>();
    form.forEach(
        (name, value) -> {
          if (name.startsWith(prefix) && !value.isBlank()) {
            chosen.put(name.substring(prefix.length()), Enum.valueOf(type, value));
          }
        });
    return chosen;
  }

  private <E extends Enum<E>> Map<StaffNumber, E> byStaff(Class<E> type) {
    Map<StaffNumber, E> byStaff = new HashMap<>();
    chosen("staff.", type).forEach((name, value) -> byStaff.put(new StaffNumber(name), value));
    return byStaff;
  }

  SafetyMeeting safetyMeeting() {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    topics.addAll(chosen("topic.", Topic.class).values());
    Map<StaffNumber, Presence> attendance = byStaff(Presence.class);
    attendance.put(me, Presence.PRESENT);
    return new SafetyMeeting(hall, sitting(), me, topics, attendance);
  }

  Training training() {
    Topic topic = Enum.valueOf(Topic.class, field("topic"));
    return new Training(hall, sitting(), topic, me, byStaff(Training.Result.class));
  }

  /** What a search found, if something is described. */
  Optional<Remedy.Wrong> hazard() {
    return field("hazard").isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Remedy.Wrong(
                new RequestId(field("request") + "-hazard"),
                hall,
                Remedy.Kind.HAZARD,
                Enum.valueOf(Remedy.Level.class, field("level")),
                me,
                sitting().date(),
                new StaffNumber(field("owner")),
                Times.date(field("due"), "due")));
  }

  HazardSearch search() {
    Set<RequestId> found = new java.util.HashSet<>();
    hazard().ifPresent(wrong -> found.add(wrong.id()));
    return new HazardSearch(hall, sitting(), me, found);
  }

  /** The work meeting, with the head of each hall as chosen. */
  WorkMeeting workMeeting(Map<HallCode, StaffNumber> heads) {
    Map<HallCode, WorkMeeting.Head> present = new HashMap<>();
    chosen("head.", Presence.class)
        .forEach(
            (name, presence) -> {
              HallCode of = new HallCode(name);
              Optional.ofNullable(heads.get(of))
                  .ifPresent(head -> present.put(of, new WorkMeeting.Head(head, presence)));
            });
    return new WorkMeeting(sitting(), me, present, note("summary"), note("goals"));
  }

  InspectionSheet inspection() {
    BusinessDate date = Times.date(field("date"), "date");
    Map<String, Judgement> judgements = new HashMap<>();
    List<ChecklistItem> items = Checklist.shipped().on(date);
    Map<String, Judgement.Outcome> chosen = chosen("item.", Judgement.Outcome.class);
    for (ChecklistItem item : items) {
      Optional.ofNullable(chosen.get(item.item()))
          .ifPresent(outcome -> judgements.put(item.item(), judgement(outcome)));
    }
    return new InspectionSheet(hall, date, me, Checklist.shipped(), judgements);
  }

  private Judgement judgement(Judgement.Outcome outcome) {
    return switch (outcome) {
      case RIGHT -> Judgement.Right.seen();
      case NOT_THERE -> new Judgement.NotThere();
      case WRONG ->
          new Judgement.Wrong(
              Optional.empty(),
              Enum.valueOf(Remedy.Level.class, field("level")),
              note("wrong"),
              new StaffNumber(field("owner")),
              Times.date(field("due"), "due"));
    };
  }
}

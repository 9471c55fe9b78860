package io.hall.conduct.premises;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.ConductCode;
import io.hall.conduct.premises.Judgement.NotThere;
import io.hall.conduct.premises.Judgement.Right;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A filled-in sheet of an inspection (检查表): every item of the day's checklist judged once.
 * Immutable.
 */
public final class InspectionSheet {

  private final HallCode hall;
  private final BusinessDate date;
  private final StaffNumber inspector;
  private final List<ChecklistItem> items;
  private final Map<String, Judgement> judgements;

  /**
   * Fills in a sheet.
   *
   * @param judgements what is said of each item, by its name
   * @throws CheckFailedException with {@code CONDUCT-050} for each item that is missing, or that is
   *     not of that day's checklist
   */
  public InspectionSheet(
      HallCode hall,
      BusinessDate date,
      StaffNumber inspector,
      Checklist checklist,
      Map<String, Judgement> judgements) {
    this.hall = hall;
    this.date = date;
    this.inspector = inspector;
    this.items = checklist.on(date);
    this.judgements = Collections.unmodifiableMap(new TreeMap<>(judgements));
    Set<String> odd = new TreeSet<>(judgements.keySet());
    for (ChecklistItem item : items) {
      if (!odd.remove(item.item())) {
        odd.add(item.item());
      }
    }
    if (!odd.isEmpty()) {
      throw new CheckFailedException(
          odd.stream().map(item -> Finding.of(ConductCode.ITEMS).with("item", item)).toList());
    }
  }

  /** Where. */
  public HallCode hall() {
    return hall;
  }

  /** On which day. */
  public BusinessDate date() {
    return date;
  }

  /** Who looked. */
  public StaffNumber inspector() {
    return inspector;
  }

  /** The items looked at, in the order of the checklist. */
  public List<ChecklistItem> items() {
    return items;
  }

  /** What is said of each item, by its name. */
  public Map<String, Judgement> judgements() {
    return judgements;
  }

  /** The points of what is right, of the points of what was there. */
  public Score score() {
    int got = 0;
    int of = 0;
    for (ChecklistItem item : items) {
      Judgement said = judgements.get(item.item());
      got += said instanceof Right ? item.points() : 0;
      of += said instanceof NotThere ? 0 : item.points();
    }
    return new Score(got, of);
  }

  Canonical body() {
    Canonical.Writer out = Canonical.write().text(hall.value()).text(date.toString());
    out.number(items.size());
    for (ChecklistItem item : items) {
      Judgement said = judgements.getOrDefault(item.item(), new NotThere());
      out.text(item.item())
          .number(item.points())
          .text(said.outcome().name())
          .text(said.photo().map(Object::toString).orElse(""));
      if (said instanceof Judgement.Wrong wrong) {
        out.text(wrong.level().name()).text(wrong.owner().value()).text(wrong.due().toString());
      }
    }
    return out.end();
  }
}

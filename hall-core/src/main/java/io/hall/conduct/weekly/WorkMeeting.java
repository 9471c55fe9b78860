package io.hall.conduct.weekly;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.ConductCode;
import io.hall.conduct.Note;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The company's work meeting of a week (周工作例会, 规程 9.2): every hall's head, the week summed up, the
 * next one planned. Its problems are kept as remedies of the kind {@code PROBLEM}, each with its
 * owner. Immutable.
 *
 * @param sitting when
 * @param chair who led it
 * @param heads the head of each hall who was there or excused
 * @param summary what the week was like
 * @param goals what the next is for
 */
public record WorkMeeting(
    Sitting sitting, StaffNumber chair, Map<HallCode, Head> heads, Note summary, Note goals) {

  /**
   * The head of a hall at a meeting.
   *
   * @param staff who
   * @param presence whether there
   */
  public record Head(StaffNumber staff, Presence presence) {}

  /** Checks that nobody stands for two halls; {@code CONDUCT-086}. */
  public WorkMeeting {
    if (heads.values().stream().map(Head::staff).distinct().count() < heads.size()) {
      throw new CheckFailedException(Finding.of(ConductCode.ATTENDANCE).in("heads"));
    }
    heads = Collections.unmodifiableMap(new TreeMap<>(heads));
  }

  Canonical body() {
    Canonical.Writer out = Canonical.write().fields(sitting.body());
    out.number(heads.size());
    heads.forEach(
        (hall, head) ->
            out.text(hall.value()).text(head.staff().value()).text(head.presence().name()));
    return out.end();
  }

  List<Note> notes() {
    return List.of(summary, goals);
  }
}

package io.hall.conduct.weekly;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.ConductCode;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A safety training of a hall (安全教育培训记录, 规程 9.1). Immutable.
 *
 * @param hall whose
 * @param sitting when
 * @param topic what about
 * @param trainer who trained
 * @param trainees who was trained, and with what result; at least one, the trainer not among them
 */
public record Training(
    HallCode hall,
    Sitting sitting,
    Topic topic,
    StaffNumber trainer,
    Map<StaffNumber, Result> trainees) {

  /** How a training ended for somebody. */
  public enum Result {
    /** It was understood (合格). */
    PASSED("合格"),
    /** To be repeated (需补训). */
    TO_REPEAT("需补训");

    private final String chinese;

    Result(String chinese) {
      this.chinese = chinese;
    }

    /** Its name in Chinese. */
    public String chinese() {
      return chinese;
    }
  }

  /** Checks the trainees; {@code CONDUCT-086} if there is none, or the trainer is one. */
  public Training {
    if (trainees.isEmpty() || trainees.containsKey(trainer)) {
      throw new CheckFailedException(Finding.of(ConductCode.ATTENDANCE).in("trainees"));
    }
    trainees = Collections.unmodifiableMap(new TreeMap<>(trainees));
  }

  Canonical body() {
    Canonical.Writer out =
        Canonical.write().text(hall.value()).fields(sitting.body()).text(topic.name());
    out.number(trainees.size());
    trainees.forEach((staff, result) -> out.text(staff.value()).text(result.name()));
    return out.end();
  }
}

package io.hall.conduct.remedy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.ConductCode;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.time.Instant;

/**
 * Something that was found wrong, on its way to being right (整改): {@link Found}, {@link PutRight},
 * {@link Verified}. Who verifies is another person than the owner and than whoever put it right;
 * what does not pass is found again. Only {@link Remedies} makes them. Immutable.
 */
@RemedyInJson
public sealed interface Remedy {

  /** What was found. */
  @JsonProperty
  Wrong wrong();

  /** Its name: the request that recorded it; its description stands under it. */
  default RequestId id() {
    return wrong().id();
  }

  /** What kind of thing was found. */
  enum Kind {
    /** An item of an inspection (检查不合格项, 规程 1, 2). */
    INSPECTION("检查"),
    /** A danger (安全隐患, 规程 9.1). */
    HAZARD("隐患"),
    /** A problem of the hall's work (工作问题, 规程 9.2, 9.3). */
    PROBLEM("问题");

    private final String chinese;

    Kind(String chinese) {
      this.chinese = chinese;
    }

    /** Its name in Chinese. */
    public String chinese() {
      return chinese;
    }
  }

  /** How bad it is. */
  enum Level {
    /** Can wait for its date (一般). */
    MINOR("一般"),
    /** Comes before other work (较大). */
    MAJOR("较大"),
    /** The place is closed until it is right (重大). */
    GRAVE("重大");

    private final String chinese;

    Level(String chinese) {
      this.chinese = chinese;
    }

    /** Its name in Chinese. */
    public String chinese() {
      return chinese;
    }
  }

  /**
   * What was found.
   *
   * @param id the request that records it
   * @param hall where
   * @param kind what kind of thing
   * @param level how bad
   * @param foundBy who found it
   * @param found on which day
   * @param owner who puts it right
   * @param due by which day, that day included
   */
  record Wrong(
      RequestId id,
      HallCode hall,
      Kind kind,
      Level level,
      StaffNumber foundBy,
      BusinessDate found,
      StaffNumber owner,
      BusinessDate due) {

    /** Checks the date; {@code CONDUCT-060} if it is due before it was found. */
    public Wrong {
      if (due.isBefore(found)) {
        throw new CheckFailedException(Finding.of(ConductCode.DUE).in("due"));
      }
    }
  }

  /** Something to be put right. */
  final class Found implements Remedy {

    private final Wrong wrong;
    private final int round;

    Found(Wrong wrong, int round) {
      this.wrong = wrong;
      this.round = round;
    }

    @Override
    public Wrong wrong() {
      return wrong;
    }

    /** 1 at first, one more each time it did not pass. */
    @JsonProperty
    public int round() {
      return round;
    }
  }

  /** Something that is said to be right. */
  final class PutRight implements Remedy {

    private final Found found;
    private final StaffNumber by;
    private final Instant at;

    PutRight(Found found, StaffNumber by, Instant at) {
      this.found = found;
      this.by = by;
      this.at = at;
    }

    @Override
    public Wrong wrong() {
      return found.wrong();
    }

    /** As it was before. */
    @JsonProperty
    public Found found() {
      return found;
    }

    /** Who put it right. */
    @JsonProperty
    public StaffNumber by() {
      return by;
    }

    /** When. */
    @JsonProperty
    public Instant at() {
      return at;
    }
  }

  /** Something that another person has seen to be right. */
  final class Verified implements Remedy {

    private final PutRight putRight;
    private final StaffNumber by;
    private final Instant at;

    Verified(PutRight putRight, StaffNumber by, Instant at) {
      this.putRight = putRight;
      this.by = by;
      this.at = at;
    }

    @Override
    public Wrong wrong() {
      return putRight.wrong();
    }

    /** As it was before. */
    @JsonProperty
    public PutRight putRight() {
      return putRight;
    }

    /** Who saw it. */
    @JsonProperty
    public StaffNumber by() {
      return by;
    }

    /** When. */
    @JsonProperty
    public Instant at() {
      return at;
    }
  }
}

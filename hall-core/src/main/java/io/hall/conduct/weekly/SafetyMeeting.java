package io.hall.conduct.weekly;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.ConductCode;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A hall's safety meeting of a week (安全例会, 规程 9.1). Immutable.
 *
 * @param hall whose
 * @param sitting when
 * @param host who held it
 * @param topics what it was about, at least one
 * @param attendance who was there, and who was excused
 */
public record SafetyMeeting(
    HallCode hall,
    Sitting sitting,
    StaffNumber host,
    Set<Topic> topics,
    Map<StaffNumber, Presence> attendance) {

  /** Checks the topics ({@code CONDUCT-085}), and that the host is there ({@code CONDUCT-086}). */
  public SafetyMeeting {
    if (topics.isEmpty()) {
      throw new CheckFailedException(Finding.of(ConductCode.TOPICS).in("topics"));
    }
    if (attendance.get(host) != Presence.PRESENT) {
      throw new CheckFailedException(Finding.of(ConductCode.ATTENDANCE).in("attendance"));
    }
    topics = Collections.unmodifiableSet(EnumSet.copyOf(topics));
    attendance = Collections.unmodifiableMap(new TreeMap<>(attendance));
  }

  Canonical body() {
    Canonical.Writer out = Canonical.write().text(hall.value()).fields(sitting.body());
    out.number(topics.size());
    topics.forEach(topic -> out.text(topic.name()));
    out.number(attendance.size());
    attendance.forEach((staff, presence) -> out.text(staff.value()).text(presence.name()));
    return out.end();
  }
}

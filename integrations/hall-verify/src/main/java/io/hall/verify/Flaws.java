package io.hall.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was found, of which each check tells one thing: what is broken before what could not be
 * judged, and of those the first by path, so that two runs say the same. Safe for several threads.
 */
final class Flaws {

  private final Map<CheckCode, Flaw> worst = new EnumMap<>(CheckCode.class);
  private final Map<CheckCode, Long> counts = new EnumMap<>(CheckCode.class);

  /** One thing found. */
  @SuppressWarnings("ArrayRecordComponent") // said, and never compared as a whole
  record Flaw(Outcome outcome, String file, String record, long order, Say say, Object[] values) {

    boolean isBefore(Flaw other) {
      if (outcome != other.outcome) {
        return outcome == Outcome.BROKEN;
      }
      int byFile = Bytes.BY_UTF8.compare(file, other.file);
      return byFile < 0 || (byFile == 0 && order < other.order);
    }
  }

  synchronized void add(CheckCode code, Flaw flaw) {
    counts.merge(code, 1L, Long::sum);
    Flaw known = worst.get(code);
    if (known == null || flaw.isBefore(known)) {
      worst.put(code, flaw);
    }
  }

  void broken(CheckCode code, String file, String record, Say say, Object... values) {
    add(code, new Flaw(Outcome.BROKEN, file, record, 0, say, values));
  }

  /** A record of a chain is to blame. */
  void broken(CheckCode code, String file, long position, Say say, Object... values) {
    String record = Long.toString(position);
    add(code, new Flaw(Outcome.BROKEN, file, record, position, say, values));
  }

  /** A file is to blame as a whole, or cannot be read on: a record of it says more. */
  void broken(CheckCode code, String file, Unfit unfit) {
    add(code, new Flaw(Outcome.BROKEN, file, "", Long.MAX_VALUE, unfit.say(), unfit.values()));
  }

  void notJudged(CheckCode code, String file, Say say, Object... values) {
    add(code, new Flaw(Outcome.NOT_JUDGED, file, "", 0, say, values));
  }

  synchronized boolean has(CheckCode code) {
    return worst.containsKey(code);
  }

  /** Whether something is broken, and not only not judged. */
  synchronized boolean isBroken() {
    return worst.values().stream().anyMatch(flaw -> flaw.outcome() == Outcome.BROKEN);
  }

  synchronized boolean isEmpty() {
    return worst.isEmpty();
  }

  /** The answer of a check; {@code holds} is said if nothing was found. */
  synchronized Check check(CheckCode code, Say holds, Object... values) {
    Flaw flaw = worst.get(code);
    if (flaw == null) {
      return new Check(code, Outcome.HOLDS, "", "", holds.chinese(values), holds.english(values));
    }
    long more = counts.getOrDefault(code, 1L) - 1;
    List<String> words = new ArrayList<>();
    for (Language language : Language.values()) {
      words.add(
          flaw.say().in(language, flaw.values())
              + (more > 0 ? Say.AND_MORE.in(language, more) : ""));
    }
    return new Check(code, flaw.outcome(), flaw.file(), flaw.record(), words.get(0), words.get(1));
  }
}

package io.hall.reconcile;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Matches what no common number matched: lines of one amount that are near in time, one line for
 * several, several for one, then lines at another place. What both sides number stays unmatched,
 * unless the numbers are one slip of the pen apart. Not thread-safe.
 */
final class RestMatching {

  private static final int BUDGET = 200_000;

  /** In a larger crowd of one day nothing is paired but by its amount. */
  private static final int CROWD = 2_000;

  private static final Comparator<Line> ORDER =
      Comparator.comparing((Line line) -> line.at().map(Object::toString).orElse(""))
          .thenComparing(Line::amount)
          .thenComparing(Line::number)
          .thenComparing(Line::reference)
          .thenComparing(KeyMatching.ORDER);

  private final RuleSet rules;
  private final List<Line> ours;
  private final List<Line> theirs;
  private final List<KeyMatching.Pair> pairs = new ArrayList<>();
  private final List<Bundle> bundles = new ArrayList<>();

  /**
   * One transaction that a side has as several lines.
   *
   * @param ours our lines
   * @param theirs the other side's lines
   */
  record Bundle(List<Line> ours, List<Line> theirs) {}

  private RestMatching(RuleSet rules, List<Line> ours, List<Line> theirs) {
    this.rules = rules;
    this.ours = sorted(ours);
    this.theirs = sorted(theirs);
  }

  private static List<Line> sorted(List<Line> lines) {
    List<Line> sorted = new ArrayList<>(lines);
    sorted.sort(ORDER);
    return sorted;
  }

  static RestMatching of(RuleSet rules, List<Line> ours, List<Line> theirs) {
    RestMatching matching = new RestMatching(rules, ours, theirs);
    matching.pairNearest(true, matching::isAtOnePlace);
    matching.bundle();
    matching.pairNearest(false, (a, b) -> matching.isAtOnePlace(a, b) && isLessFee(a, b));
    matching.pairNearest(true, matching::isAtOtherTender);
    matching.pairNearest(true, matching::isOnOtherDay);
    matching.pairNearest(false, (a, b) -> matching.isAtOnePlace(a, b) && isSlip(a, b));
    return matching;
  }

  List<KeyMatching.Pair> pairs() {
    return pairs;
  }

  List<Bundle> bundles() {
    return bundles;
  }

  /** What is left over in the end. */
  List<Line> rest(Side side) {
    return side == Side.OURS ? ours : theirs;
  }

  private static boolean isLessFee(Line ours, Line theirs) {
    return !theirs.fee().isZero() && ours.amount().minus(theirs.fee()).equals(theirs.amount());
  }

  private static boolean isSlip(Line ours, Line theirs) {
    return !Slips.between(ours.amount(), theirs.amount(), theirs.fee()).contains(Slip.OTHER);
  }

  private boolean isAtOnePlace(Line one, Line other) {
    return one.tender() == other.tender()
        && isOfOneDay(one, other)
        && isByOne(one, other)
        && isNear(one, other)
        && mayBeOne(one, other);
  }

  private boolean isAtOtherTender(Line one, Line other) {
    return one.tender() != other.tender()
        && one.date().equals(other.date())
        && isByOne(one, other)
        && one.at().isPresent()
        && other.at().isPresent()
        && isNear(one, other)
        && mayBeOne(one, other);
  }

  private boolean isOnOtherDay(Line one, Line other) {
    return one.tender() == other.tender()
        && Math.abs(days(one, other)) == 1
        && isByOne(one, other)
        && mayBeOne(one, other);
  }

  private boolean isOfOneDay(Line one, Line other) {
    return days(one, other) >= 0 && days(one, other) <= rules.settlementDays(other.tender());
  }

  private static long days(Line one, Line other) {
    return other.date().date().toEpochDay() - one.date().date().toEpochDay();
  }

  private static boolean isByOne(Line one, Line other) {
    return one.cashier().isEmpty()
        || other.cashier().isEmpty()
        || one.cashier().equals(other.cashier());
  }

  private boolean isNear(Line one, Line other) {
    return distance(one, other).compareTo(rules.window()) <= 0 || one.date().isBefore(other.date());
  }

  /** How far apart in time; nothing when one side does not tell. */
  private static Duration distance(Line one, Line other) {
    return one.at().isPresent() && other.at().isPresent()
        ? Duration.between(one.at().get(), other.at().get()).abs()
        : Duration.ZERO;
  }

  private static boolean mayBeOne(Line one, Line other) {
    return one.reference().isEmpty()
        || other.reference().isEmpty()
        || isOneSlipApart(one.reference(), other.reference());
  }

  /** Whether one character is another, or two neighbours changed places. */
  static boolean isOneSlipApart(String one, String other) {
    if (one.length() != other.length()) {
      return false;
    }
    int i = 0;
    while (i < one.length() && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    int end = one.length();
    while (end > i && one.charAt(end - 1) == other.charAt(end - 1)) {
      end--;
    }
    return end - i <= 1
        || (end - i == 2
            && one.charAt(i) == other.charAt(i + 1)
            && one.charAt(i + 1) == other.charAt(i));
  }

  /** One try: our line, theirs, and how far apart they are. */
  private record Candidate(int ours, int theirs, Duration distance) {}

  /** Pairs those that fit, the nearest first; only lines of one amount if {@code alike}. */
  private void pairNearest(boolean alike, BiPredicate<Line, Line> fits) {
    Map<Meeting, List<Integer>> meetings = new HashMap<>();
    for (int t = 0; t < theirs.size(); t++) {
      Line line = theirs.get(t);
      meetings.computeIfAbsent(Meeting.of(line, line.date(), alike), m -> new ArrayList<>()).add(t);
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int o = 0; o < ours.size(); o++) {
      Line line = ours.get(o);
      int days = Math.max(1, rules.settlementDays(line.tender()));
      for (int d = -1; d <= days; d++) {
        List<Integer> met =
            meetings.getOrDefault(Meeting.of(line, line.date().plusDays(d), alike), List.of());
        if (alike || met.size() <= CROWD) {
          for (int t : met) {
            if (fits.test(line, theirs.get(t))) {
              candidates.add(new Candidate(o, t, distance(line, theirs.get(t))));
            }
          }
        }
      }
    }
    candidates.sort(
        Comparator.comparing(Candidate::distance)
            .thenComparingInt(Candidate::ours)
            .thenComparingInt(Candidate::theirs));
    take(candidates);
  }

  private void take(List<Candidate> candidates) {
    boolean[] ourUsed = new boolean[ours.size()];
    boolean[] theirUsed = new boolean[theirs.size()];
    for (Candidate candidate : candidates) {
      if (!ourUsed[candidate.ours()] && !theirUsed[candidate.theirs()]) {
        ourUsed[candidate.ours()] = true;
        theirUsed[candidate.theirs()] = true;
        Line line = ours.get(candidate.ours());
        pairs.add(new KeyMatching.Pair(line, theirs.get(candidate.theirs())));
      }
    }
    keep(ours, ourUsed);
    keep(theirs, theirUsed);
  }

  private static void keep(List<Line> lines, boolean[] used) {
    List<Line> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!used[i]) {
        kept.add(lines.get(i));
      }
    }
    lines.clear();
    lines.addAll(kept);
  }

  /** Where two lines may meet at all, so that not every line is held against every other. */
  private record Meeting(HallCode hall, BusinessDate date, long amount) {

    static Meeting of(Line line, BusinessDate date, boolean alike) {
      return new Meeting(line.hall(), date, alike ? line.amount().fen() : 0);
    }
  }

  /** One line of a side for several of the other. */
  private void bundle() {
    Set<Line> used = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<Meeting, List<Line>> ourDays = byDay(ours);
    for (Line whole : theirs) {
      int days = rules.settlementDays(whole.tender());
      parts(whole, around(ourDays, whole, -days, 0, used), (w, part) -> isPartOf(part, w))
          .ifPresent(
              parts -> {
                bundles.add(new Bundle(parts, List.of(whole)));
                used.addAll(parts);
                used.add(whole);
              });
    }
    Map<Meeting, List<Line>> theirDays = byDay(theirs);
    for (Line whole : ours) {
      if (!used.contains(whole)) {
        int days = rules.settlementDays(whole.tender());
        parts(whole, around(theirDays, whole, 0, days, used), this::isPartOf)
            .ifPresent(
                parts -> {
                  bundles.add(new Bundle(List.of(whole), parts));
                  used.addAll(parts);
                  used.add(whole);
                });
      }
    }
    ours.removeIf(used::contains);
    theirs.removeIf(used::contains);
  }

  private static Map<Meeting, List<Line>> byDay(List<Line> lines) {
    Map<Meeting, List<Line>> days = new HashMap<>();
    for (Line line : lines) {
      days.computeIfAbsent(Meeting.of(line, line.date(), false), day -> new ArrayList<>())
          .add(line);
    }
    return days;
  }

  private static List<Line> around(
      Map<Meeting, List<Line>> days, Line whole, int from, int to, Set<Line> used) {
    List<Line> around = new ArrayList<>();
    for (int d = from; d <= to; d++) {
      BusinessDate date = whole.date().plusDays(d);
      around.addAll(days.getOrDefault(Meeting.of(whole, date, false), List.of()));
    }
    around.removeIf(used::contains);
    return around;
  }

  private Optional<List<Line>> parts(
      Line whole, List<Line> others, BiPredicate<Line, Line> isPart) {
    List<Line> near =
        others.stream()
            .filter(
                part ->
                    part.isRefund() == whole.isRefund()
                        && part.amount().abs().compareTo(grossOf(whole)) < 0
                        && isPart.test(whole, part))
            .toList();
    return near.size() < 2 ? Optional.empty() : sumOf(whole, near);
  }

  private static Money grossOf(Line line) {
    return line.amount().abs().plus(line.fee());
  }

  /** A batch has no time of its own; what both number is no part. */
  private boolean isPartOf(Line our, Line their) {
    return isByOne(our, their)
        && isOfOneDay(our, their)
        && our.tender() == their.tender()
        && (our.reference().isEmpty() || their.reference().isEmpty());
  }

  private Optional<List<Line>> sumOf(Line whole, List<Line> near) {
    Money all = Money.sum(near.stream().map(Line::amount).toList());
    for (Money amount : List.of(whole.amount(), whole.amount().plus(whole.fee()))) {
      if (all.equals(amount)) {
        return Optional.of(near);
      }
      if (near.size() <= rules.candidates()) {
        Optional<List<Line>> some = someOf(near, amount);
        if (some.isPresent()) {
          return some;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<List<Line>> someOf(List<Line> near, Money amount) {
    long[] values = near.stream().mapToLong(line -> line.amount().fen()).toArray();
    int[] groups = IntStream.range(0, values.length).toArray();
    return new SubsetSearch(values, groups, rules.parts(), BUDGET)
        .search(amount.fen(), 2, 1).sets().stream()
            .findFirst()
            .map(set -> Arrays.stream(set).mapToObj(near::get).toList());
  }
}

package io.hall.test.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The simplest reconciliation that keeps every rule, but for one flaw. */
final class PlainReconciliation implements ReconciliationAdapter {

  /** What may be wrong with it. */
  enum Flaw {
    NONE,
    OURS_LESS_THEIRS,
    FORGETS_THE_RESIDUAL,
    COMPARES_BY_POSITION,
    GOES_BY_THE_FIRST_OF_OUR_LINES,
    GIVES_UP_ON_AN_EMPTY_SIDE,
    NAMES_NOTHING_THAT_IS_MISSING_THERE,
    NAMES_NOTHING_THAT_IS_MISSING_HERE,
    KNOWS_THEIR_LINES_ONCE,
    KNOWS_OUR_LINES_ONCE,
    TAKES_A_WRONG_AMOUNT_FOR_TWO_LINES,
    LOOKS_AT_NO_TENDER,
    IS_CONTENT_WHEN_TOTALS_AGREE,
    NAMES_THE_FIRST_MISTAKE_ALONE,
    COUNTS_IN_FLOATING_POINT,
    FORGIVES_A_YUAN_IN_THE_DRAWER
  }

  private final Flaw flaw;

  PlainReconciliation(Flaw flaw) {
    this.flaw = flaw;
  }

  private boolean is(Flaw other) {
    return flaw == other;
  }

  @Override
  public Answer reconcile(List<Line> ours, List<Line> theirs) {
    if (is(Flaw.GIVES_UP_ON_AN_EMPTY_SIDE) && (ours.isEmpty() || theirs.isEmpty())) {
      throw new IllegalStateException("no lines");
    }
    long difference = sum(theirs) - sum(ours);
    List<Cause> causes = new ArrayList<>();
    if (!(is(Flaw.IS_CONTENT_WHEN_TOTALS_AGREE) && difference == 0)) {
      causes.addAll(causes(ours, theirs));
    }
    if (is(Flaw.COMPARES_BY_POSITION) && ours.size() > 1 && !ours.get(0).equals(theirs.get(0))) {
      causes.add(new Cause(Kind.OTHER, "", 0));
    }
    if (is(Flaw.GOES_BY_THE_FIRST_OF_OUR_LINES) && ours.size() > 3) {
      causes.add(new Cause(Kind.OTHER, ours.get(0).reference(), 0));
    }
    if (is(Flaw.NAMES_THE_FIRST_MISTAKE_ALONE) && causes.size() > 2) {
      causes.subList(1, causes.size()).clear();
    }
    long explained = causes.stream().mapToLong(Cause::fen).sum();
    long signed = is(Flaw.OURS_LESS_THEIRS) ? -difference : difference;
    return new Answer(signed, is(Flaw.FORGETS_THE_RESIDUAL) ? 1 : difference - explained, causes);
  }

  private long sum(List<Line> lines) {
    return is(Flaw.COUNTS_IN_FLOATING_POINT)
        ? (long) lines.stream().mapToDouble(Line::fen).sum()
        : lines.stream().mapToLong(Line::fen).sum();
  }

  /** What is alike on both sides is taken away, and of each number the rest is explained. */
  private List<Cause> causes(List<Line> ours, List<Line> theirs) {
    Map<String, List<Line>> here = byReference(ours, is(Flaw.KNOWS_OUR_LINES_ONCE));
    Map<String, List<Line>> there = byReference(theirs, is(Flaw.KNOWS_THEIR_LINES_ONCE));
    Set<String> numbers = new TreeSet<>(here.keySet());
    numbers.addAll(there.keySet());
    List<Cause> causes = new ArrayList<>();
    for (String number : numbers) {
      List<Line> one = here.getOrDefault(number, List.of());
      List<Line> other = there.getOrDefault(number, List.of());
      causes.addAll(causes(new ArrayList<>(one), new ArrayList<>(other), number));
    }
    return causes;
  }

  private static Map<String, List<Line>> byReference(List<Line> lines, boolean once) {
    Map<String, List<Line>> map = new TreeMap<>();
    lines.stream()
        .sorted(Comparator.comparing(Line::toString))
        .filter(line -> !once || !map.containsKey(line.reference()))
        .forEach(line -> map.computeIfAbsent(line.reference(), r -> new ArrayList<>()).add(line));
    return map;
  }

  private List<Cause> causes(List<Line> ours, List<Line> theirs, String number) {
    boolean twiceHere = theirs.stream().anyMatch(ours::contains);
    for (Line line : List.copyOf(ours)) {
      if (theirs.remove(line)) {
        ours.remove(line);
      }
    }
    List<Cause> causes = new ArrayList<>();
    while (!ours.isEmpty() && !theirs.isEmpty() && !is(Flaw.TAKES_A_WRONG_AMOUNT_FOR_TWO_LINES)) {
      pair(ours.remove(0), theirs.remove(0), causes);
    }
    for (Line line : ours) {
      if (twiceHere || !is(Flaw.NAMES_NOTHING_THAT_IS_MISSING_THERE)) {
        causes.add(
            new Cause(twiceHere ? Kind.DUPLICATE_HERE : Kind.MISSING_THERE, number, -line.fen()));
      }
    }
    for (Line line : theirs) {
      if (twiceHere || !is(Flaw.NAMES_NOTHING_THAT_IS_MISSING_HERE)) {
        causes.add(
            new Cause(twiceHere ? Kind.DUPLICATE_THERE : Kind.MISSING_HERE, number, line.fen()));
      }
    }
    return causes;
  }

  private void pair(Line ours, Line theirs, List<Cause> causes) {
    if (!ours.tender().equals(theirs.tender()) && !is(Flaw.LOOKS_AT_NO_TENDER)) {
      causes.add(new Cause(Kind.WRONG_TENDER, ours.reference(), 0));
    }
    if (ours.fen() != theirs.fen()) {
      causes.add(new Cause(Kind.WRONG_AMOUNT, ours.reference(), theirs.fen() - ours.fen()));
    }
  }

  @Override
  public Answer drawer(List<Line> taken, long countedFen) {
    long off = countedFen - taken.stream().mapToLong(Line::fen).sum();
    if (off == 0 || (is(Flaw.FORGIVES_A_YUAN_IN_THE_DRAWER) && Math.abs(off) <= 100)) {
      return new Answer(off, off, List.of());
    }
    return new Answer(
        off, 0, List.of(new Cause(off > 0 ? Kind.CASH_OVER : Kind.CASH_SHORT, "", off)));
  }
}

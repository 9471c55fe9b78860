package io.hall.reconcile;

import io.hall.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * The first step: lines that carry the same number are the same transaction. Money back is apart
 * from money in, since both may carry the number of the sale. Not thread-safe.
 */
final class KeyMatching {

  /** An order in which only lines that are alike in every respect are equal. */
  static final Comparator<Line> ORDER =
      Comparator.comparing(Line::amount)
          .thenComparing(Line::date)
          .thenComparing(line -> line.at().map(Object::toString).orElse(""))
          .thenComparing(Line::tender)
          .thenComparing(line -> line.cashier().map(Object::toString).orElse(""))
          .thenComparing(line -> line.row().map(Object::toString).orElse(""))
          .thenComparing(Line::number)
          .thenComparing(Line::reference)
          .thenComparing(line -> line.hall().value())
          .thenComparing(line -> line.due().orElse(Money.ZERO))
          .thenComparing(Line::fee)
          .thenComparingLong(Line::position);

  private final RuleSet rules;
  private final Placing placing;
  private final List<Pair> pairs = new ArrayList<>();
  private final List<RestMatching.Bundle> split = new ArrayList<>();
  private final List<Line> ourRest = new ArrayList<>();
  private final List<Line> theirRest = new ArrayList<>();
  private final List<Line> ourDuplicates = new ArrayList<>();
  private final List<Line> theirDuplicates = new ArrayList<>();

  /** Two lines of one transaction. */
  record Pair(Line ours, Line theirs) {}

  private KeyMatching(RuleSet rules, Placing placing) {
    this.rules = rules;
    this.placing = placing;
  }

  /**
   * Matches by the text that {@code key} gives; lines for which it gives none are left over. What
   * is found comes in the order of our lines, and then theirs.
   */
  static KeyMatching of(
      RuleSet rules,
      Placing placing,
      List<Line> ours,
      List<Line> theirs,
      Function<Line, String> key) {
    KeyMatching matching = new KeyMatching(rules, placing);
    Map<String, Group> groups = new LinkedHashMap<>();
    matching.collect(groups, ours, key, Side.OURS);
    matching.collect(groups, theirs, key, Side.THEIRS);
    groups.values().forEach(matching::match);
    return matching;
  }

  private record Group(List<Line> ours, List<Line> theirs) {

    Group() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private void collect(
      Map<String, Group> groups, List<Line> lines, Function<Line, String> key, Side side) {
    for (Line line : lines) {
      String text = key.apply(line);
      if (text.isEmpty()) {
        (side == Side.OURS ? ourRest : theirRest).add(line);
      } else {
        Group group =
            groups.computeIfAbsent((line.isRefund() ? "-" : "+") + text, k -> new Group());
        (side == Side.OURS ? group.ours() : group.theirs()).add(line);
      }
    }
  }

  /** Pairs of lines of one transaction, equal or not. */
  List<Pair> pairs() {
    return pairs;
  }

  /** Transactions that the two sides have in another number of lines, with the same sum. */
  List<RestMatching.Bundle> split() {
    return split;
  }

  /** Lines without a counterpart. */
  List<Line> rest(Side side) {
    return side == Side.OURS ? ourRest : theirRest;
  }

  /** Lines that their side has once more than the other. */
  List<Line> duplicates(Side side) {
    return side == Side.OURS ? ourDuplicates : theirDuplicates;
  }

  private void match(Group group) {
    List<Line> ours = group.ours();
    List<Line> theirs = group.theirs();
    if (ours.isEmpty() || theirs.isEmpty()) {
      alone(ours, ourRest, ourDuplicates);
      alone(theirs, theirRest, theirDuplicates);
      return;
    }
    if (ours.size() == 1 && theirs.size() == 1) {
      pair(ours.get(0), theirs.get(0));
      return;
    }
    ours.sort(ORDER);
    theirs.sort(ORDER);
    if (isSplit(ours, theirs)) {
      split.add(new RestMatching.Bundle(ours, theirs));
      return;
    }
    List<Line> seenOurs = List.copyOf(ours);
    List<Line> seenTheirs = List.copyOf(theirs);
    pairWhere(ours, theirs, (a, b) -> sameAmount(a, b) && samePlace(a, b));
    pairWhere(ours, theirs, KeyMatching::sameAmount);
    pairWhere(ours, theirs, this::samePlace);
    pairWhere(ours, theirs, (a, b) -> true);
    over(ours, seenOurs, ourRest, ourDuplicates);
    over(theirs, seenTheirs, theirRest, theirDuplicates);
  }

  /** The same place and the same sum, in another number of lines: one sale settled in parts. */
  private boolean isSplit(List<Line> ours, List<Line> theirs) {
    Line first = ours.get(0);
    return ours.size() != theirs.size()
        && ours.stream().allMatch(line -> placing.of(line).equals(placing.of(first)))
        && theirs.stream().allMatch(line -> samePlace(first, line))
        && sum(ours).equals(sum(theirs));
  }

  private static Money sum(List<Line> lines) {
    return Money.sum(lines.stream().map(Line::amount).toList());
  }

  private void pairWhere(List<Line> ours, List<Line> theirs, BiPredicate<Line, Line> fits) {
    for (int i = 0; i < ours.size(); ) {
      Line line = ours.get(i);
      int found = 0;
      while (found < theirs.size() && !fits.test(line, theirs.get(found))) {
        found++;
      }
      if (found < theirs.size()) {
        pair(line, theirs.remove(found));
        ours.remove(i);
      } else {
        i++;
      }
    }
  }

  private void pair(Line ours, Line theirs) {
    pairs.add(new Pair(ours, theirs));
  }

  /** Their line under our date, if it came as late as such lines may. */
  static Line settled(Line ours, Line theirs, RuleSet rules) {
    return isSettled(ours, theirs, rules) ? theirs.on(ours.date()) : theirs;
  }

  private static boolean isSettled(Line ours, Line theirs, RuleSet rules) {
    long days = theirs.date().date().toEpochDay() - ours.date().date().toEpochDay();
    return days >= 0 && days <= rules.settlementDays(theirs.tender());
  }

  private static boolean sameAmount(Line ours, Line theirs) {
    return ours.amount().equals(theirs.amount());
  }

  private boolean samePlace(Line ours, Line theirs) {
    return placing.of(ours).equals(placing.of(settled(ours, theirs, rules)));
  }

  /** The other side has none: the first is missing there, and what equals it is there twice. */
  private static void alone(List<Line> lines, List<Line> rest, List<Line> duplicates) {
    lines.sort(ORDER);
    List<Line> seen = new ArrayList<>();
    for (Line line : lines) {
      (seen.stream().anyMatch(other -> isTwin(line, other)) ? duplicates : rest).add(line);
      seen.add(line);
    }
  }

  /** What is left over is there twice if the side has another like it, and else missing. */
  private static void over(
      List<Line> left, List<Line> all, List<Line> rest, List<Line> duplicates) {
    for (Line line : left) {
      boolean twin = all.stream().filter(other -> isTwin(line, other)).count() > 1;
      (twin ? duplicates : rest).add(line);
    }
  }

  private static boolean isTwin(Line one, Line other) {
    return one.amount().equals(other.amount()) && one.row().equals(other.row());
  }
}

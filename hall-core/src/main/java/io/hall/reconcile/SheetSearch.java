package io.hall.reconcile;

import io.hall.money.Money;
import io.hall.payment.Tender;
import io.hall.settlement.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Explains how a filed settlement sheet differs from the register, cell by cell. The sheet has only
 * sums and counts, so the fewest slips are sought that make the one into the other: a line filed in
 * another cell, left out, filed twice, a payment over several tenders filed in full under each, a
 * sum with a slip in its digits. Not thread-safe.
 */
final class SheetSearch {

  private static final int BUDGET = 300_000;
  private static final int ANSWERS = 32;

  private final RuleSet rules;
  private final List<Place> cells = new ArrayList<>();
  private final long[] fen;
  private final long[] counts;
  private final boolean[] filedMore;
  private final List<List<Line>> lines = new ArrayList<>();
  private final Money[] ours;
  private final Money[] theirs;

  private boolean counting;
  private int steps;
  private int barred = -1;

  /**
   * Prepares the search for one sheet.
   *
   * @param register the cashier's lines of the day that count, each with its row
   * @param filed what was filed, by place
   * @param placing where lines count
   */
  SheetSearch(RuleSet rules, List<Line> register, Map<Place, Figure> filed, Placing placing) {
    this.rules = rules;
    SortedMap<Place, List<Line>> byPlace = new TreeMap<>();
    filed.keySet().forEach(place -> byPlace.put(place, new ArrayList<>()));
    for (Line line : register) {
      byPlace.computeIfAbsent(placing.of(line), place -> new ArrayList<>()).add(line);
    }
    cells.addAll(byPlace.keySet());
    lines.addAll(byPlace.values());
    fen = new long[cells.size()];
    counts = new long[cells.size()];
    filedMore = new boolean[cells.size()];
    ours = new Money[cells.size()];
    theirs = new Money[cells.size()];
    for (int i = 0; i < fen.length; i++) {
      Figure figure = filed.getOrDefault(cells.get(i), Figure.NONE);
      ours[i] = Money.sum(lines.get(i).stream().map(Line::amount).toList());
      theirs[i] = figure.net();
      fen[i] = theirs[i].minus(ours[i]).fen();
      counts[i] = figure.count() + figure.refundCount() - lines.get(i).size();
      filedMore[i] = counts[i] > 0;
    }
  }

  Explained explain() {
    if (Arrays.stream(fen).allMatch(f -> f == 0)) {
      return Explained.NOTHING;
    }
    List<List<Slide>> answers = answers();
    Integer[] largestFirst = new Integer[fen.length];
    Arrays.setAll(largestFirst, i -> i);
    Arrays.sort(largestFirst, Comparator.comparingLong(i -> -Math.abs(fen[i])));
    for (int i = 0; i < fen.length && answers.isEmpty(); i++) {
      if (fen[largestFirst[i]] != 0) {
        barred = largestFirst[i];
        answers = answers();
      }
    }
    if (answers.isEmpty()) {
      return Explained.NOTHING;
    }
    List<List<Cause>> sets = answers.stream().map(SheetSearch::causes).toList();
    List<List<Cause>> others = sets.stream().skip(1).limit(rules.alternatives()).toList();
    return new Explained(
        sets.get(0), others.isEmpty() ? List.of() : List.of(new Ambiguity(sets.get(0), others)));
  }

  private static List<Cause> causes(List<Slide> slides) {
    return slides.stream().map(Slide::cause).toList();
  }

  /** The smallest sets of slips that explain all, counts and sums, else the sums alone. */
  private List<List<Slide>> answers() {
    for (boolean withCounts : new boolean[] {true, false}) {
      counting = withCounts;
      steps = 0;
      for (int size = 1; size <= rules.causes() && steps <= BUDGET; size++) {
        Map<String, List<Slide>> found = new TreeMap<>();
        go(size, new ArrayList<>(), found);
        if (!found.isEmpty()) {
          return found.values().stream()
              .sorted(Comparator.comparingInt(set -> set.stream().mapToInt(Slide::rank).sum()))
              .toList();
        }
      }
    }
    return List.of();
  }

  /**
   * One slip.
   *
   * @param rank how likely it is; less is likelier
   * @param line the line it is about, if one; no line slips twice
   * @param from the cell whose difference falls, or rises by {@code fromFen}
   * @param fromFen by how much, fen
   * @param fromCount by how many lines
   * @param to another cell, where the same amount comes in; -1 if none
   * @param cause the cause
   */
  private record Slide(
      int rank, Optional<Line> line, int from, long fromFen, int fromCount, int to, Cause cause) {}

  private void go(int left, List<Slide> chosen, Map<String, List<Slide>> found) {
    int cell = unsettled();
    if (cell < 0) {
      if (left == 0 && found.size() < ANSWERS) {
        found.putIfAbsent(name(chosen), List.copyOf(chosen));
      }
      return;
    }
    if (left == 0 || openCells() > 2 * left) {
      return;
    }
    for (Slide slide : slides(cell)) {
      if (++steps > BUDGET || found.size() >= ANSWERS) {
        return;
      }
      if (slide.line().isEmpty() || chosen.stream().noneMatch(c -> c.line().equals(slide.line()))) {
        apply(slide, -1);
        chosen.add(slide);
        if (left > 1 || unsettled() < 0) {
          go(left - 1, chosen, found);
        }
        chosen.remove(chosen.size() - 1);
        apply(slide, 1);
      }
    }
  }

  private static String name(List<Slide> chosen) {
    return chosen.stream()
        .map(s -> s.from() + ">" + s.to() + ":" + s.fromFen() + s.line() + s.cause().kind())
        .sorted()
        .toList()
        .toString();
  }

  private void apply(Slide slide, int sign) {
    fen[slide.from()] += sign * slide.fromFen();
    counts[slide.from()] += (long) sign * slide.fromCount();
    if (slide.to() >= 0) {
      fen[slide.to()] -= sign * slide.fromFen();
      counts[slide.to()] -= (long) sign * slide.fromCount();
    }
  }

  private boolean isOpen(int cell) {
    return cell != barred && (fen[cell] != 0 || (counting && counts[cell] != 0));
  }

  private int unsettled() {
    for (int i = 0; i < fen.length; i++) {
      if (isOpen(i)) {
        return i;
      }
    }
    return -1;
  }

  private int openCells() {
    int open = 0;
    for (int i = 0; i < fen.length; i++) {
      open += isOpen(i) ? 1 : 0;
    }
    return open;
  }

  /** The slips that may be among those of this cell. */
  private List<Slide> slides(int cell) {
    List<Slide> slides = new ArrayList<>();
    for (Line line : lines.get(cell)) {
      for (int to = 0; to < fen.length; to++) {
        if (to != cell && isOpen(to)) {
          slides.add(moved(line, cell, to));
        }
      }
      slides.add(leftOut(line, cell));
      slides.add(twice(line, cell));
      inFull(line, cell).ifPresent(slides::add);
    }
    for (int from = 0; from < fen.length; from++) {
      if (from != cell && isOpen(from)) {
        for (Line line : lines.get(from)) {
          slides.add(moved(line, from, cell));
        }
      }
    }
    sumSlips(cell, slides);
    notInRegister(cell, slides);
    return slides;
  }

  private Slide moved(Line line, int from, int to) {
    Place there = cells.get(to);
    boolean sameTender = line.tender() == there.tender();
    CauseKind kind =
        sameTender ? PairCauses.rowKind(line.row(), there.row()) : CauseKind.WRONG_TENDER;
    return new Slide(
        sameTender ? 0 : 1,
        Optional.of(line),
        from,
        -line.amount().fen(),
        -1,
        to,
        new Cause.WrongPlace(
            kind,
            List.of(line),
            List.of(),
            PairCauses.moved(cells.get(from), there, line.amount())));
  }

  private Slide leftOut(Line line, int cell) {
    List<Effect> effects = effect(cell, line.amount().negated());
    return new Slide(
        2,
        Optional.of(line),
        cell,
        -line.amount().fen(),
        -1,
        -1,
        line.isRefund()
            ? new Cause.RefundNotMirrored(line, effects)
            : new Cause.Missing(Side.OURS, line, effects));
  }

  private Slide twice(Line line, int cell) {
    return new Slide(
        3,
        Optional.of(line),
        cell,
        line.amount().fen(),
        1,
        -1,
        new Cause.Duplicate(Side.THEIRS, line, effect(cell, line.amount())));
  }

  /** Of a payment over several tenders, the others' parts of this row filed here as well. */
  private Optional<Slide> inFull(Line line, int cell) {
    List<Line> others = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Tender tender = cells.get(i).tender();
      if (tender != line.tender() && cells.get(i).row().equals(line.row())) {
        lines.get(i).stream().filter(other -> isPartner(line, other)).forEach(others::add);
      }
    }
    if (others.isEmpty()) {
      return Optional.empty();
    }
    Money more = Money.sum(others.stream().map(Line::amount).toList());
    return Optional.of(
        new Slide(
            1,
            Optional.of(line),
            cell,
            more.fen(),
            0,
            -1,
            new Cause.AmountDiffers(
                Slip.FULL_TOTAL_ON_EACH_TENDER, List.of(line), List.of(), effect(cell, more))));
  }

  private static boolean isPartner(Line line, Line other) {
    return !line.number().isEmpty() && line.number().equals(other.number());
  }

  /** One line more was filed, of an amount that no line of the register has to do with. */
  private void notInRegister(int cell, List<Slide> slides) {
    if (counting && filedMore[cell] && counts[cell] == 1 && fen[cell] > 0) {
      Place place = cells.get(cell);
      Money amount = Money.ofFen(fen[cell]);
      Line filed =
          Line.of(place.hall(), place.date(), place.tender(), amount)
              .by(place.cashier().orElseThrow())
              .in(place.row().orElseThrow());
      slides.add(
          new Slide(
              6,
              Optional.empty(),
              cell,
              amount.fen(),
              1,
              -1,
              new Cause.Missing(Side.THEIRS, filed, effect(cell, amount))));
    }
  }

  /** Slips in the digits of the whole sum. */
  private void sumSlips(int cell, List<Slide> slides) {
    Money difference = theirs[cell].minus(ours[cell]);
    if (difference.fen() != fen[cell] || difference.isZero()) {
      return;
    }
    for (Slip slip : Slips.between(ours[cell], theirs[cell], Money.ZERO)) {
      if (slip != Slip.OTHER) {
        slides.add(
            new Slide(
                4,
                Optional.empty(),
                cell,
                difference.fen(),
                0,
                -1,
                new Cause.AmountDiffers(
                    slip, lines.get(cell), List.of(), effect(cell, difference))));
      }
    }
  }

  private List<Effect> effect(int cell, Money amount) {
    return List.of(new Effect(cells.get(cell), amount));
  }
}

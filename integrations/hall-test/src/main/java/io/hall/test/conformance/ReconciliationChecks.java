package io.hall.test.conformance;

import io.hall.money.Money;
import io.hall.test.conformance.ReconciliationAdapter.Answer;
import io.hall.test.conformance.ReconciliationAdapter.Cause;
import io.hall.test.conformance.ReconciliationAdapter.Kind;
import io.hall.test.conformance.ReconciliationAdapter.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules of reconciliation: on any two sides, and on sides in which mistakes were planted. */
final class ReconciliationChecks {

  private static final int LINES = 12;

  /** More fen than a double counts one by one. */
  private static final long HUGE = (1L << 53) + 1;

  private ReconciliationChecks() {}

  static List<Check<ReconciliationAdapter, ?>> all() {
    return List.of(
        sides(Rule.DIFFERENCE, ReconciliationChecks::difference),
        sides(Rule.CAUSES_SUM, ReconciliationChecks::causesSum),
        new Check<>(Rule.AGREES, lines(), ReconciliationChecks::agrees),
        sides(Rule.ANY_ORDER, ReconciliationChecks::anyOrder),
        new Check<>(Rule.EMPTY_SIDES, emptySides(), ReconciliationChecks::planted),
        one(Rule.MISSING_THERE, Kind.MISSING_THERE),
        one(Rule.MISSING_HERE, Kind.MISSING_HERE),
        one(Rule.DUPLICATE_THERE, Kind.DUPLICATE_THERE),
        one(Rule.DUPLICATE_HERE, Kind.DUPLICATE_HERE),
        one(Rule.WRONG_AMOUNT, Kind.WRONG_AMOUNT),
        one(Rule.WRONG_TENDER, Kind.WRONG_TENDER),
        new Check<>(
            Rule.CANCELLED,
            Cases.drawn(ReconciliationChecks::cancelled, Planted::smaller),
            ReconciliationChecks::planted),
        new Check<>(
            Rule.SEVERAL,
            Cases.drawn(ReconciliationChecks::several, Planted::smaller),
            ReconciliationChecks::planted),
        new Check<>(Rule.LARGE_SUMS, largeSums(), ReconciliationChecks::planted),
        new Check<>(
            Rule.OVER_SHORT,
            Cases.drawn(ReconciliationChecks::drawer, Drawer::smaller),
            ReconciliationChecks::overShort));
  }

  /** Any two sides. */
  private record Sides(List<Line> ours, List<Line> theirs) {

    static Sides drawn(Random random) {
      return new Sides(
          Cases.list(random, 0, LINES, ReconciliationChecks::line),
          Cases.list(random, 0, LINES, ReconciliationChecks::line));
    }

    Stream<Sides> smaller() {
      return Stream.concat(
          Cases.smaller(ours, ReconciliationChecks::smaller).map(less -> new Sides(less, theirs)),
          Cases.smaller(theirs, ReconciliationChecks::smaller).map(less -> new Sides(ours, less)));
    }

    long difference() {
      return sum(theirs) - sum(ours);
    }

    /** The sides as code. */
    @Override
    public String toString() {
      return "ours " + ours + " theirs " + theirs;
    }
  }

  private static Check<ReconciliationAdapter, ?> sides(
      Rule rule, Check.Law<ReconciliationAdapter, Sides> law) {
    return new Check<>(rule, Cases.drawn(Sides::drawn, Sides::smaller), law);
  }

  private static Check<ReconciliationAdapter, ?> one(Rule rule, Kind kind) {
    return new Check<>(
        rule,
        Cases.drawn(
            random -> Planted.drawn(random, 1 + random.nextInt(LINES), List.of(kind)),
            Planted::smaller),
        ReconciliationChecks::planted);
  }

  /** Few transactions and amounts, so that everything meets everything. */
  private static Line line(Random random) {
    return new Line(
        "T" + random.nextInt(8),
        Planted.tender(random),
        List.of(1L, 17_14L, 17_41L, 171_40L, 5_000_00L).get(random.nextInt(5)));
  }

  private static Stream<Line> smaller(Line line) {
    return Cases.smallerFen(line.fen()).map(fen -> new Line(line.reference(), line.tender(), fen));
  }

  private static Cases<List<Line>> lines() {
    return Cases.lists(0, LINES, ReconciliationChecks::line, ReconciliationChecks::smaller);
  }

  static long sum(List<Line> lines) {
    return lines.stream().mapToLong(Line::fen).reduce(0, Math::addExact);
  }

  private static Trial difference(ReconciliationAdapter adapter, Sides sides) {
    Answer answer = adapter.reconcile(sides.ours, sides.theirs);
    return Trial.of(sides, Money.ofFen(sides.difference()), Money.ofFen(answer.differenceFen()));
  }

  private static Trial causesSum(ReconciliationAdapter adapter, Sides sides) {
    Answer answer = adapter.reconcile(sides.ours, sides.theirs);
    long explained = answer.causes().stream().mapToLong(Cause::fen).sum();
    return Trial.of(
        sides,
        "residual " + Money.ofFen(sides.difference() - explained),
        "residual " + Money.ofFen(answer.residualFen()));
  }

  private static Trial agrees(ReconciliationAdapter adapter, List<Line> lines) {
    List<Line> turned = new ArrayList<>(lines);
    Collections.reverse(turned);
    return Trial.of(
        lines + " on either side",
        new Answer(0, 0, List.of()).toString(),
        adapter.reconcile(lines, turned).toString());
  }

  private static Trial anyOrder(ReconciliationAdapter adapter, Sides sides) {
    List<Line> ours = new ArrayList<>(sides.ours);
    List<Line> theirs = new ArrayList<>(sides.theirs);
    String expected = adapter.reconcile(ours, theirs).toString();
    Collections.reverse(ours);
    Collections.rotate(theirs, 1);
    return Trial.of(
        sides + " and in another order", expected, adapter.reconcile(ours, theirs).toString());
  }

  private static Trial planted(ReconciliationAdapter adapter, Planted planted) {
    Sides sides = new Sides(planted.ours(), planted.theirs());
    return Trial.of(
        sides,
        new Answer(sides.difference(), 0, planted.causes()).toString(),
        adapter.reconcile(sides.ours, sides.theirs).toString());
  }

  private static Cases<Planted> emptySides() {
    List<Kind> kinds = List.of(Kind.MISSING_THERE, Kind.MISSING_HERE);
    return Cases.of(
        Stream.concat(
                Stream.of(Planted.NOTHING),
                IntStream.rangeClosed(1, 3)
                    .boxed()
                    .flatMap(n -> kinds.stream().map(kind -> emptySide(n, kind))))
            .toList());
  }

  private static Planted emptySide(int lines, Kind missing) {
    return Planted.of(
        IntStream.rangeClosed(1, lines)
            .mapToObj(
                i -> new Planted.Item(new Line("T" + i, "POS", 100L * i), Optional.of(missing), 0))
            .toList());
  }

  /** Two lines of one amount, each missing on another side: the totals agree. */
  private static Planted cancelled(Random random) {
    List<Planted.Item> items =
        new ArrayList<>(
            Planted.drawn(
                    random, 2 + random.nextInt(4), List.of(Kind.MISSING_THERE, Kind.MISSING_HERE))
                .items());
    Planted.Item first = items.get(0);
    Planted.Item second = items.get(1);
    Line same = new Line(second.line().reference(), first.line().tender(), first.line().fen());
    items.set(1, new Planted.Item(same, second.mistake(), 0));
    return Planted.of(items);
  }

  private static Planted several(Random random) {
    List<Kind> kinds = new ArrayList<>(Planted.KINDS);
    Collections.shuffle(kinds, random);
    return Planted.drawn(random, LINES, kinds.subList(0, 2 + random.nextInt(kinds.size() - 1)));
  }

  private static Cases<Planted> largeSums() {
    Line huge = new Line("T1", "POS", HUGE);
    Line other = new Line("T2", "POS", HUGE + 2);
    Planted.Item right = new Planted.Item(other, Optional.empty(), 0);
    return Cases.of(
        List.of(
            Planted.of(
                List.of(new Planted.Item(huge, Optional.of(Kind.WRONG_AMOUNT), HUGE - 1), right)),
            Planted.of(List.of(new Planted.Item(huge, Optional.of(Kind.MISSING_HERE), 0), right))));
  }

  /** Cash taken, and by how much the count is off. */
  private record Drawer(List<Line> taken, long off) {

    Stream<Drawer> smaller() {
      return Stream.concat(
          Cases.smaller(taken, ReconciliationChecks::smaller)
              .map(less -> new Drawer(less, off))
              .filter(drawer -> drawer.counted() >= 0),
          Cases.smallerFen(Math.abs(off))
              .map(fen -> new Drawer(taken, off < 0 ? -fen : fen))
              .filter(drawer -> drawer.counted() >= 0));
    }

    long counted() {
      return sum(taken) + off;
    }
  }

  /** Off by a few fen, by a note or not at all; there is never less than nothing. */
  private static Drawer drawer(Random random) {
    List<Line> taken = new ArrayList<>();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      taken.add(new Line("C" + i, "CASH", 1 + random.nextInt(500_00)));
    }
    long most = List.of(1L, 1_00L, 200_00L).get(random.nextInt(3));
    long off = random.nextLong(2 * most + 1) - most;
    return new Drawer(taken, Math.max(off, -sum(taken)));
  }

  private static Trial overShort(ReconciliationAdapter adapter, Drawer drawer) {
    long off = drawer.off;
    List<Cause> causes =
        off == 0
            ? List.of()
            : List.of(new Cause(off > 0 ? Kind.CASH_OVER : Kind.CASH_SHORT, "", off));
    return Trial.of(
        "taken " + drawer.taken + " counted " + Money.ofFen(drawer.counted()),
        new Answer(off, 0, causes).toString(),
        adapter.drawer(drawer.taken, drawer.counted()).toString());
  }
}

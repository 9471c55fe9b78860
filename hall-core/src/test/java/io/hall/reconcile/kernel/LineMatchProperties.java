package io.hall.reconcile.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.reconcile.kernel.PlainMatch.Difference;
import io.hall.reconcile.kernel.Tuning.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class LineMatchProperties {

  /** Small measures, so that few lines fill many morsels, pages and partitions. */
  private static final Tuning SMALL = new Tuning(Way.SLOTS, 16, 6, 1, 2);

  /** A line and how often it stands on each side. */
  record Sided(long key, long amount, int dims, int ours, int theirs) {}

  @Property
  void every_way_finds_what_the_plain_rules_find(
      @ForAll("lines") List<Sided> lines, @ForAll Way way, @ForAll("threads") int threads) {
    Sides sides = sides(lines, new Random(1));
    assertThat(found(sides, Workspace.ofThreads(threads), way))
        .isEqualTo(PlainMatch.match(sides.ours(), sides.theirs()));
  }

  @Property
  void another_order_of_the_lines_changes_the_rows_alone(
      @ForAll("lines") List<Sided> lines, @ForAll Way way, @ForAll long seed) {
    Sides one = sides(lines, new Random(1));
    Sides other = sides(lines, new Random(seed));
    assertThat(values(other, found(other, Workspace.ofThreads(2), way)))
        .isEqualTo(values(one, found(one, Workspace.ofThreads(2), way)));
  }

  @Property
  void a_used_workspace_is_as_good_as_a_new_one(
      @ForAll("lines") List<Sided> before, @ForAll("lines") List<Sided> lines, @ForAll Way way) {
    Workspace space = Workspace.ofThreads(2);
    found(sides(before, new Random(2)), space, Way.SLOTS);
    found(sides(before, new Random(2)), space, Way.HASH);
    Sides sides = sides(lines, new Random(1));
    assertThat(found(sides, space, way)).isEqualTo(PlainMatch.match(sides.ours(), sides.theirs()));
  }

  @Property
  void the_lines_without_a_difference_are_the_same_on_both_sides(
      @ForAll("lines") List<Sided> lines, @ForAll Way way) {
    Sides sides = sides(lines, new Random(1));
    List<Difference> found = found(sides, Workspace.ofThreads(1), way);
    assertThat(rest(sides.ours(), found.stream().mapToInt(Difference::ourRow).toArray()))
        .isEqualTo(rest(sides.theirs(), found.stream().mapToInt(Difference::theirRow).toArray()));
  }

  @Property
  void the_other_way_round_the_same_is_missing_on_the_other_side(
      @ForAll("lines") List<Sided> lines) {
    Sides sides = sides(lines, new Random(1));
    LineDifferences one = LineMatch.match(sides.ours(), sides.theirs());
    LineDifferences other = LineMatch.match(sides.theirs(), sides.ours());
    assertThat(other.count(DifferenceKind.MISSING_HERE))
        .isEqualTo(one.count(DifferenceKind.MISSING_THERE));
    assertThat(other.size()).isEqualTo(one.size());
  }

  private static List<Difference> found(Sides sides, Workspace space, Way way) {
    return PlainMatch.list(LineMatch.match(sides.ours(), sides.theirs(), space, SMALL.with(way)));
  }

  private static List<String> values(Sides sides, List<Difference> found) {
    return found.stream()
        .map(
            difference ->
                difference.kind()
                    + value(sides.ours(), difference.ourRow())
                    + value(sides.theirs(), difference.theirRow()))
        .toList();
  }

  private static String value(LineColumns lines, int row) {
    return row < 0
        ? " -"
        : " %d %d %d".formatted(lines.key(row), lines.amount(row), lines.dims(row));
  }

  private static List<String> rest(LineColumns lines, int[] rows) {
    List<String> rest = new ArrayList<>();
    for (int row = 0; row < lines.size(); row++) {
      rest.add(value(lines, row));
    }
    for (int row : rows) {
      if (row >= 0) {
        rest.remove(value(lines, row));
      }
    }
    Collections.sort(rest);
    return rest;
  }

  private static Sides sides(List<Sided> lines, Random random) {
    List<Sided> ours = new ArrayList<>();
    List<Sided> theirs = new ArrayList<>();
    for (Sided line : lines) {
      ours.addAll(Collections.nCopies(line.ours(), line));
      theirs.addAll(Collections.nCopies(line.theirs(), line));
    }
    Collections.shuffle(ours, random);
    Collections.shuffle(theirs, random);
    return new Sides(columns(ours), columns(theirs));
  }

  private static LineColumns columns(List<Sided> lines) {
    return LineColumns.of(
        lines.stream().mapToLong(Sided::key).toArray(),
        lines.stream().mapToLong(Sided::amount).toArray(),
        lines.stream().mapToInt(Sided::dims).toArray());
  }

  @Provide
  Arbitrary<Integer> threads() {
    return Arbitraries.of(1, 2, 3, 8);
  }

  @Provide
  Arbitrary<List<Sided>> lines() {
    return Combinators.combine(
            keys(),
            Arbitraries.oneOf(Arbitraries.longs().between(-3, 3), Arbitraries.longs()),
            Arbitraries.oneOf(Arbitraries.integers().between(0, 3), Arbitraries.integers()),
            Arbitraries.frequency(Tuple.of(8, 1), Tuple.of(1, 0), Tuple.of(1, 2)),
            Arbitraries.frequency(Tuple.of(8, 1), Tuple.of(1, 0), Tuple.of(1, 2)))
        .as(Sided::new)
        .list()
        .ofMaxSize(200);
  }

  private static Arbitrary<Long> keys() {
    Arbitrary<Long> numbered =
        Combinators.combine(
                Arbitraries.integers().between(0, 3), Arbitraries.integers().between(1, 300))
            .as(LineKey::of);
    Arbitrary<Long> wide =
        Combinators.combine(
                Arbitraries.integers().between(0, 1 << 17),
                Arbitraries.integers().between(0, Integer.MAX_VALUE))
            .as(LineKey::of);
    return Arbitraries.frequencyOf(
        Tuple.of(8, numbered), Tuple.of(1, wide), Tuple.of(1, Arbitraries.longs()));
  }
}

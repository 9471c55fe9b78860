package io.hall.reconcile.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.reconcile.kernel.Tuning.Way;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CubeProperties {

  private static final Dimensions DIMS = Dimensions.none().and("hall", 40).and("day", 5);
  private static final Tuning SMALL = new Tuning(Way.SLOTS, 16, 4, 1, 2);

  record Line(long amount, int dims) {}

  @Property
  void every_way_sums_what_big_integers_sum(
      @ForAll("lines") List<Line> ours,
      @ForAll("lines") List<Line> theirs,
      @ForAll Way way,
      @ForAll @IntRange(min = 1, max = 4) int threads) {
    Cube cube =
        CubeSums.sums(
            columns(ours),
            columns(theirs),
            DIMS.size(),
            Workspace.ofThreads(threads),
            SMALL.with(way));
    assertThat(PlainCube.list(cube.groups()))
        .isEqualTo(PlainCube.of(columns(ours), columns(theirs)));
  }

  @Property
  void parts_add_up_to_the_whole_in_whatever_order(
      @ForAll("lines") List<Line> ours,
      @ForAll("lines") List<Line> theirs,
      @ForAll @IntRange(min = 0, max = 60) int cut,
      @ForAll @IntRange(min = 0, max = 60) int otherCut) {
    Cube first = part(ours, theirs, 0, Math.min(cut, otherCut));
    Cube second = part(ours, theirs, Math.min(cut, otherCut), Math.max(cut, otherCut));
    Cube third = part(ours, theirs, Math.max(cut, otherCut), Integer.MAX_VALUE);
    List<PlainCube.Group> whole = PlainCube.of(columns(ours), columns(theirs));
    assertThat(PlainCube.list(first.plus(second).plus(third).groups())).isEqualTo(whole);
    assertThat(PlainCube.list(third.plus(first.plus(second)).groups())).isEqualTo(whole);
  }

  @Property
  void a_cube_of_the_same_lines_on_both_sides_has_no_differing_group(
      @ForAll("lines") List<Line> lines) {
    Cube cube = Cube.of(columns(lines), columns(lines), DIMS, Workspace.ofThreads(2));
    assertThat(cube.differing().next()).isFalse();
  }

  private static Cube part(List<Line> ours, List<Line> theirs, int from, int to) {
    return Cube.of(cut(ours, from, to), cut(theirs, from, to), DIMS, Workspace.ofThreads(2));
  }

  private static LineColumns cut(List<Line> lines, int from, int to) {
    return columns(lines).slice(Math.min(from, lines.size()), Math.min(to, lines.size()));
  }

  private static LineColumns columns(List<Line> lines) {
    return LineColumns.of(
        new long[lines.size()],
        lines.stream().mapToLong(Line::amount).toArray(),
        lines.stream().mapToInt(Line::dims).toArray());
  }

  @Provide
  Arbitrary<List<Line>> lines() {
    return Combinators.combine(
            Arbitraries.oneOf(
                Arbitraries.longs().between(-5, 5),
                Arbitraries.longs().between(-1L << 56, 1L << 56)),
            Arbitraries.integers().between(0, DIMS.size() - 1))
        .as(Line::new)
        .list()
        .ofMaxSize(60);
  }
}

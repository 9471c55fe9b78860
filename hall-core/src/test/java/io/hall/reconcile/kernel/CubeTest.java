package io.hall.reconcile.kernel;

import static io.hall.reconcile.kernel.Sides.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hall.check.CheckFailedException;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CubeTest {

  private static final long MAX = Long.MAX_VALUE;
  private static final Dimensions DIMS = Dimensions.none().and("hall", 3).and("day", 4);

  private final Workspace space = Workspace.ofThreads(2);

  @Test
  void a_group_has_sums_and_counts_of_both_sides() {
    Cube.Groups groups =
        Cube.of(lines(1, 500, 5, 2, 30, 5, 3, 1, 11), lines(1, 530, 5, 3, 1, 11), DIMS, space)
            .groups();
    assertThat(groups.next()).isTrue();
    assertThat(groups.code()).isEqualTo(5);
    assertThat(groups.ourSum()).isEqualTo(530);
    assertThat(groups.theirSum()).isEqualTo(530);
    assertThat(groups.ourCount()).isEqualTo(2);
    assertThat(groups.theirCount()).isEqualTo(1);
    assertThat(groups.differs()).isTrue();
    assertThat(groups.next()).isTrue();
    assertThat(groups.code()).isEqualTo(11);
    assertThat(groups.differs()).isFalse();
    assertThat(groups.next()).isFalse();
  }

  @Test
  void differing_groups_can_be_had_alone() {
    Cube.Groups groups =
        Cube.of(lines(1, 1, 0, 2, 1, 1, 3, 1, 7), lines(1, 1, 0, 2, 2, 1, 4, 1, 9), DIMS, space)
            .differing();
    assertThat(PlainCube.list(groups)).extracting(PlainCube.Group::code).containsExactly(1, 7, 9);
  }

  @Test
  void no_lines_have_no_groups() {
    assertThat(Cube.of(lines(), lines(), DIMS, space).groups().next()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {8_640_000, 30, 2_000_000_000})
  void many_groups_few_groups_and_few_of_many_are_summed(int combinations) {
    Sides sides = Sides.of(50_000, i -> i, i -> i, 5);
    LineColumns ours = spread(sides.ours(), combinations);
    LineColumns theirs = spread(sides.theirs(), combinations);
    Dimensions dims = Dimensions.none().and("all", combinations);
    List<PlainCube.Group> plain = PlainCube.of(ours, theirs);
    for (int threads : new int[] {1, 2, 3, 8}) {
      Cube cube = Cube.of(ours, theirs, dims, Workspace.ofThreads(threads));
      assertThat(PlainCube.list(cube.groups())).isEqualTo(plain);
    }
  }

  private static LineColumns spread(LineColumns lines, int combinations) {
    int[] dims = new int[lines.size()];
    for (int row = 0; row < dims.length; row++) {
      dims[row] = (int) (LineKey.mix(lines.key(row) % 40_000) >>> 1) % combinations;
      dims[row] = Math.abs(dims[row]);
    }
    return LineColumns.of(lines.keys, lines.amounts, dims);
  }

  @Test
  void a_total_that_is_too_large_is_refused() {
    refused("CUBE-003", () -> Cube.of(lines(1, MAX, 2, 2, 1, 2), lines(), DIMS, space));
    refused("CUBE-003", () -> Cube.of(lines(), lines(1, -MAX, 2, 2, -2, 2), DIMS, space));
    refused(
        "CUBE-003", () -> Cube.of(lines(1, MAX, 2, 2, MAX, 2, 3, MAX, 2), lines(), DIMS, space));
  }

  @Test
  void a_total_that_fits_is_exact_even_if_it_did_not_fit_on_the_way() {
    Cube.Groups groups =
        Cube.of(lines(1, MAX, 2, 2, 1, 2, 3, -1, 2, 4, -MAX, 2), lines(1, -MAX - 1, 2), DIMS, space)
            .groups();
    groups.next();
    assertThat(groups.ourSum()).isZero();
    assertThat(groups.theirSum()).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void amounts_of_any_width_are_summed_exactly_beside_their_slots() {
    int size = 1 << 13;
    for (int bits = 0; bits < 63; bits++) {
      long amount = (1L << bits) - 1;
      LineColumns ours = lines(1, amount, 5, 2, -amount - 1, 5, 3, amount, 63, 4, amount, 64);
      LineColumns theirs = lines(1, -amount - 1, 5, 2, amount, size - 1);
      List<PlainCube.Group> plain = PlainCube.of(ours, theirs);
      for (int slotBits = 1; slotBits <= 12; slotBits++) {
        Tuning tuning = new Tuning(Tuning.Way.SLOTS, 2, slotBits, 1, 2);
        assertThat(PlainCube.list(CubeSums.sums(ours, theirs, size, space, tuning).groups()))
            .as("amounts of %d bits, slots of %d", bits, slotBits)
            .isEqualTo(plain);
      }
    }
  }

  @Test
  void many_lines_of_one_group_cannot_overflow_unnoticed() {
    int lines = 40;
    long[] keys = new long[lines];
    long[] amounts = new long[lines];
    Arrays.fill(amounts, 1L << 58);
    LineColumns large = LineColumns.of(keys, amounts, new int[lines]);
    refused("CUBE-003", () -> Cube.of(large, lines(), Dimensions.none(), space));
    refused("CUBE-003", () -> Cube.of(lines(), large, Dimensions.none(), space));
    Tuning tuning = new Tuning(Tuning.Way.SLOTS, 16, 3, 1, 2);
    refused("CUBE-003", () -> CubeSums.sums(lines(), large, 1, space, tuning));
  }

  @Test
  void a_sum_of_two_cubes_that_is_too_large_is_refused() {
    Cube large = Cube.of(lines(1, MAX, 2), lines(), DIMS, space);
    Cube one = Cube.of(lines(1, 1, 2), lines(), DIMS, space);
    refused("CUBE-003", () -> large.plus(one));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 12, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void a_line_outside_the_dimensions_is_refused_and_named(int dims) {
    assertThatExceptionOfType(CheckFailedException.class)
        .isThrownBy(() -> Cube.of(lines(1, 1, 1), lines(1, 1, 1, 2, 1, dims), DIMS, space))
        .satisfies(
            e -> {
              assertThat(e.findings().get(0).code()).isEqualTo(CubeCode.FOREIGN_COMBINATION);
              assertThat(e.findings().get(0).where()).isEqualTo("theirs[1]");
            });
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatExceptionOfType(CheckFailedException.class)
        .isThrownBy(call)
        .satisfies(e -> assertThat(e.findings().get(0).code().id()).isEqualTo(code));
  }
}

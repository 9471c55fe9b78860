package io.hall.reconcile.kernel;

import static io.hall.reconcile.kernel.DifferenceKind.AMOUNT;
import static io.hall.reconcile.kernel.DifferenceKind.DIMENSIONS;
import static io.hall.reconcile.kernel.DifferenceKind.DUPLICATE;
import static io.hall.reconcile.kernel.DifferenceKind.MISSING_HERE;
import static io.hall.reconcile.kernel.DifferenceKind.MISSING_THERE;
import static io.hall.reconcile.kernel.Sides.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hall.reconcile.kernel.PlainMatch.Difference;
import io.hall.reconcile.kernel.Tuning.Way;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LineMatchTest {

  private static final int MANY = 60_000;

  @Test
  void each_kind_of_difference_has_its_rows() {
    LineColumns ours = lines(1, 500, 7, 2, 500, 7, 3, 500, 7, 4, 500, 7, 6, 500, 7);
    LineColumns theirs = lines(6, 500, 7, 5, 500, 7, 4, 501, 7, 3, 500, 8, 2, 500, 7, 2, 500, 7);
    assertThat(found(ours, theirs))
        .containsExactly(
            new Difference(MISSING_THERE, 0, -1),
            new Difference(DUPLICATE, -1, 5),
            new Difference(DIMENSIONS, 2, 3),
            new Difference(AMOUNT, 3, 2),
            new Difference(MISSING_HERE, -1, 1));
  }

  @Test
  void different_amounts_count_before_different_dimensions() {
    assertThat(found(lines(1, 500, 7), lines(1, 501, 8)))
        .containsExactly(new Difference(AMOUNT, 0, 0));
  }

  @Test
  void a_line_entered_twice_is_one_duplicate_of_the_higher_row() {
    assertThat(found(lines(1, 500, 7, 1, 500, 7), lines(1, 500, 7)))
        .containsExactly(new Difference(DUPLICATE, 1, -1));
  }

  @Test
  void lines_that_only_one_side_has_are_one_missing_and_else_duplicates() {
    assertThat(found(lines(1, 500, 7, 1, 400, 7, 1, 400, 6), lines()))
        .containsExactly(
            new Difference(MISSING_THERE, 2, -1),
            new Difference(DUPLICATE, 1, -1),
            new Difference(DUPLICATE, 0, -1));
  }

  @Test
  void equal_lines_are_taken_away_before_the_rest_is_paired() {
    LineColumns ours = lines(1, 100, 0, 1, 200, 0, 1, 300, 0);
    LineColumns theirs = lines(1, 200, 0, 1, 301, 0, 1, 101, 0, 1, 400, 0);
    assertThat(found(ours, theirs))
        .containsExactly(
            new Difference(AMOUNT, 0, 2),
            new Difference(AMOUNT, 2, 1),
            new Difference(DUPLICATE, -1, 3));
  }

  @Test
  void no_lines_have_no_differences() {
    assertThat(found(lines(), lines())).isEmpty();
  }

  @Test
  void a_slice_has_rows_of_its_own() {
    LineColumns all = lines(1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4);
    assertThat(found(all.slice(1, 4), all.slice(0, 3)))
        .containsExactly(new Difference(MISSING_HERE, -1, 0), new Difference(MISSING_THERE, 2, -1));
    assertThat(found(all.slice(1, 4).slice(1, 2), all.slice(2, 3))).isEmpty();
  }

  @Test
  void columns_of_unequal_length_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LineColumns.of(new long[2], new long[2], new int[1]));
  }

  @Test
  void books_of_very_different_sizes_are_matched() {
    agree(i -> LineKey.of(Integer.numberOfLeadingZeros(i), i), i -> i);
  }

  @Test
  void wide_gaps_between_numbers_are_no_matter() {
    agree(i -> LineKey.of(i % 3, i / 3 + (i < MANY / 2 ? 1 : 90_000_000)), i -> i);
  }

  @Test
  void numbers_far_apart_are_matched() {
    agree(i -> LineKey.of(i % 1000, 1 + 90_000 * (i / 1000)), i -> i);
  }

  @Test
  void any_keys_are_matched() {
    agree(i -> LineKey.mix(i), i -> i);
  }

  @Test
  void negative_keys_are_matched() {
    agree(i -> i - MANY / 2L, i -> i);
    agree(i -> Long.MIN_VALUE + i, i -> i);
  }

  @Test
  void any_amounts_are_matched() {
    agree(i -> i, i -> LineKey.mix(i));
    agree(i -> i, i -> i % 2 == 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
    agree(i -> LineKey.mix(i), i -> LineKey.mix(-i));
  }

  @Test
  void two_lines_of_each_number_are_matched() {
    agree(i -> LineKey.of(1, i / 2), i -> i);
    agree(i -> LineKey.mix(i / 2), i -> i / 4);
  }

  @Test
  void two_lines_of_each_number_of_a_long_page_are_matched_part_by_part() {
    Sides sides = Sides.of(MANY, i -> LineKey.of(1, i / 2), i -> i, 7);
    Tuning longPages = new Tuning(Way.SLOTS, 1 << 12, 15, 1, 2);
    LineDifferences found =
        LineMatch.match(sides.ours(), sides.theirs(), Workspace.ofThreads(2), longPages);
    assertThat(PlainMatch.list(found)).isEqualTo(sides.plain());
  }

  @Test
  void most_lines_may_be_on_one_side() {
    Sides sides = Sides.of(MANY, i -> i, i -> i, 1);
    Sides other = new Sides(sides.ours().slice(0, 100), sides.theirs());
    assertThat(other.matched(2)).isEqualTo(other.plain());
  }

  private static void agree(IntToLongFunction key, IntToLongFunction amount) {
    Sides sides = Sides.of(MANY, key, amount, 7);
    List<Difference> plain = sides.plain();
    assertThat(plain).hasSizeGreaterThan(MANY / 100);
    for (int threads : new int[] {1, 2, 3, 8}) {
      assertThat(sides.matched(threads)).as("%d threads", threads).isEqualTo(plain);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_hundred_thousand_lines_of_one_key_do_not_take_the_square_of_it(Way way) {
    int size = 100_000;
    long[] keys = new long[size];
    int[] dims = new int[size];
    LineColumns same = LineColumns.of(keys, new long[size], dims);
    LineColumns rising =
        LineColumns.of(keys, LongStream.range(0, size).map(LineKey::mix).toArray(), dims);
    Workspace space = Workspace.ofThreads(2);
    Tuning tuning = Tuning.of(2L * size).with(way);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(LineMatch.match(same, same, space, tuning).size()).isZero();
          assertThat(LineMatch.match(rising, rising, space, tuning).size()).isZero();
          assertThat(LineMatch.match(same, rising, space, tuning).count(AMOUNT))
              .isEqualTo(size - 1);
          assertThat(LineMatch.match(rising, same.slice(0, 1), space, tuning).count(DUPLICATE))
              .isEqualTo(size - 1);
        });
  }

  @Test
  void keys_made_to_collide_do_not_take_the_square_of_their_number() {
    long[] keys = LongStream.range(0, 200_000).map(LineMatchTest::unmixed).toArray();
    assertThat(Arrays.stream(keys).map(LineKey::mix).map(mixed -> mixed >>> 32).distinct())
        .hasSize(1);
    LineColumns lines = LineColumns.of(keys, keys, new int[keys.length]);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThat(LineMatch.match(lines, lines.slice(1, keys.length)).size()).isEqualTo(1));
  }

  /** The key that {@link LineKey#mix} makes {@code mixed} of. */
  private static long unmixed(long mixed) {
    long once = mixed * inverse(0xD6E8FEB86659FD93L);
    long twice = (once ^ once >>> 32) * inverse(0x9E3779B97F4A7C15L);
    return twice ^ twice >>> 32;
  }

  private static long inverse(long odd) {
    long inverse = odd;
    for (int i = 0; i < 6; i++) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }

  @Test
  void a_workspace_serves_sides_of_any_size_one_after_the_other() {
    Workspace space = Workspace.ofThreads(2);
    for (int size : new int[] {MANY, 1, 3_000, 0, 2 * MANY, 3_000}) {
      for (int kind = 0; kind < 2; kind++) {
        Sides sides = Sides.of(size, kind == 0 ? i -> i : i -> LineKey.mix(i), i -> i, size);
        assertThat(PlainMatch.list(LineMatch.match(sides.ours(), sides.theirs(), space)))
            .isEqualTo(sides.plain());
      }
    }
  }

  @Test
  void an_interrupted_thread_stops_matching_and_the_workspace_stays_usable() {
    Sides sides = Sides.of(MANY, i -> i, i -> i, 3);
    Workspace space = Workspace.ofThreads(2);
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> LineMatch.match(sides.ours(), sides.theirs(), space));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(PlainMatch.list(LineMatch.match(sides.ours(), sides.theirs(), space)))
        .isEqualTo(sides.plain());
  }

  private static List<Difference> found(LineColumns ours, LineColumns theirs) {
    return PlainMatch.list(LineMatch.match(ours, theirs));
  }
}

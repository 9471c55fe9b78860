package io.hall.reconcile.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.reconcile.kernel.Tuning.Way;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Neighbouring numbers on small pages, so that few lines meet everything that a page may hold. */
class SlotPathTest {

  private static final Tuning SMALL = new Tuning(Way.SLOTS, 16, 6, 1, 2);

  private final Random random = new Random(20261108);

  /** Lines of three books; of a key as many as {@code crowd} tells, and more or less. */
  private LineColumns side(int size, int crowd, LineColumns like) {
    long[] keys = new long[size];
    long[] amounts = new long[size];
    int[] dims = new int[size];
    for (int row = 0; row < size; row++) {
      if (row < like.size() && random.nextInt(10) > 0) {
        keys[row] = like.key(row);
        amounts[row] = random.nextInt(20) == 0 ? amount() : like.amount(row);
        dims[row] = random.nextInt(20) == 0 ? dims() : like.dims(row);
      } else {
        keys[row] = LineKey.of(random.nextInt(3), 70 + random.nextInt(1 + size / crowd));
        amounts[row] = amount();
        dims[row] = dims();
      }
    }
    return LineColumns.of(keys, amounts, dims);
  }

  /** Mostly one of few; now and then one that fits no window. */
  private long amount() {
    return random.nextInt(60) == 0 ? random.nextLong() : random.nextInt(3) - 1;
  }

  private int dims() {
    return random.nextInt(60) == 0 ? random.nextInt() : random.nextInt(3);
  }

  @Test
  void lines_on_pages_are_matched_by_the_plain_rules() {
    Workspace space = Workspace.ofThreads(2);
    for (int round = 0; round < 120; round++) {
      int crowd = 1 + round % 6;
      LineColumns ours = side(400, crowd, Sides.lines());
      LineColumns theirs = side(400, crowd, ours);
      assertThat(PlainMatch.list(LineMatch.match(ours, theirs, space, SMALL)))
          .isEqualTo(PlainMatch.match(ours, theirs));
      assertThat(PlainMatch.list(LineMatch.match(theirs, ours, Workspace.ofThreads(1), SMALL)))
          .isEqualTo(PlainMatch.match(theirs, ours));
    }
  }

  @Test
  void sides_that_agree_have_no_suspects() {
    LineColumns ours = Sides.of(1000, i -> LineKey.of(1, i), i -> i % 7, 3).ours();
    LineColumns other = Sides.of(1000, i -> LineKey.of(1, i), i -> i % 7, 4).ours();
    Workspace space = Workspace.ofThreads(2);
    Path path = SlotPath.of(ours, other, space, Sample.of(ours, other), SMALL).orElseThrow();
    assertThat(LineMatch.match(ours, other, space, SMALL).size()).isZero();
    assertThat(suspects(space)).isZero();
    assertThat(path.partitions()).isEqualTo(16);
    assertThat(path.width()).isOne();
  }

  @Test
  void one_line_that_differs_is_one_suspect() {
    LineColumns ours = Sides.of(1000, i -> LineKey.of(1, i), i -> i % 7, 3).ours();
    long[] amounts = new long[1000];
    int[] dims = new int[1000];
    long[] keys = new long[1000];
    for (int row = 0; row < 1000; row++) {
      keys[row] = ours.key(row);
      amounts[row] = ours.amount(row) + (row == 500 ? 1 : 0);
      dims[row] = ours.dims(row);
    }
    Workspace space = Workspace.ofThreads(1);
    LineDifferences found =
        LineMatch.match(ours, LineColumns.of(keys, amounts, dims), space, SMALL);
    assertThat(found.size()).isOne();
    assertThat(found.count(DifferenceKind.AMOUNT)).isOne();
    assertThat(suspects(space)).isBetween(1, 2);
  }

  private static int suspects(Workspace space) {
    int suspects = 0;
    for (Member member : space.members) {
      suspects += member.suspects.size;
    }
    return suspects;
  }
}

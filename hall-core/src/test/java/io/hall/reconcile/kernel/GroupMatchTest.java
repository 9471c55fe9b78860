package io.hall.reconcile.kernel;

import static io.hall.reconcile.kernel.Sides.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupMatchTest {

  private final Random random = new Random(20261108);

  /** What is found when the lines of one key come in any order. */
  private List<PlainMatch.Difference> shuffled(LineColumns ours, LineColumns theirs) {
    Lines all = Lines.of(ours, theirs);
    List<Integer> order = new ArrayList<>(IntStream.range(0, all.size).boxed().toList());
    Collections.shuffle(order, random);
    LineDifferences found = new LineDifferences(0);
    new GroupMatch(all, order.stream().mapToInt(i -> i).toArray(), found).match(0, all.size);
    return PlainMatch.list(found);
  }

  @Test
  void lines_that_are_alike_are_told_in_the_order_of_their_rows() {
    for (int size = 1; size <= 80; size++) {
      LineColumns many = Sides.of(size, i -> 7, i -> i % 3, size).ours();
      LineColumns few = many.slice(0, size / 2);
      assertThat(shuffled(many, few)).isEqualTo(PlainMatch.match(many, few));
      assertThat(shuffled(few, many)).isEqualTo(PlainMatch.match(few, many));
      assertThat(shuffled(many, lines())).isEqualTo(PlainMatch.match(many, lines()));
      assertThat(shuffled(lines(), many)).isEqualTo(PlainMatch.match(lines(), many));
      LineColumns other = Sides.of(size, i -> 7, i -> i % 4, size).theirs();
      assertThat(shuffled(many, other)).isEqualTo(PlainMatch.match(many, other));
    }
  }

  @Test
  void a_group_among_others_is_matched_alone() {
    LineColumns ours = lines(7, 1, 1, 7, 2, 2, 7, 3, 3, 7, 4, 4);
    LineDifferences found = new LineDifferences(4);
    new GroupMatch(Lines.of(ours, lines()), new int[] {3, 2, 1, 0}, found).match(1, 3);
    assertThat(PlainMatch.list(found))
        .containsExactly(
            new PlainMatch.Difference(DifferenceKind.MISSING_THERE, 1, -1),
            new PlainMatch.Difference(DifferenceKind.DUPLICATE, 2, -1));
  }
}

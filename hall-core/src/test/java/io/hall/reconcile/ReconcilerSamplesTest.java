package io.hall.reconcile;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

/**
 * The properties of explanations on a few samples, always the same: quick, for mutation testing.
 */
class ReconcilerSamplesTest {

  private static final int SAMPLES = 40;

  private final Random random = new Random(20261108);

  @Test
  void causes_of_samples_sum_to_their_differences_in_any_order_of_the_lines() {
    ReconcilerProperties properties = new ReconcilerProperties();
    JqwikSession.run(
        () -> {
          RandomGenerator<List<Line>> sides = generator(properties.side());
          for (int i = 0; i < SAMPLES; i++) {
            List<Line> ours = next(sides);
            List<Line> theirs = next(sides);
            properties.causes_and_residual_sum_to_the_difference_of_every_place(ours, theirs);
            properties.the_order_of_the_lines_does_not_matter(ours, theirs, random);
            properties.lines_of_no_file_may_come_in_any_order(ours, theirs, random);
            properties.a_side_agrees_with_itself(ours);
            properties.the_money_of_every_line_is_told_once(ours, theirs);
            properties.a_drawer_is_explained_to_the_fen(
                ours, random.nextInt(2000_00), random.nextInt(2000_00));
          }
        });
  }

  @Test
  void rule_sets_of_samples_are_read_as_they_were_written() {
    RuleSetFileProperties properties = new RuleSetFileProperties();
    JqwikSession.run(
        () -> {
          RandomGenerator<RuleSet> sets = generator(properties.ruleSets());
          for (int i = 0; i < SAMPLES; i++) {
            properties.what_was_written_is_read_as_it_was(next(sets));
            properties.two_rule_sets_have_the_same_text_only_when_they_are_equal(
                next(sets), next(sets));
          }
        });
  }

  private static <T> RandomGenerator<T> generator(Arbitrary<T> arbitrary) {
    return arbitrary.generator(1000);
  }

  private <T> T next(RandomGenerator<T> generator) {
    return generator.next(random).value();
  }
}

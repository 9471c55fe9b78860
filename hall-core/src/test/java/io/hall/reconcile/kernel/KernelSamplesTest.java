package io.hall.reconcile.kernel;

import io.hall.reconcile.kernel.Tuning.Way;
import java.util.List;
import java.util.Random;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The properties of the kernel on a few samples, always the same: quick, for mutation testing. */
class KernelSamplesTest {

  private static final int SAMPLES = 25;

  private final Random random = new Random(20261108);

  @ParameterizedTest
  @EnumSource
  void every_way_finds_in_samples_what_the_plain_rules_find(Way way) {
    LineMatchProperties properties = new LineMatchProperties();
    JqwikSession.run(
        () -> {
          RandomGenerator<List<LineMatchProperties.Sided>> lines =
              properties.lines().generator(1000);
          for (int i = 0; i < SAMPLES; i++) {
            List<LineMatchProperties.Sided> before = lines.next(random).value();
            List<LineMatchProperties.Sided> now = lines.next(random).value();
            properties.every_way_finds_what_the_plain_rules_find(now, way, 1 + i % 3);
            properties.a_used_workspace_is_as_good_as_a_new_one(before, now, way);
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void every_way_sums_of_samples_what_big_integers_sum(Way way) {
    CubeProperties properties = new CubeProperties();
    JqwikSession.run(
        () -> {
          RandomGenerator<List<CubeProperties.Line>> lines = properties.lines().generator(1000);
          for (int i = 0; i < SAMPLES; i++) {
            List<CubeProperties.Line> ours = lines.next(random).value();
            List<CubeProperties.Line> theirs = lines.next(random).value();
            properties.every_way_sums_what_big_integers_sum(ours, theirs, way, 1 + i % 3);
            properties.parts_add_up_to_the_whole_in_whatever_order(
                ours, theirs, random.nextInt(60), random.nextInt(60));
          }
        });
  }
}

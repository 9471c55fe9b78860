package io.hall.reconcile;

import java.io.IOException;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The properties of line tables on a few samples, always the same: quick, for mutation testing. */
class LineTablesSamplesTest {

  private static final int SAMPLES = 25;

  private final LineTablesProperties properties = new LineTablesProperties();
  private final Random random = new Random(20261108);

  @BeforeAll
  static void makeFolder() throws IOException {
    LineTablesProperties.makeFolder();
  }

  @AfterAll
  static void deleteFolder() throws IOException {
    LineTablesProperties.deleteFolder();
  }

  @Test
  void the_scanner_says_of_samples_what_a_plain_reader_says() {
    JqwikSession.run(
        () -> {
          RandomGenerator<String> bodies = generator(properties.bodies());
          for (int i = 0; i < SAMPLES; i++) {
            properties.the_scanner_says_what_a_plain_reader_says(
                next(bodies), 1 + random.nextInt(300), 1 + i % 3);
          }
        });
  }

  @Test
  void keys_and_places_of_samples_are_equal_exactly_where_the_texts_are() {
    JqwikSession.run(
        () -> {
          RandomGenerator<String> bodies = generator(properties.rightBodies());
          for (int i = 0; i < SAMPLES; i++) {
            properties.keys_and_places_are_equal_exactly_where_the_texts_are(
                next(bodies), next(bodies), 1 + i % 3);
          }
        });
  }

  @Test
  void lines_of_samples_in_memory_make_the_table_that_their_file_makes() {
    JqwikSession.run(
        () -> {
          RandomGenerator<String> bodies = generator(properties.rightBodies());
          for (int i = 0; i < SAMPLES; i++) {
            properties.lines_in_memory_make_the_table_that_their_file_makes(
                next(bodies), next(bodies));
          }
        });
  }

  private static RandomGenerator<String> generator(Arbitrary<String> arbitrary) {
    return arbitrary.generator(1000);
  }

  private String next(RandomGenerator<String> generator) {
    return generator.next(random).value();
  }
}

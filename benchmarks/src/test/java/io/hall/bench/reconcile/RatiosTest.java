package io.hall.bench.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hall.bench.reconcile.Rounds.WrongAnswerException;
import io.hall.reconcile.kernel.DifferenceKind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RatiosTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter progress = new StringWriter();

  @Test
  void every_variant_finds_what_was_planted_and_every_result_is_a_line_of_three_words()
      throws Exception {
    boolean right =
        new Ratios(20_000, 5, 1, new PrintWriter(out, true), new PrintWriter(progress, true)).run();
    assertThat(right).as(progress.toString()).isTrue();
    assertThat(out.toString().lines())
        .allMatch(line -> line.matches("(ratio|figure) [a-z-]+ [0-9]+\\.[0-9]{2}"))
        .anyMatch(line -> line.startsWith("ratio reconcile-lines-vs-duckdb "))
        .anyMatch(line -> line.startsWith("ratio reconcile-anykey-vs-duckdb-join "))
        .anyMatch(line -> line.startsWith("ratio reconcile-lines-vs-streams "))
        .anyMatch(line -> line.startsWith("ratio totals-vs-duckdb "))
        .anyMatch(line -> line.startsWith("ratio lines-share-of-bandwidth "))
        .anyMatch(line -> line.startsWith("ratio reconcile-twolines-vs-duckdb "));
  }

  @ParameterizedTest
  @EnumSource
  void a_shape_has_as_many_lines_and_mistakes_as_asked_for(Shape shape) {
    PlantedLines lines = new PlantedLines(shape, 100_000, 3);
    assertThat(lines.ours.keys()).hasSizeBetween(99_000, 100_000);
    assertThat(lines.planted().getOrDefault(DifferenceKind.AMOUNT, 0L) * shape.linesEach())
        .isBetween(140L, 260L);
    assertThat(new OurSide(lines).match()).isEqualTo(Found.of(lines.planted()));
  }

  @Test
  void a_wrong_answer_ends_the_measurement() {
    Variant wrong = new Variant("wrong", Found.of(2), () -> Found.of(1));
    assertThatExceptionOfType(WrongAnswerException.class)
        .isThrownBy(() -> new Rounds(new PrintWriter(progress, true)).run(0, 1, List.of(wrong)));
  }

  @Test
  void a_variant_that_does_not_look_for_the_last_kinds_may_leave_them_out() {
    Found right = new Found(List.of(1L, 2L, 3L));
    assertThat(new Found(List.of(1L, 2L)).agrees(right)).isTrue();
    assertThat(new Found(List.of(1L, 3L)).agrees(right)).isFalse();
    assertThat(new Found(List.of()).agrees(right)).isFalse();
    assertThat(new Found(List.of(1L, 2L, 3L, 0L)).agrees(right)).isFalse();
  }
}

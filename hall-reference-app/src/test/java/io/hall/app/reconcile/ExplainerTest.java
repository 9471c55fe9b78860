package io.hall.app.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.reconcile.Reconciliation;
import io.hall.reconcile.RuleSet;
import io.hall.reconcile.Subject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExplainerTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 64})
  void whoever_waits_hears_of_each_comparison_that_is_explained(int threads) throws IOException {
    Sources sources =
        Sources.of(
                List.of(Run.EXAMPLE.resolve("payments.csv")),
                List.of(Run.EXAMPLE.resolve("statements"), Run.EXAMPLE.resolve("counts.csv")),
                Mappings.NONE,
                Optional.empty())
            .counted();
    Inputs inputs = InputReader.rows(sources, Selection.ALL, lines -> {});
    List<Long> heard = new ArrayList<>();

    List<Reconciliation> explained =
        Explainer.explain(RuleSet.STANDARD, inputs, threads, heard::add);

    assertThat(explained)
        .extracting(Reconciliation::subject)
        .containsExactly(Subject.MONEY, Subject.SHEETS);
    assertThat(heard).containsExactly(1L, 2L);
    assertThat(inputs.comparisons()).isEqualTo(2);
  }
}

package io.hall.app.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.Commands;
import io.hall.app.files.DayFiles;
import io.hall.app.files.Mistake;
import io.hall.app.files.MistakeKind;
import io.hall.money.Money;
import io.hall.reconcile.Ambiguity;
import io.hall.reconcile.Cause;
import io.hall.reconcile.CauseKind;
import io.hall.reconcile.Effect;
import io.hall.reconcile.Line;
import io.hall.reconcile.Place;
import io.hall.reconcile.Reconciliation;
import io.hall.reconcile.Row;
import io.hall.reconcile.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Has the frozen seasons explained, and holds what is found against their answer keys. A mistake
 * counts as found when a cause of its kind has its effects and names its payment, be it among the
 * alternatives; a cause that is no mistake counts against precision.
 */
class PlantedMistakesTest {

  private static final Map<MistakeKind, CauseKind> OTHERWISE_NAMED =
      Map.of(
          MistakeKind.FLOAT_COUNTED, CauseKind.OPENING_FLOAT,
          MistakeKind.AMOUNT_TIMES_TEN, CauseKind.AMOUNT_FACTOR_TEN,
          MistakeKind.ARREARS_IN_CURRENT, CauseKind.ARREARS_IN_CURRENT_SEASON,
          MistakeKind.MISSING_IN_STATEMENT, CauseKind.MISSING_THERE,
          MistakeKind.MISSING_IN_REGISTER, CauseKind.MISSING_HERE,
          MistakeKind.DUPLICATE_IN_STATEMENT, CauseKind.DUPLICATE_THERE);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"single, 990", "mixed, 950"})
  void planted_mistakes_are_told_and_nothing_else(String planting, int leastPerMille)
      throws IOException {
    Path season = folder.resolve("season");
    Run simulated =
        Commands.run(
            Run::new,
            "simulate",
            "--customers=3000",
            "--halls=2",
            "--season=2026-2027",
            "--seed=20261125",
            "--mistakes=" + planting,
            "--out=" + season);
    assertThat(simulated.exit()).isZero();
    List<Reconciliation> found = found(season);
    List<List<Mistake>> planted = planted(season);
    Marks marks = new Marks(found);
    long told = planted.stream().filter(marks::isTold).count();

    assertThat(planted).hasSizeGreaterThan(350);
    assertThat(found).extracting(Reconciliation::residual).containsOnly(Money.ZERO);
    assertThat(perMille(told, planted.size())).as("recall").isGreaterThanOrEqualTo(leastPerMille);
    assertThat(perMille(marks.right(), marks.all()))
        .as("precision")
        .isGreaterThanOrEqualTo(leastPerMille);
  }

  private static long perMille(long part, long whole) {
    return part * 1000 / whole;
  }

  private static List<Reconciliation> found(Path season) throws IOException {
    Sources sources =
        Sources.of(
                List.of(season.resolve("payments.csv")),
                List.of(season.resolve("statements"), season.resolve("counts.csv")),
                Mappings.NONE,
                Optional.empty())
            .counted();
    Inputs inputs = InputReader.rows(sources, Selection.ALL, lines -> {});
    return Explainer.explain(RuleSet.STANDARD, inputs, 2, done -> {});
  }

  private static List<List<Mistake>> planted(Path season) {
    return List.copyOf(
        DayFiles.mistakes(season.resolve("mistakes.csv")).orThrow().stream()
            .collect(Collectors.groupingBy(Mistake::number))
            .values());
  }

  /** Which causes are mistakes that were planted. */
  private static final class Marks {

    private final List<Cause> causes = new ArrayList<>();
    private final List<Ambiguity> ambiguities = new ArrayList<>();
    private final Set<Cause> right = new HashSet<>();

    Marks(List<Reconciliation> found) {
      found.forEach(part -> causes.addAll(part.causes()));
      found.forEach(part -> ambiguities.addAll(part.ambiguities()));
    }

    int all() {
      return causes.size();
    }

    int right() {
      return right.size();
    }

    boolean isTold(List<Mistake> planted) {
      return causes.stream().filter(cause -> isOf(cause, planted)).anyMatch(right::add)
          || ambiguities.stream().anyMatch(ambiguity -> isAmong(ambiguity, planted));
    }

    private boolean isAmong(Ambiguity ambiguity, List<Mistake> planted) {
      return ambiguity.alternatives().stream()
              .flatMap(Collection::stream)
              .anyMatch(cause -> isOf(cause, planted))
          && ambiguity.chosen().stream().anyMatch(right::add);
    }

    private static boolean isOf(Cause cause, List<Mistake> planted) {
      return cause.kind() == expected(planted.get(0).kind())
          && Set.copyOf(cause.effects())
              .equals(planted.stream().map(Marks::effect).collect(Collectors.toSet()))
          && names(cause, planted.get(0));
    }

    private static CauseKind expected(MistakeKind kind) {
      CauseKind other = OTHERWISE_NAMED.get(kind);
      return other == null ? CauseKind.valueOf(kind.name()) : other;
    }

    private static Effect effect(Mistake row) {
      return new Effect(
          new Place(
              row.hall(),
              row.date(),
              row.cashier(),
              row.tender(),
              row.row().map(r -> new Row(r.category(), r.season()))),
          row.effect());
    }

    /** A payment that we do not have, and a line that is there twice, are named by reference. */
    private static boolean names(Cause cause, Mistake planted) {
      return cause.ours().isEmpty()
          ? cause.theirs().stream().map(Line::reference).allMatch(planted.reference()::equals)
          : planted.payment().isEmpty()
              || cause.ours().stream()
                  .anyMatch(line -> line.number().equals(planted.payment().get().value()));
    }
  }
}

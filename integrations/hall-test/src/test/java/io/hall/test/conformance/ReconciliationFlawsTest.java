package io.hall.test.conformance;

import static io.hall.test.conformance.PlainReconciliation.Flaw;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reconciliations that are wrong in one respect, and the rule that tells. */
@Tag("规程-7.1")
class ReconciliationFlawsTest extends FlawsTestBase<Flaw> {

  private static final Map<Flaw, Rule> TOLD = new EnumMap<>(Flaw.class);

  static {
    TOLD.put(Flaw.OURS_LESS_THEIRS, Rule.DIFFERENCE);
    TOLD.put(Flaw.FORGETS_THE_RESIDUAL, Rule.CAUSES_SUM);
    TOLD.put(Flaw.COMPARES_BY_POSITION, Rule.AGREES);
    TOLD.put(Flaw.GOES_BY_THE_FIRST_OF_OUR_LINES, Rule.ANY_ORDER);
    TOLD.put(Flaw.GIVES_UP_ON_AN_EMPTY_SIDE, Rule.EMPTY_SIDES);
    TOLD.put(Flaw.NAMES_NOTHING_THAT_IS_MISSING_THERE, Rule.MISSING_THERE);
    TOLD.put(Flaw.NAMES_NOTHING_THAT_IS_MISSING_HERE, Rule.MISSING_HERE);
    TOLD.put(Flaw.KNOWS_THEIR_LINES_ONCE, Rule.DUPLICATE_THERE);
    TOLD.put(Flaw.KNOWS_OUR_LINES_ONCE, Rule.DUPLICATE_HERE);
    TOLD.put(Flaw.TAKES_A_WRONG_AMOUNT_FOR_TWO_LINES, Rule.WRONG_AMOUNT);
    TOLD.put(Flaw.LOOKS_AT_NO_TENDER, Rule.WRONG_TENDER);
    TOLD.put(Flaw.IS_CONTENT_WHEN_TOTALS_AGREE, Rule.CANCELLED);
    TOLD.put(Flaw.NAMES_THE_FIRST_MISTAKE_ALONE, Rule.SEVERAL);
    TOLD.put(Flaw.COUNTS_IN_FLOATING_POINT, Rule.LARGE_SUMS);
    TOLD.put(Flaw.FORGIVES_A_YUAN_IN_THE_DRAWER, Rule.OVER_SHORT);
  }

  ReconciliationFlawsTest() {
    super(Subject.RECONCILIATION, Flaw.NONE, TOLD);
  }

  @Test
  void the_counterexample_is_one_line_of_one_fen() {
    Counterexample found = counterexample(Flaw.NAMES_NOTHING_THAT_IS_MISSING_THERE);
    assertThat(found.given()).matches("ours \\[T1 [A-Z]+ 0.01] theirs \\[]");
    assertThat(found.expected())
        .isEqualTo("difference -0.01 residual 0.00 [MISSING_THERE T1 -0.01]");
    assertThat(found.answered()).isEqualTo("difference -0.01 residual -0.01 []");
  }

  @Test
  void mistakes_that_cancel_each_other_become_small_together() {
    assertThat(counterexample(Flaw.IS_CONTENT_WHEN_TOTALS_AGREE).given())
        .matches("ours \\[T. [A-Z]+ 0.01] theirs \\[T. [A-Z]+ 0.01]");
  }

  @Override
  ConformanceReport report(Flaw flaw) {
    return ConformanceKit.seeded(7).reconciliation(new PlainReconciliation(flaw)).run();
  }
}

package io.hall.test.conformance;

import static io.hall.test.conformance.PlainRegister.Flaw;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Registers that are wrong in one respect, and the rule that tells. */
@Tag("规程-7.2")
class RegisterFlawsTest extends FlawsTestBase<Flaw> {

  private static final Map<Flaw, Rule> TOLD = new EnumMap<>(Flaw.class);

  static {
    TOLD.put(Flaw.REUSES_THE_NUMBER_OF_A_VOID, Rule.NUMBER_ONCE);
    TOLD.put(Flaw.SKIPS_NUMBERS, Rule.NO_GAP);
    TOLD.put(Flaw.FILES_LARGE_NUMBERS_ON_TOP, Rule.ORDER);
    TOLD.put(Flaw.TAKES_A_NUMBER_BEFORE_IT_CHECKS, Rule.REFUSED_TAKES_NONE);
    TOLD.put(Flaw.ISSUES_FOR_NOTHING, Rule.NOTHING_REFUSED);
    TOLD.put(Flaw.RECORDS_WHAT_IT_REFUSED, Rule.NOTHING_REFUSED);
    TOLD.put(Flaw.RECORDS_A_REQUEST_ONCE_MORE, Rule.SAME_REQUEST);
    TOLD.put(Flaw.REFUSES_ANOTHER_AMOUNT_AND_KEEPS_IT, Rule.CONFLICT);
    TOLD.put(Flaw.KNOWS_NO_REQUESTS, Rule.SAME_REQUEST);
    TOLD.put(Flaw.ANSWERS_A_REQUEST_WHATEVER_IT_SAYS, Rule.CONFLICT);
    TOLD.put(Flaw.MIXES_UP_CATEGORIES, Rule.LISTED);
    TOLD.put(Flaw.COUNTS_IN_YUAN, Rule.EXACT);
    TOLD.put(Flaw.RENAMES_PAYERS_LATER, Rule.UNCHANGED);
    TOLD.put(Flaw.FORGETS_THE_AMOUNT_OF_A_VOID, Rule.VOID_KEEPS);
    TOLD.put(Flaw.REFUSES_EVERY_VOID, Rule.VOID_KEEPS);
    TOLD.put(Flaw.VOIDS_TWICE, Rule.VOID_ONCE);
    TOLD.put(Flaw.VOIDS_WHAT_IS_NOT_THERE, Rule.VOID_ONCE);
    TOLD.put(Flaw.FORGETS_SPOILED_NUMBERS, Rule.SPOILED);
    TOLD.put(Flaw.TOTALS_COUNT_VOIDS, Rule.TOTALS);
    TOLD.put(Flaw.LOSES_THE_LAST_RECEIPT_IN_A_CRASH, Rule.CRASH_KEEPS);
    TOLD.put(Flaw.SKIPS_A_NUMBER_AFTER_A_CRASH, Rule.CRASH_KEEPS);
    TOLD.put(Flaw.KNOWS_REQUESTS_IN_MEMORY_ALONE, Rule.CRASH_SAME_REQUEST);
    TOLD.put(Flaw.READS_THE_NUMBER_WITHOUT_A_LOCK, Rule.THREADS_ONCE);
    TOLD.put(Flaw.WRITES_WITHOUT_A_LOCK, Rule.THREADS_KEEP);
    TOLD.put(Flaw.LOOKS_FOR_THE_REQUEST_WITHOUT_A_LOCK, Rule.THREADS_SAME_REQUEST);
    TOLD.put(Flaw.FAILS_UNDER_LOAD, Rule.THREADS_KEEP);
  }

  RegisterFlawsTest() {
    super(Subject.REGISTER, Flaw.NONE, TOLD);
  }

  @Test
  void the_counterexample_is_as_short_as_it_can_be() {
    assertThat(counterexample(Flaw.REUSES_THE_NUMBER_OF_A_VOID))
        .isEqualTo(
            new Counterexample(
                "issue r1 测试用户0 RESIDENTIAL 0.01 = P-1; void v2 P-1 = VOID;"
                    + " issue r3 测试用户0 RESIDENTIAL 0.01 = P-1",
                "another number",
                "P-1"));
  }

  @Test
  void what_fails_before_a_crash_cannot_be_tried_after_one() {
    assertThat(report(Flaw.KNOWS_NO_REQUESTS).with(Standing.UNDECIDED))
        .extracting(CheckResult::id)
        .containsExactly(Rule.CRASH_SAME_REQUEST.id());
  }

  @Override
  ConformanceReport report(Flaw flaw) {
    return ConformanceKit.seeded(7).tries(60).register(() -> new PlainRegister(flaw)).run();
  }

  @Test
  void what_a_register_does_not_have_is_not_offered() {
    ConformanceReport report = ConformanceKit.seeded(7).tries(20).register(OnlyIssues::new).run();
    assertThat(report.with(Standing.FAILED)).isEmpty();
    assertThat(report.with(Standing.NOT_OFFERED))
        .filteredOn(result -> result.subject() == Subject.REGISTER)
        .extracting(CheckResult::id)
        .containsExactlyElementsOf(
            List.of(
                Rule.VOID_KEEPS.id(),
                Rule.VOID_ONCE.id(),
                Rule.SPOILED.id(),
                Rule.TOTALS.id(),
                Rule.CRASH_KEEPS.id(),
                Rule.CRASH_SAME_REQUEST.id()));
  }

  /** It can do nothing else. */
  private static final class OnlyIssues implements RegisterAdapter {

    private final RegisterAdapter whole = new PlainRegister(Flaw.NONE);

    @Override
    public String issue(Ask ask) {
      return whole.issue(ask);
    }

    @Override
    public List<Entry> entries() {
      return whole.entries();
    }
  }
}

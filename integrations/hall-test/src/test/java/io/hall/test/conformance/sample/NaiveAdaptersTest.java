package io.hall.test.conformance.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.test.conformance.CheckResult;
import io.hall.test.conformance.ConformanceKit;
import io.hall.test.conformance.ConformanceReport;
import io.hall.test.conformance.Standing;
import org.junit.jupiter.api.Test;

class NaiveAdaptersTest {

  private static final ConformanceReport REPORT =
      NaiveAdapters.all(ConformanceKit.seeded(20_261_123)).run();

  @Test
  void the_naive_system_fails_where_it_should() {
    assertThat(REPORT.with(Standing.FAILED))
        .extracting(CheckResult::id)
        .containsExactly(
            "KIT-REGISTER-01",
            "KIT-REGISTER-04",
            "KIT-REGISTER-05",
            "KIT-REGISTER-06",
            "KIT-REGISTER-07",
            "KIT-REGISTER-09",
            "KIT-REGISTER-11",
            "KIT-REGISTER-12",
            "KIT-REGISTER-14",
            "KIT-REGISTER-15",
            "KIT-REGISTER-16",
            "KIT-REGISTER-17",
            "KIT-REGISTER-19",
            "KIT-RECONCILIATION-04",
            "KIT-RECONCILIATION-08",
            "KIT-RECONCILIATION-09",
            "KIT-RECONCILIATION-11",
            "KIT-RECONCILIATION-12",
            "KIT-RECONCILIATION-13",
            "KIT-INVOICE-02",
            "KIT-INVOICE-05",
            "KIT-INVOICE-07",
            "KIT-INVOICE-08",
            "KIT-INVOICE-09",
            "KIT-INVOICE-10",
            "KIT-INVOICE-11",
            "KIT-IDENTIFIER-01",
            "KIT-IDENTIFIER-02",
            "KIT-IDENTIFIER-03",
            "KIT-IDENTIFIER-04",
            "KIT-IDENTIFIER-05",
            "KIT-IDENTIFIER-06",
            "KIT-CAPITAL-01",
            "KIT-CAPITAL-02");
  }

  @Test
  void what_it_does_not_have_is_not_passed() {
    assertThat(REPORT.with(Standing.NOT_OFFERED))
        .extracting(CheckResult::id)
        .containsExactly(
            "KIT-REGISTER-13",
            "KIT-RECONCILIATION-15",
            "KIT-CAPITAL-03",
            "KIT-CAPITAL-04",
            "KIT-CAPITAL-05");
    assertThat(REPORT.with(Standing.UNDECIDED)).isEmpty();
  }

  @Test
  void it_does_not_conform() {
    assertThatThrownBy(REPORT::requireConforming)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("KIT-REGISTER-17")
        .hasMessageContaining("多线程同时开具,号码不重复");
  }
}

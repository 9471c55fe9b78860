package io.hall.invoice;

import static io.hall.invoice.Answers.codes;
import static io.hall.invoice.Samples.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperVoidTest {

  private static final PaperVoid FREE = new PaperVoid(false, true);
  private static final Invoice PAPER =
      Samples.blue(line("9%", "91.74", "8.26")).toBuilder()
          .number(LegacyNumber.of("041001900104", "00000798"))
          .issued(BusinessDate.parse("2019-11-08"))
          .build();

  @ParameterizedTest
  @CsvSource({
    "2019-11-08, ''",
    "2019-11-30, ''",
    "2019-12-01, 112",
    "2020-11-08, 112",
    "2019-10-31, 112",
  })
  void paper_is_voided_in_the_month_of_issue_alone(String day, String codes) {
    assertThat(codes(FREE.check(PAPER, BusinessDate.parse(day)))).isEqualTo(codes);
  }

  @Test
  void nothing_is_voided_after_filing_or_while_a_copy_is_out() {
    BusinessDate day = BusinessDate.parse("2019-11-08");
    assertThat(codes(new PaperVoid(true, true).check(PAPER, day))).isEqualTo("113");
    assertThat(codes(new PaperVoid(false, false).check(PAPER, day))).isEqualTo("114");
    assertThat(codes(new PaperVoid(true, false).check(PAPER, day))).isEqualTo("113 114");
  }

  @Test
  void what_is_not_paper_is_never_voided() {
    Invoice digital = Samples.blue(line("9%", "91.74", "8.26"));
    assertThat(codes(FREE.check(digital, Samples.DAY))).isEqualTo("111");
    Invoice electronic =
        PAPER.toBuilder().number(LegacyNumber.of("041001900111", "00000798")).build();
    assertThat(codes(FREE.check(electronic, BusinessDate.parse("2019-11-08")))).isEqualTo("111");
  }
}

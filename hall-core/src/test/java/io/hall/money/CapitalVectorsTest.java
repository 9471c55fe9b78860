package io.hall.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.check.Verdict;
import io.hall.money.CapitalStyle.OptionalZeros;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The examples of the PBoC's rules, and amounts that other libraries got wrong. */
@Tag("银发〔1997〕393号")
class CapitalVectorsTest {

  private static final CapitalStyle AS_HUTOOL =
      CapitalStyle.CANONICAL.with(OptionalZeros.AFTER_WAN).withWholeAfterJiao(false);

  @ParameterizedTest
  @CsvFileSource(resources = "capital-vectors.csv")
  void every_amount_has_one_canonical_form(String yuan, String canonical) {
    assertThat(CapitalAmount.write(Money.yuan(yuan))).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "capital-vectors.csv")
  void every_amount_can_be_written_as_hutool_writes_it(
      String yuan, String canonical, String others, String hutool) {
    assertThat(CapitalAmount.write(Money.yuan(yuan), AS_HUTOOL)).isEqualTo(hutool);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "capital-vectors.csv", emptyValue = "", nullValues = "-")
  void every_lawful_form_is_read_as_the_amount(
      String yuan, String canonical, String others, String hutool) {
    assertReads(canonical, yuan);
    assertReads(hutool, yuan);
    if (others != null) {
      for (String other : others.split(" ")) {
        assertReads(other, yuan);
      }
    }
  }

  private static void assertReads(String text, String yuan) {
    Checked<Money> read = CapitalAmount.read(text);
    assertThat(read.findings()).as(text).isEmpty();
    assertThat(read.verdict()).isEqualTo(Verdict.VALID);
    assertThat(read.value()).contains(Money.yuan(yuan));
  }
}

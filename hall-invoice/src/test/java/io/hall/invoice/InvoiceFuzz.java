package io.hall.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.check.Verdict;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class InvoiceFuzz {

  @Property
  void no_text_makes_a_reader_throw(@ForAll("texts") String one, @ForAll("texts") String other) {
    assertGraded(InvoiceNumber.parse(one, other));
    assertGraded(DigitalNumber.parse(one));
    assertGraded(LegacyNumber.parse(one, other));
    assertGraded(CheckCode.parse(one));
    assertGraded(ConfirmationNumber.parse(one));
    assertGraded(TaxRate.parse(one, other));
    assertGraded(RedReason.parse(one));
    assertThat(RedRemark.read(one + "号码：" + other)).isNotNull();
  }

  @Property
  void a_number_that_was_read_is_read_back_without_a_finding_of_its_form(
      @ForAll("digits") String code, @ForAll("digits") String number) {
    InvoiceNumber.parse(code, number)
        .value()
        .filter(LegacyNumber.class::isInstance)
        .map(LegacyNumber.class::cast)
        .ifPresent(n -> assertThat(LegacyNumber.parse(n.code(), n.number()).value()).contains(n));
    DigitalNumber.parse(number)
        .value()
        .ifPresent(n -> assertThat(DigitalNumber.parse(n.value()).value()).contains(n));
  }

  private static void assertGraded(Checked<?> read) {
    assertThat(read.value().isEmpty()).isEqualTo(read.verdict() == Verdict.INVALID);
    assertThat(read.findings()).hasSizeLessThan(60);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(40),
        digits(),
        Arbitraries.strings().withChars("0123456789０９ -.Ee%％免税被红冲蓝字数电票号码：").ofMaxLength(60));
  }

  @Provide
  Arbitrary<String> digits() {
    return Arbitraries.strings().numeric().ofMaxLength(24);
  }
}

package io.hall.test.conformance;

import static io.hall.test.conformance.PlainInvoices.Flaw;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Invoices that are wrong in one respect, and the rule that tells. */
@Tag("规程-7.3")
class InvoiceFlawsTest extends FlawsTestBase<Flaw> {

  private static final Map<Flaw, Rule> TOLD = new EnumMap<>(Flaw.class);

  static {
    TOLD.put(Flaw.CUTS_OFF_THE_NET_AMOUNT, Rule.SPLIT);
    TOLD.put(Flaw.TAKES_THE_TAX_FROM_THE_NET_AMOUNT, Rule.SPLIT);
    TOLD.put(Flaw.ROUNDS_THE_TAX_OF_THE_WHOLE_ON_ITS_LAST_LINE, Rule.LINE_BY_LINE);
    TOLD.put(Flaw.ROUNDS_THE_TAX_OF_THE_WHOLE_IN_ITS_TOTALS, Rule.INVOICE_TOTALS);
    TOLD.put(Flaw.CALLS_EXEMPT_A_RATE_OF_ZERO, Rule.EXEMPT);
    TOLD.put(Flaw.TAXES_RESIDENTS, Rule.EXEMPT);
    TOLD.put(Flaw.EXEMPTS_FOR_EVER, Rule.EXEMPT_UNTIL);
    TOLD.put(Flaw.EXEMPTS_EVERYBODY, Rule.EXEMPT_RESIDENTS);
    TOLD.put(Flaw.ISSUES_FOR_NOTHING, Rule.BLUE_POSITIVE);
    TOLD.put(Flaw.ISSUES_WITHOUT_LINES, Rule.BLUE_POSITIVE);
    TOLD.put(Flaw.ISSUES_TO_NOBODY, Rule.BUYER_NAMED);
    TOLD.put(Flaw.LOOKS_AT_NO_CHECK_CHARACTER, Rule.BUYER_NUMBER);
    TOLD.put(Flaw.REFUSES_CODES_OF_SOCIAL_ORGANISATIONS, Rule.BUYER_NUMBER);
    TOLD.put(Flaw.WRITES_ARABIC_DIGITS, Rule.INVOICE_WORDS);
    TOLD.put(Flaw.WRITES_THE_NET_AMOUNT_IN_WORDS, Rule.INVOICE_WORDS);
    TOLD.put(Flaw.COMPARES_EACH_RED_LETTER_ALONE, Rule.RED_LETTER);
    TOLD.put(Flaw.REFUSES_THE_LAST_FEN, Rule.RED_LETTER);
  }

  InvoiceFlawsTest() {
    super(Subject.INVOICE, Flaw.NONE, TOLD);
  }

  @Test
  void published_amounts_are_split_as_the_kit_splits_any_amount() {
    assertThat(InvoiceChecks.Split.published())
        .hasSize(14)
        .allSatisfy(s -> assertThat(InvoiceChecks.Split.of(s.grossFen())).isEqualTo(s));
  }

  @Override
  ConformanceReport report(Flaw flaw) {
    return ConformanceKit.seeded(7).invoice(new PlainInvoices(flaw)).run();
  }
}

package io.hall.identity;

import io.hall.check.Checked;
import io.hall.check.Finding;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Finds out which form a taxpayer number has, and grades it as that. */
final class TaxpayerGrading {

  private static final Notation NOTATION =
      Notation.ofCapitals(fault -> TaxpayerReason.valueOf(fault.name()));
  private static final Shape ORGANISATION =
      new Shape("ddddddaaaaaaaax", CharacterClass.LETTER_OR_DIGIT);
  private static final Shape TRADER_17 = new Shape("ddddddddddddddddd", CharacterClass.DIGIT);
  private static final Shape TRADER_20 =
      new Shape("dddddddddddddddddxdd", CharacterClass.DIGIT_OR_X);

  /** A region, a year of 1800 to 2099, a month, a day: no organisation is meant by this. */
  private static final Pattern PERSONAL =
      Pattern.compile("[0-9]{6}(18|19|20)[0-9]{2}(0[1-9]|1[0-2])([0-2][0-9]|3[01])[0-9]{3}.");

  private final String text;
  private final LocalDate today;
  private final Findings findings = new Findings(NOTATION.codes());
  private final Reading reading;

  TaxpayerGrading(String text, LocalDate today) {
    this.text = text;
    this.today = today;
    this.reading = Reading.of(text, NOTATION, findings);
  }

  Checked<TaxpayerId> outcome() {
    if (findings.refuse()) {
      return Checked.invalid(findings.list());
    }
    return switch (reading.length()) {
      case 15 -> oldOrganisation();
      case 17 -> oldTrader17();
      case 18 -> organisationOrPerson();
      case 20 -> oldTrader20();
      default -> wrongLength();
    };
  }

  private Checked<TaxpayerId> organisationOrPerson() {
    Checked<SocialCreditCode> organisation = SocialCreditCode.parse(text);
    Checked<ResidentId> person = ResidentId.parse(text, today);
    return isPersonal() || person.verdict().compareTo(organisation.verdict()) < 0
        ? person.map(id -> new TaxpayerId(id.value(), TaxpayerId.Kind.PERSON))
        : organisation.map(
            code -> new TaxpayerId(code.value(), TaxpayerId.Kind.SOCIAL_CREDIT_CODE));
  }

  /** Also a mistyped one: what is a person's is not shown as an organisation's. */
  private boolean isPersonal() {
    return PERSONAL.matcher(reading.text()).matches() && !SocialCreditCode.isRight(reading.text());
  }

  private Checked<TaxpayerId> oldOrganisation() {
    ORGANISATION.check(reading, findings);
    if (!findings.refuse()) {
      if (!CheckSystem.GB_11714.holds(reading.text().substring(6))) {
        findings.add(Fault.CHECK_CHARACTER);
      }
      findings.add(TaxpayerReason.OLD_ORGANISATION);
    }
    return old(TaxpayerId.Kind.OLD_ORGANISATION);
  }

  private Checked<TaxpayerId> oldTrader17() {
    TRADER_17.check(reading, findings);
    if (!findings.refuse()) {
      if (!BirthDates.canBe(reading.text().substring(6, 12))) {
        findings.add(TaxpayerReason.BIRTH_DATE);
      }
      findings.add(TaxpayerReason.OLD_SOLE_TRADER);
    }
    return old(TaxpayerId.Kind.OLD_SOLE_TRADER);
  }

  private Checked<TaxpayerId> oldTrader20() {
    TRADER_20.check(reading, findings);
    if (!findings.refuse()) {
      new ResidentIdGrading(findings, today).grade(reading.part(0, 18));
      findings.add(TaxpayerReason.OLD_SOLE_TRADER);
    }
    return old(TaxpayerId.Kind.OLD_SOLE_TRADER);
  }

  private Checked<TaxpayerId> wrongLength() {
    findings.add(Finding.of(TaxpayerReason.LENGTH).with("length", reading.length()));
    return Checked.invalid(findings.list());
  }

  private Checked<TaxpayerId> old(TaxpayerId.Kind kind) {
    return findings.outcome(() -> new TaxpayerId(reading.text(), kind));
  }
}

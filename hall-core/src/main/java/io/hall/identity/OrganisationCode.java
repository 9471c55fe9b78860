package io.hall.identity;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.json.JsonScalar;

/**
 * An organisation code (组织机构代码), GB 11714-1997: eight characters and a check character that is a
 * digit or {@code X}. Retired in 2015 as a number of its own, it stands in old records, and as
 * characters 9 to 17 in every {@link SocialCreditCode}.
 *
 * <p>The hyphen before the check character, as old certificates print it, may be written or not:
 * {@code 40000225-9} and {@code 400002259} are the same. The letters I, O, S, V and Z are allowed
 * by the standard of 1997 and not in use since 2015, so they are SUSPECT; a wrong check character
 * is INVALID.
 *
 * <p>Immutable. The code is public; {@link #toString} shows it with its hyphen.
 */
public final class OrganisationCode extends Identifier {

  private static final Notation NOTATION =
      Notation.ofCapitals(fault -> OrganisationReason.valueOf(fault.name()));
  private static final Shape SHAPE = new Shape("aaaaaaaax", CharacterClass.LETTER_OR_DIGIT);
  private static final int CHECK = 8;

  private OrganisationCode(String value) {
    super(value);
  }

  /** Reads and grades a code, with or without its hyphen; never throws, whatever the text. */
  public static Checked<OrganisationCode> parse(String text) {
    Findings findings = new Findings(NOTATION.codes());
    Reading reading = withoutItsHyphen(Reading.of(text, NOTATION, findings));
    if (!findings.refuse()) {
      if (SocialCreditCode.isRight(reading.text())) {
        findings.add(OrganisationReason.SOCIAL_CREDIT_CODE);
      } else {
        SHAPE.check(reading, findings);
      }
    }
    if (!findings.refuse()) {
      grade(reading, findings);
    }
    return findings.outcome(() -> new OrganisationCode(reading.text()));
  }

  /**
   * Returns the code that {@code text} is, if it is VALID or SUSPECT.
   *
   * @throws CheckFailedException if it is INVALID
   */
  @JsonScalar
  public static OrganisationCode of(String text) {
    return parse(text).orThrow();
  }

  private static Reading withoutItsHyphen(Reading reading) {
    boolean one = reading.text().indexOf('-') == reading.text().lastIndexOf('-');
    boolean itsPlace = reading.length() == CHECK + 2 && reading.at(CHECK) == '-';
    return one && itsPlace ? reading.without("-") : reading;
  }

  private static void grade(Reading reading, Findings findings) {
    String code = reading.text();
    for (int i = 0; i < CHECK; i++) {
      if (!CharacterClass.CREDIT.has(code.charAt(i))) {
        findings.add(CharacterClass.CREDIT.finding(reading, i, findings));
      }
    }
    if (!CheckSystem.GB_11714.holds(code)) {
      char expected = CheckSystem.GB_11714.of(code.substring(0, CHECK));
      findings.add(Finding.of(OrganisationReason.CHECK_CHARACTER).with("expected", expected));
      findings.addLikelyCause(code, OrganisationCode::isRight);
    }
  }

  /** Whether {@code text} is a code of nine characters with a right check. */
  static boolean isRight(String text) {
    return SHAPE.fits(text) && CheckSystem.GB_11714.holds(text);
  }

  /** The code with its hyphen, such as {@code 40000225-9}. */
  @Override
  public String toString() {
    return value().substring(0, CHECK) + "-" + value().substring(CHECK);
  }
}

package io.hall.identity;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.json.JsonScalar;
import java.util.regex.Pattern;

/**
 * A unified social credit code (统一社会信用代码), GB 32100-2015: the number of an organisation or sole
 * trader, and since 2015 its taxpayer number too.
 *
 * <pre>{@code
 * SocialCreditCode.parse("91350100M000100Y43").verdict(); // VALID
 * }</pre>
 *
 * <p>18 characters: authority, kind, six digits of the region, nine of the organisation code, one
 * check character. Graded as follows.
 *
 * <ul>
 *   <li>VALID: both check characters (of all, and of the organisation code inside) are right, and
 *       authority and kind are a pair of the standard's table.
 *   <li>SUSPECT: the outer check is right, but the inner is not or the pair is unknown, for the
 *       table has grown since 2015. Or the outer check is wrong and the code is of the series that
 *       Fujian issued so before 2016 (region {@code 35}, organisation code {@code M000…} with a
 *       right inner check): such codes are in the official register.
 *   <li>INVALID: everything else, and a number with a wrong check that is a resident's. Who must
 *       take such a code all the same keeps a record of who approved it.
 * </ul>
 *
 * <p>Immutable. The code is public; {@link #toString} shows it.
 */
public final class SocialCreditCode extends Identifier {

  private static final Notation NOTATION =
      Notation.ofCapitals(fault -> SocialCreditReason.valueOf(fault.name()));
  private static final Shape SHAPE = new Shape("ccddddddcccccccccc", CharacterClass.CREDIT);
  private static final Pattern IRREGULAR_SERIES = Pattern.compile(".{2}35.{4}M000.{6}");

  private SocialCreditCode(String value) {
    super(value);
  }

  /** Reads and grades a code; never throws, whatever the text. */
  public static Checked<SocialCreditCode> parse(String text) {
    return isRight(text) && AssignedPairs.begin(text)
        ? Checked.valid(new SocialCreditCode(text))
        : grade(text);
  }

  private static Checked<SocialCreditCode> grade(String text) {
    Findings findings = new Findings(NOTATION.codes());
    Reading reading = Reading.of(text, NOTATION, findings);
    if (!findings.refuse()) {
      SHAPE.check(reading, findings);
    }
    if (!findings.refuse()) {
      grade(reading.text(), findings);
    }
    return findings.outcome(() -> new SocialCreditCode(reading.text()));
  }

  /**
   * Returns the code that {@code text} is, if it is VALID or SUSPECT.
   *
   * @throws CheckFailedException if it is INVALID
   */
  @JsonScalar
  public static SocialCreditCode of(String text) {
    return parse(text).orThrow();
  }

  private static void grade(String code, Findings findings) {
    if (!bothChecksHold(code)) {
      if (ResidentId.isRight(code)) {
        findings.add(SocialCreditReason.RESIDENT_ID);
        return;
      }
      gradeChecks(code, findings);
    }
    if (!AssignedPairs.begin(code)) {
      findings.add(SocialCreditReason.UNKNOWN_PAIR);
    }
  }

  private static void gradeChecks(String code, Findings findings) {
    boolean innerHolds = innerHolds(code);
    if (!CheckSystem.MOD_31_3.holds(code)) {
      if (innerHolds && IRREGULAR_SERIES.matcher(code).matches()) {
        findings.add(SocialCreditReason.IRREGULAR_SERIES);
      } else {
        wrongCheck(code, findings);
      }
    }
    if (!innerHolds) {
      findings.add(SocialCreditReason.ORGANISATION_CHECK);
    }
  }

  private static void wrongCheck(String code, Findings findings) {
    char expected = CheckSystem.MOD_31_3.of(code.substring(0, 17));
    findings.add(Finding.of(SocialCreditReason.CHECK_CHARACTER).with("expected", expected));
    findings.addLikelyCause(code, SocialCreditCode::isRight);
  }

  /** Whether {@code text} is a code in its canonical form, with both checks right. */
  static boolean isRight(String text) {
    return SHAPE.fits(text) && bothChecksHold(text);
  }

  private static boolean bothChecksHold(String code) {
    return CheckSystem.MOD_31_3.holds(code) && innerHolds(code);
  }

  private static boolean innerHolds(String code) {
    return CheckSystem.GB_11714.holds(code, 8, 17);
  }

  /** The six digits of the registering region (GB/T 2260). */
  public String region() {
    return value().substring(2, 8);
  }

  /**
   * The nine characters of the organisation code inside; of a SUSPECT code they may be none that
   * {@link OrganisationCode} accepts.
   */
  public String organisationPart() {
    return value().substring(8, 17);
  }

  /** The 18 characters. */
  @Override
  public String toString() {
    return value();
  }
}

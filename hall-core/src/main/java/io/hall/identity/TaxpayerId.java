package io.hall.identity;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Verdict;
import io.hall.json.JsonScalar;
import java.time.LocalDate;

/**
 * A taxpayer number (纳税人识别号, 税号), as a buyer names it for an invoice.
 *
 * <table>
 *   <caption>Its forms</caption>
 *   <tr><td>18 characters</td><td>a {@link SocialCreditCode}, or the {@link ResidentId} of a natural
 *       person: graded as that, with its findings</td></tr>
 *   <tr><td>15</td><td>region and organisation code, before 2015: SUSPECT</td></tr>
 *   <tr><td>20, 17</td><td>a sole trader's identity number of 18 or 15 characters and two digits:
 *       SUSPECT</td></tr>
 * </table>
 *
 * <p>The old forms still stand in old records; a new invoice is due the one of 18. One whose check
 * character or birth date is wrong is INVALID. Immutable. {@link #toString} masks a number that
 * holds an identity number.
 */
public final class TaxpayerId extends Identifier {

  /** What kind of taxpayer number it is. */
  public enum Kind {
    /** A social credit code. */
    SOCIAL_CREDIT_CODE,
    /** The identity number of a natural person. */
    PERSON,
    /** An organisation's number of 15 characters, from before 2015. */
    OLD_ORGANISATION,
    /** A sole trader's number of 17 or 20 characters, from before 2015. */
    OLD_SOLE_TRADER
  }

  private final Kind kind;

  TaxpayerId(String value, Kind kind) {
    super(value);
    this.kind = kind;
  }

  /**
   * Reads and grades a number without asking for the day, so that it cannot tell a birth date in
   * the future; never throws, whatever the text.
   */
  public static Checked<TaxpayerId> parse(String text) {
    return parse(text, LocalDate.MAX);
  }

  /**
   * Reads and grades a number; never throws, whatever the text.
   *
   * @param today the day, in China, after which nobody was born yet
   */
  public static Checked<TaxpayerId> parse(String text, LocalDate today) {
    Checked<SocialCreditCode> organisation = SocialCreditCode.parse(text);
    return organisation.verdict() == Verdict.VALID
        ? organisation.map(code -> new TaxpayerId(code.value(), Kind.SOCIAL_CREDIT_CODE))
        : grade(text, today);
  }

  private static Checked<TaxpayerId> grade(String text, LocalDate today) {
    return new TaxpayerGrading(text, today).outcome();
  }

  /**
   * Returns the number that {@code text} is, if it is VALID or SUSPECT.
   *
   * @throws CheckFailedException if it is INVALID
   */
  @JsonScalar
  public static TaxpayerId of(String text) {
    return parse(text).orThrow();
  }

  /** What kind of taxpayer number it is. */
  public Kind kind() {
    return kind;
  }

  /** The number; with all but its first and last two characters hidden if it is a person's. */
  @Override
  public String toString() {
    return switch (kind) {
      case SOCIAL_CREDIT_CODE, OLD_ORGANISATION -> value();
      case PERSON, OLD_SOLE_TRADER -> masked(value(), 1, 2);
    };
  }
}

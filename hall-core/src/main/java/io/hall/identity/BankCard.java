package io.hall.identity;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.json.JsonScalar;

/**
 * The number of a bank card (银行卡号), ISO/IEC 7812: 12 to 19 digits, the last a Luhn check digit. Not
 * the account number of a company (对公账号), which has no common check.
 *
 * <p>Digits may be grouped by spaces. A wrong check digit is INVALID; fewer than 16 digits,
 * hyphens, and a number that begins with 0 are SUSPECT.
 *
 * <p>Immutable. Personal: {@link #toString} is masked.
 */
public final class BankCard extends Identifier {

  private static final Notation NOTATION =
      Notation.ofGroups(fault -> BankCardReason.valueOf(fault.name()));
  private static final int LEAST = 12;
  private static final int USUAL = 16;
  private static final int MOST = 19;

  private BankCard(String value) {
    super(value);
  }

  /** Reads and grades a number; never throws, whatever the text. */
  public static Checked<BankCard> parse(String text) {
    Findings findings = new Findings(NOTATION.codes());
    Reading written = Reading.of(text, NOTATION, findings);
    Reading reading = written.without(" -");
    if (!findings.refuse()) {
      noteHyphen(written, findings);
      Shape.checkLength(reading, LEAST, MOST, findings);
      Shape.checkDigits(reading, findings);
    }
    if (!findings.refuse()) {
      grade(reading.text(), findings);
    }
    return findings.outcome(() -> new BankCard(reading.text()));
  }

  /**
   * Returns the number that {@code text} is, if it is VALID or SUSPECT.
   *
   * @throws CheckFailedException if it is INVALID
   */
  @JsonScalar
  public static BankCard of(String text) {
    return parse(text).orThrow();
  }

  private static void noteHyphen(Reading written, Findings findings) {
    int hyphen = written.text().indexOf('-');
    if (hyphen >= 0) {
      findings.add(Finding.at(BankCardReason.HYPHENS, written.position(hyphen)));
    }
  }

  private static void grade(String number, Findings findings) {
    if (!CheckSystem.LUHN.holds(number)) {
      findings.add(BankCardReason.CHECK_CHARACTER);
      findings.addLikelyCause(number, CheckSystem.LUHN::holds);
    }
    if (number.length() < USUAL) {
      findings.add(Finding.of(BankCardReason.UNUSUAL_LENGTH).with("length", number.length()));
    }
    if (number.charAt(0) == '0') {
      findings.add(BankCardReason.UNKNOWN_ISSUER);
    }
  }

  /** Whether this is a card of China UnionPay (银联), which begin with 62. */
  public boolean isUnionPay() {
    return value().startsWith("62");
  }

  /** The number with all but its first and its last four digits hidden. */
  @Override
  public String toString() {
    return masked(value(), 4, 4);
  }
}

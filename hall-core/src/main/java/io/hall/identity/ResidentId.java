package io.hall.identity;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.json.JsonScalar;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The number on a person's identity document: a citizen's identity number (公民身份号码, GB 11643-1999),
 * the residence permit of a resident of Hong Kong, Macau or Taiwan (港澳台居民居住证), or the permanent
 * residence card of a foreigner (外国人永久居留身份证) in the form of 2023 with 18 characters or in the older
 * one with three letters and twelve digits.
 *
 * <pre>{@code
 * ResidentId.parse("41080019000101001x", today).verdict(); // INVALID: RID-012
 * }</pre>
 *
 * <p>The 18 characters are six digits of a region (of a foreigner: 9, province, country), eight of
 * the birth date, three of a sequence, and the check character. Graded as follows.
 *
 * <ul>
 *   <li>INVALID: wrong shape or check character, a birth date that does not exist or lies before
 *       1800 or in the future, the numbers of 15 digits that ended in 2013.
 *   <li>SUSPECT: the first digits name no province. Districts are merged and renamed, so nothing
 *       finer than the province is looked at, and an unknown one alone is no error. Also a wrong
 *       last digit of an old foreigner's card, whose rule (ICAO 9303, weights 7, 3, 1) is not
 *       published.
 * </ul>
 *
 * <p>A lower-case {@code x} is customary and VALID; letters are put in capitals. Immutable.
 * Personal: {@link #toString} is masked, and no finding tells a character of the number.
 */
public final class ResidentId extends Identifier {

  /** Whose document it is, as far as the number says. */
  public enum Kind {
    /** A citizen's identity card (居民身份证). */
    CITIZEN,
    /** Residence permit of a resident of Hong Kong (香港). */
    HONG_KONG,
    /** Residence permit of a resident of Macau (澳门). */
    MACAU,
    /** Residence permit of a resident of Taiwan (台湾). */
    TAIWAN,
    /** A foreigner's permanent residence card since 2023. */
    FOREIGNER,
    /** A foreigner's permanent residence card in the older form of 15 characters. */
    FOREIGNER_OLD
  }

  private static final Notation NOTATION =
      new Notation(fault -> ResidentIdReason.valueOf(fault.name()), false, false);

  private ResidentId(String value) {
    super(value);
  }

  /**
   * Reads and grades a number without asking for the day, so that it cannot tell a birth date in
   * the future; never throws, whatever the text.
   */
  public static Checked<ResidentId> parse(String text) {
    return parse(text, LocalDate.MAX);
  }

  /**
   * Reads and grades a number; never throws, whatever the text.
   *
   * @param today the day, in China, after which nobody was born yet
   */
  public static Checked<ResidentId> parse(String text, LocalDate today) {
    Findings findings = new Findings(NOTATION.codes());
    Reading reading = Reading.of(text, NOTATION, findings);
    if (!findings.refuse()) {
      new ResidentIdGrading(findings, today).grade(reading);
    }
    return findings.outcome(() -> new ResidentId(reading.text()));
  }

  /**
   * Returns the number that {@code text} is, if it is VALID or SUSPECT.
   *
   * @throws CheckFailedException if it is INVALID
   */
  @JsonScalar
  public static ResidentId of(String text) {
    return parse(text).orThrow();
  }

  /** Whether {@code text} is a number of 18 characters with a birth date and a right check. */
  static boolean isRight(String text) {
    return ResidentIdGrading.hasBirthDate(text) && CheckSystem.MOD_11_2.holds(text);
  }

  /** Whose document it is. */
  public Kind kind() {
    if (value().length() < 18) {
      return Kind.FOREIGNER_OLD;
    }
    return switch (value().substring(0, 6)) {
      case "810000" -> Kind.HONG_KONG;
      case "820000" -> Kind.MACAU;
      case "830000" -> Kind.TAIWAN;
      default -> value().charAt(0) == '9' ? Kind.FOREIGNER : Kind.CITIZEN;
    };
  }

  /** The birth date; empty for an old foreigner's card, which leaves out the century. */
  public Optional<LocalDate> birthDate() {
    return kind() == Kind.FOREIGNER_OLD
        ? Optional.empty()
        : BirthDates.of(value().substring(6, 14));
  }

  /** The number with all but its first and its last two characters hidden. */
  @Override
  public String toString() {
    return masked(value(), 1, 2);
  }
}

package io.hall.identity;

import io.hall.check.Finding;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Grades the number of a person's identity document. */
final class ResidentIdGrading {

  private static final Shape SHAPE = new Shape("dddddddddddddddddx", CharacterClass.DIGIT_OR_X);

  private static final Pattern OLD_CARD = Pattern.compile("[A-Z]{3}[0-9]{12}");
  private static final Pattern FIFTEEN_DIGITS = Pattern.compile("[0-9]{15}");

  /** GB/T 2260: the first two digits of every province, and Taiwan's. */
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71");

  private static final Set<String> PERMITS = Set.of("810000", "820000", "830000");

  private final Findings findings;
  private final LocalDate today;

  ResidentIdGrading(Findings findings, LocalDate today) {
    this.findings = findings;
    this.today = today;
  }

  void grade(Reading reading) {
    String number = reading.text();
    if (OLD_CARD.matcher(number).matches()) {
      gradeOldCard(reading);
    } else if (FIFTEEN_DIGITS.matcher(number).matches()) {
      findings.add(ResidentIdReason.FIFTEEN_DIGITS);
    } else if (!hasBirthDate(number) && SocialCreditCode.isRight(number)) {
      findings.add(ResidentIdReason.SOCIAL_CREDIT_CODE);
    } else {
      grade18(reading);
    }
  }

  /**
   * Whether {@code number} has the shape of a person's, and a birth date; its check may be wrong.
   */
  static boolean hasBirthDate(String number) {
    return SHAPE.fits(number) && BirthDates.of(number.substring(6, 14)).isPresent();
  }

  private void grade18(Reading reading) {
    SHAPE.check(reading, findings);
    if (findings.refuse()) {
      return;
    }
    gradeCheck(reading.text());
    gradeBirth(reading);
    if (!regionIsKnown(reading.text())) {
      findings.add(ResidentIdReason.UNKNOWN_REGION);
    }
  }

  private void gradeCheck(String number) {
    if (CheckSystem.MOD_11_2.holds(number)) {
      return;
    }
    findings.add(ResidentIdReason.CHECK_CHARACTER);
    findings.addLikelyCause(number, ResidentId::isRight);
  }

  private void gradeBirth(Reading reading) {
    Optional<LocalDate> birth = BirthDates.of(reading.text().substring(6, 14));
    if (birth.isEmpty()) {
      findings.add(noSuchDay(reading, 6, 13));
    } else if (birth.get().isAfter(today)) {
      findings.add(ResidentIdReason.BORN_LATER);
    }
  }

  private static boolean regionIsKnown(String number) {
    return number.charAt(0) == '9'
        ? PROVINCES.contains(number.substring(1, 3))
        : PROVINCES.contains(number.substring(0, 2)) || PERMITS.contains(number.substring(0, 6));
  }

  private void gradeOldCard(Reading reading) {
    String number = reading.text();
    if (!BirthDates.canBe(number.substring(7, 13))) {
      findings.add(noSuchDay(reading, 7, 12));
    }
    if (!PROVINCES.contains(number.substring(3, 5))) {
      findings.add(ResidentIdReason.UNKNOWN_REGION);
    }
    if (!CheckSystem.MOD_10_731.holds(number)) {
      findings.add(ResidentIdReason.OLD_CARD_CHECK);
    }
  }

  private static Finding noSuchDay(Reading reading, int first, int last) {
    int position = reading.position(first);
    return Finding.of(ResidentIdReason.BIRTH_DATE)
        .with("from", position)
        .with("to", reading.position(last))
        .in(Integer.toString(position));
  }
}

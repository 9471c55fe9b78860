package io.hall.identity;

import io.hall.check.Checked;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Grades a landline number. */
final class LandlineGrading {

  private static final Notation NOTATION =
      Notation.ofGroups(fault -> LandlineReason.valueOf(fault.name()));

  /** Longer than any way to write one: what is longer is not searched for an extension. */
  private static final int LONGEST = 64;

  private static final Pattern EXTENSION =
      Pattern.compile("(.+?) *(?:转|EXT\\.?|X|#) *([0-9]{1,6})|(.*[0-9]{7,8}) *- *([0-9]{1,6})");
  private static final Pattern AREA = Pattern.compile("010|02[0-9]|0[3-9][0-9]{2}");
  private static final Pattern LOCAL_ALONE = Pattern.compile("[2-8][0-9]{6,7}");

  private final Findings findings = new Findings(NOTATION.codes());
  private final String extension;
  private final CountryCode.Split number;

  LandlineGrading(String text) {
    Reading reading = Reading.of(text, NOTATION, findings);
    Matcher matcher = EXTENSION.matcher(reading.text());
    boolean found = reading.length() <= LONGEST && matcher.matches();
    int group = found && matcher.group(1) == null ? 3 : 1;
    extension = found ? "-" + matcher.group(group + 1) : "";
    Reading main = found ? reading.part(0, matcher.end(group)) : reading;
    number = CountryCode.split(main.without(" -()"), 9);
  }

  Checked<PhoneNumber> outcome() {
    if (findings.refuse()) {
      return Checked.invalid(findings.list());
    }
    if (number.foreign()) {
      findings.add(LandlineReason.OTHER_COUNTRY);
    } else {
      Shape.checkDigits(number.rest(), findings);
    }
    String digits = withTrunkZero();
    Matcher area = AREA.matcher(digits);
    if (!findings.refuse()) {
      grade(area, digits);
    }
    return findings.outcome(
        () -> new PhoneNumber(area.group() + "-" + digits.substring(area.end()) + extension));
  }

  /** Behind a country code, the 0 of the area code is left out. */
  private String withTrunkZero() {
    String digits = number.rest().text();
    return number.given() && !digits.startsWith("0") && !MobileGrading.isMobile(digits)
        ? "0" + digits
        : digits;
  }

  private void grade(Matcher area, String digits) {
    if (MobileGrading.isMobile(digits)) {
      findings.add(LandlineReason.MOBILE);
    } else if (LOCAL_ALONE.matcher(digits).matches()) {
      findings.add(LandlineReason.AREA_CODE_MISSING);
    } else if (!area.lookingAt()) {
      findings.add(LandlineReason.AREA_CODE);
    } else {
      gradeLocal(area.group(), digits.substring(area.end()));
    }
  }

  private void gradeLocal(String area, String local) {
    int least = area.length() == 3 ? 8 : 7;
    if (local.length() < least) {
      findings.add(Fault.TOO_SHORT, "missing", least - local.length());
    } else if (local.length() > 8) {
      findings.add(Fault.TOO_LONG, "extra", local.length() - 8);
    } else if (local.charAt(0) < '2') {
      findings.add(LandlineReason.LOCAL_NUMBER);
    }
    if (area.equals("026")) {
      findings.add(LandlineReason.AREA_CODE_UNASSIGNED);
    }
  }
}

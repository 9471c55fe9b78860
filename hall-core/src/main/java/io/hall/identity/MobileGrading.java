package io.hall.identity;

import io.hall.check.Checked;
import java.util.regex.Pattern;

/** Grades a mobile number. */
final class MobileGrading {

  private static final Notation NOTATION =
      Notation.ofGroups(fault -> MobileReason.valueOf(fault.name()));
  private static final Shape SHAPE = new Shape("ddddddddddd", CharacterClass.DIGIT);
  private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
  private static final Pattern LANDLINE = Pattern.compile("0[1-9][0-9]{8,10}");

  private final Findings findings = new Findings(NOTATION.codes());
  private final CountryCode.Split number;

  MobileGrading(String text) {
    number = CountryCode.split(Reading.of(text, NOTATION, findings).without(" -"), 11);
  }

  Checked<PhoneNumber> outcome() {
    if (!findings.refuse()) {
      grade();
    }
    return findings.outcome(() -> new PhoneNumber(number.rest().text()));
  }

  private void grade() {
    if (number.foreign()) {
      findings.add(MobileReason.OTHER_COUNTRY);
    } else if (LANDLINE.matcher(number.rest().text()).matches()) {
      findings.add(MobileReason.LANDLINE);
    } else {
      SHAPE.check(number.rest(), findings);
      if (!findings.refuse() && !isMobile(number.rest().text())) {
        findings.add(MobileReason.PREFIX);
      }
    }
  }

  /** Whether {@code digits} are a mobile number without a country code. */
  static boolean isMobile(String digits) {
    return MOBILE.matcher(digits).matches();
  }
}

package io.hall.security;

import io.hall.payment.HallCode;
import java.util.regex.Pattern;

/**
 * A workplace at which somebody signs in and acts (终端): a computer at a counter or desk.
 *
 * @param hall the hall in which it stands
 * @param id its name within the company, as staff numbers are written
 */
public record Terminal(HallCode hall, String id) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  /** Checks the form of the name. */
  public Terminal {
    if (!FORM.matcher(id).matches()) {
      throw new IllegalArgumentException("A terminal's name has 1 to 40 letters, digits, . - _");
    }
  }
}

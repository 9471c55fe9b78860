package io.hall.security.seal;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.json.JsonScalar;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import java.util.regex.Pattern;

/**
 * Whose a key is: a person's, a hall's or the company's.
 *
 * @param value {@code staff/C01}, {@code hall/H01} or {@code company}
 */
public record KeyOwner(@JsonValue String value) {

  private static final Pattern FORM =
      Pattern.compile("company|(?:staff|hall)/[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  /** The company as a whole. */
  public static final KeyOwner COMPANY = new KeyOwner("company");

  /** Checks the form. */
  @JsonScalar
  public KeyOwner {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A key is owned by staff/…, hall/… or company");
    }
  }

  /** Returns the person with this account. */
  public static KeyOwner of(StaffNumber staff) {
    return new KeyOwner("staff/" + staff);
  }

  /** Returns a hall. */
  public static KeyOwner of(HallCode hall) {
    return new KeyOwner("hall/" + hall);
  }

  @Override
  public String toString() {
    return value;
  }
}

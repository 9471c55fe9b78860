package io.hall.security.account;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.json.JsonScalar;
import java.util.regex.Pattern;

/**
 * The employee behind accounts (员工编号), as the personnel office numbers people: what is asked to be
 * done by two persons is not done by two accounts of one.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens and underscores; begins with a letter or
 *     digit; no name, no identity number
 */
public record PersonId(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  /** Checks the form; {@code ACCOUNT-013} if it is another. */
  @JsonScalar
  public PersonId {
    if (!FORM.matcher(value).matches()) {
      throw AccountCode.PERSON_FORM.refused("person");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

package io.hall.security.session;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.json.JsonScalar;
import java.util.regex.Pattern;

/**
 * The name of a session in logs and on an administrator's page; it opens nothing.
 *
 * @param value a UUID
 */
public record SessionId(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** Checks the form. */
  @JsonScalar
  public SessionId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A session's name is a UUID");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

package io.hall.security.disclosure;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.json.JsonScalar;
import java.util.regex.Pattern;

/**
 * The number of a request and of the permission that comes of it (许可编号), such as {@code D-000017}:
 * what a watermark, a manifest and the audit log name. It is the position of the request's record.
 *
 * @param value {@code D-} and at least six digits
 */
public record GrantId(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("D-[0-9]{6,18}");

  /** Checks the form. */
  @JsonScalar
  public GrantId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A permission's number is D- and six digits or more");
    }
  }

  static GrantId of(long position) {
    return new GrantId("D-%06d".formatted(position));
  }

  @Override
  public String toString() {
    return value;
  }
}

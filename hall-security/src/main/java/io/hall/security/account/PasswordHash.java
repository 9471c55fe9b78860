package io.hall.security.account;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.json.JsonWrittenOnly;

/**
 * What is kept of a password (密码记录): a text in the PHC string format, which names function, cost,
 * salt and pepper, and from which the password does not follow.
 *
 * @param phc the text, such as {@code $argon2id$v=19$m=47104,t=1,p=1$...$...}
 */
public record PasswordHash(String phc) {

  /** Makes one of a text that was kept. */
  @JsonWrittenOnly
  public PasswordHash {}

  /** The function's name alone. */
  @Override
  @JsonValue
  public String toString() {
    int end = phc.indexOf('$', 1);
    return "PasswordHash[" + (end < 0 ? "" : phc.substring(1, end)) + "]";
  }
}

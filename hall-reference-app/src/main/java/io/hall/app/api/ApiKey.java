package io.hall.app.api;

import io.hall.payment.HallCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as a client sends it: {@code hall.CLIENT.SECRET}. The secret is 256 random bits, so a plain
 * hash of it is enough to keep.
 *
 * @param client whose key it is: 2 to 20 lower-case letters, digits and hyphens
 * @param secret what only the client knows
 */
record ApiKey(String client, String secret) {

  private static final Pattern FORM =
      Pattern.compile("hall\\.([a-z][a-z0-9-]{1,19})\\.([A-Za-z0-9_-]{43})");
  private static final Pattern CLIENT = Pattern.compile("[a-z][a-z0-9-]{1,19}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Returns a new key; {@code API-015} if the name has another form. */
  static ApiKey make(String client) {
    if (!CLIENT.matcher(client).matches()) {
      throw ApiCode.CLIENT.refusal("client");
    }
    byte[] random = new byte[32];
    RANDOM.nextBytes(random);
    return new ApiKey(client, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  /** Returns the key that a text is, if it has the form of one. */
  static Optional<ApiKey> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(new ApiKey(parts.group(1), parts.group(2)))
        : Optional.empty();
  }

  /** As it is handed over, once. */
  String text() {
    return "hall." + client + "." + secret;
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(text().getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "ApiKey[" + client + "]";
  }

  /**
   * Whose key it is, and where it opens.
   *
   * @param name the client's name
   * @param hall the one hall it is bound to; empty for all
   */
  record Client(String name, Optional<HallCode> hall) {

    /** Whether it may see this hall. */
    boolean sees(HallCode where) {
      return hall.isEmpty() || hall.get().equals(where);
    }
  }
}

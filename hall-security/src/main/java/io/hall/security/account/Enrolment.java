package io.hall.security.account;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.json.JsonWrittenOnly;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A new second factor to be taken over into an app, as long as it is shown; good for nothing before
 * the first code is confirmed. Close it once it was shown: that wipes the secret.
 */
@JsonWrittenOnly
public final class Enrolment implements AutoCloseable {

  private final char[] secret;
  private final String label;
  private final String issuer;
  private final TotpAlgorithm algorithm;

  Enrolment(byte[] secret, String issuer, Account account, TotpAlgorithm algorithm) {
    this.secret = Totp.base32(secret);
    this.issuer = encoded(issuer);
    this.label = this.issuer + ":" + encoded(account.number().value());
    this.algorithm = algorithm;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The secret in base 32, to be typed by hand; the caller wipes it. */
  public char[] secret() {
    return secret.clone();
  }

  /** The {@code otpauth} address for a QR picture; the caller wipes it. */
  public char[] uri() {
    String before = "otpauth://totp/" + label + "?secret=";
    String after =
        "&issuer="
            + issuer
            + "&algorithm="
            + algorithm
            + "&digits="
            + Totp.DIGITS
            + "&period="
            + Totp.SECONDS;
    char[] uri = new char[before.length() + secret.length + after.length()];
    before.getChars(0, before.length(), uri, 0);
    System.arraycopy(secret, 0, uri, before.length(), secret.length);
    after.getChars(0, after.length(), uri, before.length() + secret.length);
    return uri;
  }

  @Override
  public void close() {
    Arrays.fill(secret, '\0');
  }

  /** Nothing of it. */
  @Override
  @JsonValue
  public String toString() {
    return "Enrolment[hidden]";
  }
}

package io.hall.security.account;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A record in the PHC string format, as this package writes it.
 *
 * @param function the function's name
 * @param cost its version and figures, as they stand between the dollars
 * @param pepper the id of the pepper under which it stands, if there is one
 */
record Phc(String function, String cost, Optional<String> pepper, byte[] salt, byte[] tag) {

  private static final Pattern FORM =
      Pattern.compile(
          "\\$([a-z0-9-]{1,32})\\$((?:v=\\d{1,4}\\$)?[a-z]=\\d{1,9}(?:,[a-z]=\\d{1,9})*)"
              + "(?:,keyid=([A-Za-z0-9+/]{1,64}))?\\$([A-Za-z0-9+/]{11,88})\\$([A-Za-z0-9+/]{22,88})");

  static Optional<Phc> read(PasswordHash record) {
    Matcher found = FORM.matcher(record.phc());
    if (!found.matches()) {
      return Optional.empty();
    }
    try {
      Optional<String> pepper =
          Optional.ofNullable(found.group(3))
              .map(id -> new String(Base64.getDecoder().decode(id), StandardCharsets.US_ASCII));
      byte[] salt = Base64.getDecoder().decode(found.group(4));
      byte[] tag = Base64.getDecoder().decode(found.group(5));
      return Optional.of(new Phc(found.group(1), found.group(2), pepper, salt, tag));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // characters of base 64 that are no base 64
    }
  }

  static String functionOf(PasswordHash record) {
    String[] parts = record.phc().split("\\$", 3);
    return parts.length == 3 && parts[0].isEmpty() ? parts[1] : "";
  }

  PasswordHash record() {
    String key =
        pepper.map(id -> ",keyid=" + base64(id.getBytes(StandardCharsets.US_ASCII))).orElse("");
    return new PasswordHash(
        "$" + function + "$" + cost + key + "$" + base64(salt) + "$" + base64(tag));
  }

  /** Returns a figure of the cost; one that is missing is none that anybody accepts. */
  int figure(String name) {
    return Arrays.stream(cost.split("[,$]"))
        .filter(part -> part.startsWith(name + "="))
        .mapToInt(part -> Integer.parseInt(part.substring(name.length() + 1)))
        .findFirst()
        .orElse(-1);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The function's name alone. */
  @Override
  public String toString() {
    return "Phc[" + function + "]";
  }
}

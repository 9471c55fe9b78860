package io.hall.invoice;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names as they are compared: width, brackets, blanks and case do not count, nor does what the
 * platform puts behind the name of a natural person.
 */
final class PartyNames {

  /** A resident who is not named. */
  private static final String UNNAMED = "个人";

  private static final String OF_A_PERSON = "(个人)";
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

  private PartyNames() {}

  static boolean isUnnamed(String name) {
    return plain(name).equals(UNNAMED);
  }

  static String plain(String name) {
    String plain = BLANKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
    String upper = plain.toUpperCase(Locale.ROOT);
    return upper.endsWith(OF_A_PERSON)
        ? upper.substring(0, upper.length() - OF_A_PERSON.length())
        : upper;
  }
}

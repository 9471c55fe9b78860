package io.hall.invoice.desk;

import io.hall.invoice.Party;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
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

  static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  /** Whether {@code buyer} may stand for a natural person of this name. */
  static boolean standsFor(String buyer, String person) {
    return plain(buyer).equals(UNNAMED) || same(buyer, person);
  }

  static boolean sameId(Party one, Party other) {
    return sameId(one.taxpayerId(), other.taxpayerId());
  }

  static boolean sameId(Optional<String> one, Optional<String> other) {
    return one.map(PartyNames::plain).equals(other.map(PartyNames::plain));
  }

  private static String plain(String name) {
    String plain = BLANKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
    String upper = plain.toUpperCase(Locale.ROOT);
    return upper.endsWith(OF_A_PERSON)
        ? upper.substring(0, upper.length() - OF_A_PERSON.length())
        : upper;
  }
}

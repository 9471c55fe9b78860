package io.hall.security.masking;

import io.hall.check.Checked;
import io.hall.identity.BankCard;
import io.hall.identity.PhoneNumber;
import io.hall.identity.ResidentId;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a screen shows in a personal value's place (脱敏显示).
 *
 * <p>Each method takes any text, never throws, gives a mask back as it is, and shows at most the
 * characters that its words say: what is not written as its kind is shown as {@code ***}, so that a
 * name in the column of phones is hidden too. Characters are code points; a mark that belongs to a
 * hidden character is hidden with it.
 *
 * <p>A mask is for the eye. It is neither a key nor a pseudonym: two people may have the same one.
 */
public final class Masks {

  /** What stands for a text of which nothing is shown. */
  private static final String HIDDEN = "***";

  private static final Pattern MOBILE = Pattern.compile("1[0-9]{2}\\*{4}[0-9]{4}");
  private static final Pattern LANDLINE =
      Pattern.compile("0[0-9]{2,3}-\\*{5,6}[0-9]{2}|0[0-9]{2,3}-\\*+[0-9]{2}");
  private static final Pattern ID_ON_REPORT =
      Pattern.compile("[0-9A-Z]\\*{12}(?:\\*{3})?[0-9]{1}[0-9X]");
  private static final Pattern ID_AT_COUNTER = Pattern.compile("[0-9]{6}\\*{8}[0-9]{3}[0-9X]");
  private static final Pattern CARD = Pattern.compile("[0-9]{4}\\*{4,11}[0-9]{4}");
  private static final Pattern EMAIL =
      Pattern.compile(
          "([^@\\s\\p{C}]{1,64})@((?:[A-Za-z0-9-]{1,63}\\.){1,4}[A-Za-z]{2,24})",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern CUSTOMER = Pattern.compile("[A-Za-z0-9-]{6,40}");
  private static final Pattern CUSTOMER_MASK = Pattern.compile("\\*{3}[A-Za-z0-9-]{3}");

  private Masks() {}

  /** Returns {@code ***}, or nothing of nothing. */
  public static String all(String any) {
    return any.isEmpty() ? "" : HIDDEN;
  }

  /**
   * Returns a person's name with the family name alone to be seen: 段**, 欧阳**, 阿***·***.
   *
   * <p>Shown are the first character, or the two of a compound family name (复姓) with at least one
   * character behind it, and the dots between the parts of a long name; only letters are shown.
   * Each other character is one star. A name of one character is hidden whole.
   */
  public static String name(String name) {
    return NameMask.of(name);
  }

  /**
   * Returns the name of a payer or buyer: that of a company, office, school or shop as it stands,
   * which is public, any other as {@link #name} does.
   */
  public static String party(String name) {
    return NameMask.isOrganisation(name) ? name : name(name);
  }

  /** Returns a mobile number as {@code 180****1999}. */
  public static String mobile(String number) {
    return known(number, MOBILE, PhoneNumber::parseMobile);
  }

  /** Returns a landline number with its area code and its last two digits: {@code 0391-*****78}. */
  public static String landline(String number) {
    return known(number, LANDLINE, PhoneNumber::parseLandline);
  }

  /** Returns a telephone number of either kind. */
  public static String phone(String number) {
    String mobile = mobile(number);
    return mobile.equals(HIDDEN) ? landline(number) : mobile;
  }

  /**
   * Returns the number of an identity document as reports and lists show it: the first character
   * and the last two.
   */
  public static String residentId(String number) {
    return known(number, ID_ON_REPORT, ResidentId::parse);
  }

  /**
   * Returns the number of an identity document as the counter shows it to compare it with the card:
   * the first six characters and the last four. One of 15 characters, and what is not right in all
   * its digits, is shown as on reports.
   */
  public static String residentIdAtCounter(String number) {
    if (ID_AT_COUNTER.matcher(number).matches()) {
      return number;
    }
    return ResidentId.parse(number)
        .value()
        .map(ResidentId::value)
        .filter(whole -> whole.length() == 18)
        .map(whole -> whole.substring(0, 6) + "*".repeat(8) + whole.substring(14))
        .orElseGet(() -> residentId(number));
  }

  /** Returns the number of a bank card with its first and last four digits. */
  public static String bankCard(String number) {
    return known(number, CARD, BankCard::parse);
  }

  /**
   * Returns an address down to the compound (小区) or village; building, unit and room are hidden. Of
   * an address that names no compound the district is shown, of one without either nothing.
   */
  public static String address(String address) {
    return AddressMask.toCompound(address);
  }

  /** Returns an address down to the district or street office (区、街道). */
  public static String district(String address) {
    return AddressMask.toDistrict(address);
  }

  /**
   * Returns an e-mail address as {@code a**@example.com}; a name of one or two characters whole.
   */
  public static String email(String address) {
    return EMAIL
        .matcher(address)
        .results()
        .filter(found -> found.end() - found.start() == address.length())
        .findFirst()
        .map(found -> mailbox(found.group(1)) + "@" + found.group(2))
        .orElseGet(() -> all(address));
  }

  private static String mailbox(String local) {
    if (local.codePointCount(0, local.length()) <= 2) {
      return "**";
    }
    int first = local.codePointAt(0);
    return (Character.isLetterOrDigit(first) ? Character.toString(first) : "*") + "**";
  }

  /** Returns a customer number of six signs and more with its last three alone. */
  public static String customer(String number) {
    if (CUSTOMER_MASK.matcher(number).matches()) {
      return number;
    }
    return CUSTOMER.matcher(number).matches()
        ? HIDDEN + number.substring(number.length() - 3)
        : all(number);
  }

  /** What the identifier's own words show, which hide all but what its class says. */
  private static String known(String text, Pattern mask, Function<String, Checked<?>> parse) {
    if (mask.matcher(text).matches()) {
      return text;
    }
    return parse.apply(text).value().map(Object::toString).orElseGet(() -> all(text));
  }
}

package io.hall.security.masking;

import io.hall.check.Checked;
import io.hall.check.Verdict;
import io.hall.identity.BankCard;
import io.hall.identity.PhoneNumber;
import io.hall.identity.ResidentId;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The second net below the types of this package (日志清洗): finds in any text numbers that are a
 * resident's, a phone's or a bank card's by their check digits and forms, and puts a token in their
 * place; makes control characters visible, so that one event is one line.
 *
 * <p>Names and addresses it cannot tell from other words: those have to be {@link Sensitive}. What
 * only looks like a card number by chance, one of ten numbers with 16 to 19 digits, is hidden too.
 * A pure function, for any logging library; {@code docs/security/masking.md} has it for logback.
 */
public final class LogScrubber {

  private static final String D = "[0-9０-９]";
  private static final String ALONE = "(?<![0-9０-９])";
  private static final String END = "(?![0-9０-９])";

  /** Whole numbers, then those in the groups in which people write them. */
  private static final Pattern RESIDENT =
      Pattern.compile(
          ALONE + D + "{6}[ -]?" + D + "{8}[ -]?" + D + "{3}[0-9０-９XxＸｘ]" + END + "(?![A-Za-z])");

  private static final Pattern CARD =
      Pattern.compile(
          ALONE
              + "(?:"
              + D
              + "{16,19}|"
              + D
              + "{4}(?:[ -]"
              + D
              + "{4}){3}(?:[ -]?"
              + D
              + "{1,3})?)"
              + END);
  private static final Pattern MOBILE =
      Pattern.compile(
          ALONE
              + "(?:(?:\\+|00)?86[ -]?)?[1１][3-9３-９]"
              + D
              + "[ -]?"
              + D
              + "{4}[ -]?"
              + D
              + "{4}"
              + END);
  private static final Pattern LANDLINE =
      Pattern.compile(ALONE + "[（(]?0" + D + "{2,3}[)）]?[ -]" + D + "{7,8}" + END);

  private static final Pattern GAP = Pattern.compile("(?<=[0-9０-９])[ -](?=[0-9０-９])");

  private LogScrubber() {}

  /** Returns {@code text} on one line, without the numbers of people. */
  public static String scrub(String text) {
    String clean = oneLine(text);
    if (!hasDigits(clean)) {
      return clean;
    }
    clean =
        hidden(
            clean, RESIDENT, DataKind.RESIDENT_ID, number -> ResidentId.parse(withoutGaps(number)));
    clean = hidden(clean, CARD, DataKind.BANK_CARD, number -> BankCard.parse(withoutGaps(number)));
    clean =
        hidden(
            clean, MOBILE, DataKind.PHONE, number -> PhoneNumber.parseMobile(withoutGaps(number)));
    return hidden(clean, LANDLINE, DataKind.PHONE, PhoneNumber::parseLandline);
  }

  /**
   * Returns {@code text} with every character visible that ends a line, moves the cursor or changes
   * the direction or colour of what follows: {@code \n}, {@code \}{@code u001b}.
   */
  public static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(line, point));
    return line.toString();
  }

  private static void append(StringBuilder line, int point) {
    switch (point) {
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append("\\t");
      default -> {
        if (isVisible(point)) {
          line.appendCodePoint(point);
        } else {
          line.append(String.format("\\u%04x", point));
        }
      }
    }
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }

  /**
   * Returns an argument for a logger, whose text is made and scrubbed when the line is written: for
   * what comes from outside and has no type of its own.
   */
  public static Object argument(@Nullable Object untrusted) {
    return new Argument(untrusted);
  }

  /** A number needs eleven digits at least. */
  private static boolean hasDigits(String text) {
    return text.chars()
            .filter(c -> (c >= '0' && c <= '9') || (c >= '０' && c <= '９'))
            .limit(11)
            .count()
        == 11;
  }

  private static String withoutGaps(String number) {
    return GAP.matcher(number).replaceAll("");
  }

  private static String hidden(
      String text, Pattern form, DataKind kind, Function<String, Checked<?>> parse) {
    Matcher found = form.matcher(text);
    StringBuilder clean = new StringBuilder(text.length());
    while (found.find()) {
      Checked<?> read = parse.apply(found.group());
      String put = read.verdict() == Verdict.INVALID ? found.group() : Tokens.of(kind, whole(read));
      found.appendReplacement(clean, Matcher.quoteReplacement(put));
    }
    return found.appendTail(clean).toString();
  }

  private static String whole(Checked<?> read) {
    return read.value().map(LogScrubber::value).orElse("");
  }

  private static String value(Object identifier) {
    if (identifier instanceof ResidentId id) {
      return id.value();
    }
    return identifier instanceof BankCard card ? card.value() : ((PhoneNumber) identifier).value();
  }

  private record Argument(@Nullable Object untrusted) {

    @Override
    public String toString() {
      return scrub(String.valueOf(untrusted));
    }
  }
}

package io.hall.verify;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A text of the pages: UTF-8, in lines that each end with a line feed; a word, a blank, a value.
 */
final class Lines {

  private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,18}");
  private static final Pattern COMPANY =
      Pattern.compile("(?! )[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,100}(?<! )");

  private final List<String> lines;
  private int at;

  private Lines(List<String> lines) {
    this.lines = lines;
  }

  static Lines of(byte[] bytes) throws Unfit {
    String text = Bytes.utf8(bytes, 0, bytes.length).orElseThrow(() -> new Unfit(Say.TEXT_NO_UTF8));
    Unfit.unless(text.endsWith("\n"), Say.TEXT_NO_END);
    return new Lines(List.of(text.substring(0, text.length() - 1).split("\n", -1)));
  }

  /** The line to come, counted from 1. */
  int number() {
    return at + 1;
  }

  boolean isEnd() {
    return at == lines.size();
  }

  void requireEnd() throws Unfit {
    Unfit.unless(isEnd(), Say.TEXT_LINE, number());
  }

  /** Takes a line that is {@code line} and nothing else. */
  void only(String line) throws Unfit {
    Unfit.unless(!isEnd() && lines.get(at).equals(line), Say.TEXT_LINE, number());
    at++;
  }

  boolean begins(String word) {
    return !isEnd() && lines.get(at).startsWith(word + " ");
  }

  /** Takes a line that begins with {@code word}, and returns the rest. */
  String value(String word) throws Unfit {
    Unfit.unless(begins(word), Say.TEXT_LINE, number());
    return lines.get(at++).substring(word.length() + 1);
  }

  /** The same, of a value that has this form. */
  String value(String word, Pattern form) throws Unfit {
    String value = value(word);
    Unfit.unless(form.matcher(value).matches(), Say.TEXT_LINE, at);
    return value;
  }

  long count(String word) throws Unfit {
    long count = amount(word);
    Unfit.unless(count >= 0, Say.TEXT_LINE, at);
    return count;
  }

  long amount(String word) throws Unfit {
    return number(value(word), at);
  }

  static long number(String text, int line) throws Unfit {
    Unfit.unless(NUMBER.matcher(text).matches(), Say.TEXT_LINE, line);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new Unfit(Say.TEXT_LINE, line);
    }
  }

  byte[] hash(String word) throws Unfit {
    return hash(value(word), at);
  }

  static byte[] hash(String text, int line) throws Unfit {
    Unfit.unless(text.length() == 2 * Bytes.HASH, Say.TEXT_LINE, line);
    return Bytes.ofHex(text).orElseThrow(() -> new Unfit(Say.TEXT_LINE, line));
  }

  String company(String word) throws Unfit {
    return value(word, COMPANY);
  }

  /** Takes a line apart at its blanks. */
  String[] words() throws Unfit {
    Unfit.unless(!isEnd(), Say.TEXT_LINE, number());
    return lines.get(at++).split(" ", -1);
  }
}

package io.hall.security.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The shipped list of passwords that are tried first (常见弱口令). It is made, not copied: {@code
 * weak-words.csv} holds words, digits and signs, and {@link #each} says how people put them
 * together. Capitals count for nothing. What is kept of an entry is 64 bits, so that the list is
 * small and a password is looked up without a copy of it. Immutable.
 */
public final class WellKnownPasswords implements BlockList {

  private static final List<String> ROWS =
      List.of("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qazwsxedcrfvtgbyhnujmikolp");
  private static final int LEAST_WALK = 4;

  private final long[] entries;

  /** Makes the list anew. */
  WellKnownPasswords() {
    LongStream.Builder all = LongStream.builder();
    each(entry -> all.add(fingerprint(entry.toCharArray())));
    this.entries = all.build().sorted().distinct().toArray();
  }

  private static final class Shipped {
    static final WellKnownPasswords LIST = new WellKnownPasswords();
  }

  /** Returns the list; it is made at the first call, in a fraction of a second. */
  public static WellKnownPasswords shipped() {
    return Shipped.LIST;
  }

  /** How many passwords it holds, those that differ in capitals counted once. */
  public int size() {
    return entries.length;
  }

  @Override
  public boolean contains(char[] password) {
    return Arrays.binarySearch(entries, fingerprint(password)) >= 0;
  }

  /** FNV-1a of the small letters. */
  private static long fingerprint(char[] password) {
    long hash = 0xcbf29ce484222325L;
    for (char c : password) {
      hash = (hash ^ Character.toLowerCase(c)) * 0x100000001b3L;
    }
    return hash;
  }

  /** Hands every entry to {@code to}, in small letters; some more than once. */
  static void each(Consumer<String> to) {
    WeakWords words = WeakWords.shipped();
    for (String word : words.words()) {
      decorated(word, words, to);
    }
    walks(words, to);
    repeats(to);
    dates(to);
  }

  /** A word with digits on either side, with a sign between or behind; the word twice. */
  private static void decorated(String word, WeakWords words, Consumer<String> to) {
    to.accept(word);
    for (String digits : words.digits()) {
      to.accept(word + word + digits);
      to.accept(digits + word);
      words.joints().forEach(joint -> to.accept(word + joint + digits));
      words.tails().forEach(tail -> to.accept(word + digits + tail));
    }
    for (String digits : words.usual()) {
      for (String joint : words.joints()) {
        words.tails().forEach(tail -> to.accept(word + joint + digits + tail));
      }
    }
  }

  /** Runs over the keyboard, forth and back, one behind another, with signs and digits behind. */
  private static void walks(WeakWords words, Consumer<String> to) {
    List<String> runs =
        ROWS.stream()
            .flatMap(row -> List.of(row, new StringBuilder(row).reverse().toString()).stream())
            .flatMap(WellKnownPasswords::pieces)
            .distinct()
            .toList();
    for (String run : runs) {
      to.accept(run);
      for (String digits : words.usual()) {
        to.accept(run + digits);
        to.accept(run + "@" + digits);
        to.accept(digits + run);
      }
    }
  }

  private static Stream<String> pieces(String row) {
    return IntStream.range(0, row.length())
        .boxed()
        .flatMap(
            from ->
                IntStream.rangeClosed(from + LEAST_WALK, row.length())
                    .mapToObj(to -> row.substring(from, to)));
  }

  /** One to four characters again and again. */
  private static void repeats(Consumer<String> to) {
    for (String unit :
        List.of(
            "a", "0", "1", "6", "8", "9", "ab", "12", "abc", "123", "qwe", "520", "1234", "abcd")) {
      for (int times = 2; times * unit.length() <= 24; times++) {
        to.accept(unit.repeat(times));
      }
    }
  }

  /** Birthdays, as eight digits. */
  private static void dates(Consumer<String> to) {
    for (int year = 1950; year <= 2030; year++) {
      for (int month = 1; month <= 12; month++) {
        for (int day = 1; day <= 31; day++) {
          to.accept(String.format(Locale.ROOT, "%d%02d%02d", year, month, day));
        }
      }
    }
  }
}

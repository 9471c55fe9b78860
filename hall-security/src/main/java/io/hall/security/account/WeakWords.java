package io.hall.security.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What weak passwords are put together from, as {@code weak-words.csv} has it. */
record WeakWords(
    List<String> words,
    List<String> digits,
    List<String> usual,
    List<String> joints,
    List<String> tails,
    List<String> context) {

  private static final String FILE = "weak-words.csv";

  private static final class Shipped {
    static final WeakWords WORDS = read(text());
  }

  static WeakWords shipped() {
    return Shipped.WORDS;
  }

  static String text() {
    try (InputStream in = WeakWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The weak words are missing from the library");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static WeakWords read(String text) {
    List<String> digits = new ArrayList<>(row(text, "digits"));
    IntStream.rangeClosed(1980, 2030).mapToObj(Integer::toString).forEach(digits::add);
    return new WeakWords(
        row(text, "word"),
        digits,
        row(text, "usual"),
        row(text, "joint"),
        row(text, "tail"),
        row(text, "context"));
  }

  /** Every item of the lines of one kind; blanks part them, and {@code -} stands for nothing. */
  private static List<String> row(String text, String kind) {
    return text.lines()
        .filter(line -> line.startsWith(kind + ","))
        .flatMap(line -> List.of(line.substring(kind.length() + 1).split(" ")).stream())
        .map(item -> item.equals("-") ? "" : item)
        .toList();
  }
}

package io.hall.document;

import io.hall.check.Finding;
import java.util.ArrayList;
import java.util.List;

/** Finds what would not print as it is stored: invisible, turning or private characters. */
final class Printable {

  private Printable() {}

  /** Returns one finding for each such character of {@code text}, at its first place. */
  static List<Finding> check(String where, String text) {
    List<Finding> findings = new ArrayList<>();
    text.codePoints()
        .filter(c -> !prints(c))
        .distinct()
        .forEach(
            c ->
                findings.add(
                    Finding.of(DocumentCode.UNPRINTABLE)
                        .with("codePoint", codePoint(c))
                        .in(where)));
    return findings;
  }

  static String codePoint(int c) {
    return "U+%04X".formatted(c);
  }

  private static boolean prints(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> !fromTheRight(Character.getDirectionality(c));
    };
  }

  private static boolean fromTheRight(byte direction) {
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
        || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
  }
}

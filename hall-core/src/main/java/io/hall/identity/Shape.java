package io.hall.identity;

import java.util.List;

/** How many characters an identifier has, and which may stand where. */
final class Shape {

  /** A hostile text would fill the memory with findings; a clerk reads none after these. */
  private static final int MOST_FINDINGS = 20;

  private final List<CharacterClass> classes;
  private final CharacterClass anywhere;

  /**
   * Reads a shape from one letter for each place: {@code d} digit, {@code x} digit or X, {@code c}
   * the alphabet of social credit codes, {@code a} digit or letter.
   *
   * @param anywhere what may stand in some place, for a text whose length is wrong
   */
  Shape(String places, CharacterClass anywhere) {
    this.classes = places.chars().mapToObj(Shape::named).toList();
    this.anywhere = anywhere;
  }

  private static CharacterClass named(int letter) {
    return switch (letter) {
      case 'd' -> CharacterClass.DIGIT;
      case 'x' -> CharacterClass.DIGIT_OR_X;
      case 'c' -> CharacterClass.CREDIT;
      default -> CharacterClass.LETTER_OR_DIGIT;
    };
  }

  /** Whether {@code text} has this shape. */
  boolean fits(String text) {
    if (text.length() != classes.size()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!classes.get(i).has(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Adds to {@code findings} where {@code reading} leaves this shape. */
  void check(Reading reading, Findings findings) {
    checkLength(reading, classes.size(), classes.size(), findings);
    boolean exact = reading.length() == classes.size();
    int found = 0;
    for (int i = 0; i < reading.length() && found < MOST_FINDINGS; i++) {
      CharacterClass due = exact ? classes.get(i) : anywhere;
      if (!due.has(reading.at(i))) {
        findings.add(due.finding(reading, i, findings));
        found++;
      }
    }
  }

  /** Adds to {@code findings} by how much the length is out of range. */
  static void checkLength(Reading reading, int least, int most, Findings findings) {
    if (reading.length() < least) {
      findings.add(Fault.TOO_SHORT, "missing", least - reading.length());
    } else if (reading.length() > most) {
      findings.add(Fault.TOO_LONG, "extra", reading.length() - most);
    }
  }

  /** Adds to {@code findings} what is not a digit. */
  static void checkDigits(Reading reading, Findings findings) {
    int found = 0;
    for (int i = 0; i < reading.length() && found < MOST_FINDINGS; i++) {
      if (!CharacterClass.DIGIT.has(reading.at(i))) {
        findings.add(CharacterClass.DIGIT.finding(reading, i, findings));
        found++;
      }
    }
  }
}

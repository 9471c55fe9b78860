package io.hall.identity;

import java.util.Arrays;

/**
 * An identifier as it is meant: half-width, in capitals, without gaps; each character still knows
 * the position it had in the text.
 *
 * <p>One {@code char} stands for one code point; what lies beyond the Basic Multilingual Plane
 * belongs to no identifier and stands as U+FFFD.
 */
final class Reading {

  private final String text;
  private final int[] positions;

  private Reading(String text, int[] positions) {
    this.text = text;
    this.positions = positions;
  }

  /** Reads {@code raw}, and adds to {@code findings} what had to be put right. */
  static Reading of(String raw, Notation notation, Findings findings) {
    Reading reading = new Reader(notation).read(raw.codePoints().toArray(), findings);
    if (reading.text.isEmpty()) {
      findings.add(Fault.EMPTY);
    } else if (Spreadsheet.wroteScientific(reading.text)) {
      findings.add(Fault.SPREADSHEET);
    }
    return reading;
  }

  static Reading of(StringBuilder text, int[] positions) {
    return new Reading(text.toString(), Arrays.copyOf(positions, text.length()));
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  char at(int index) {
    return text.charAt(index);
  }

  /** The 1-based code point position in the text as it was given. */
  int position(int index) {
    return positions[index];
  }

  /** Returns the part between two indices. */
  Reading part(int from, int to) {
    return new Reading(text.substring(from, to), Arrays.copyOfRange(positions, from, to));
  }

  /** Returns this reading less every one of {@code characters}. */
  Reading without(String characters) {
    StringBuilder kept = new StringBuilder();
    int[] places = new int[text.length()];
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) < 0) {
        places[kept.length()] = positions[i];
        kept.append(text.charAt(i));
      }
    }
    return of(kept, places);
  }
}

package io.hall.identity;

import java.util.EnumMap;
import java.util.Map;

/** Walks over a text once, and puts right what can be read in only one way. */
final class Reader {

  private static final int FULL_WIDTH_OFFSET = '\uFF01' - '!';

  private final Notation notation;
  private final Map<Fault, Integer> first = new EnumMap<>(Fault.class);
  private final StringBuilder text = new StringBuilder();

  Reader(Notation notation) {
    this.notation = notation;
  }

  Reading read(int[] codePoints, Findings findings) {
    int start = 0;
    int end = codePoints.length;
    while (start < end && isBlank(codePoints[start])) {
      start++;
    }
    while (start < end && isBlank(codePoints[end - 1])) {
      end--;
    }
    Reading reading = start == end ? Reading.of(text, new int[0]) : read(codePoints, start, end);
    first.forEach((fault, position) -> findings.add(findings.at(position, fault)));
    return reading;
  }

  private Reading read(int[] codePoints, int start, int end) {
    if (start > 0) {
      note(Fault.SPACES, 1);
    }
    int[] positions = new int[end - start];
    for (int i = start; i < end; i++) {
      int at = i + 1;
      if (isGap(codePoints[i])) {
        note(Fault.SPACES, at);
      } else {
        positions[text.length()] = at;
        text.append(character(codePoints[i], at));
      }
    }
    if (end < codePoints.length) {
      note(Fault.SPACES, end + 1);
    }
    return Reading.of(text, positions);
  }

  private char character(int codePoint, int at) {
    int half = halfWidth(codePoint);
    if (half != codePoint) {
      note(Fault.FULL_WIDTH, at);
    }
    if (half >= 'a' && half <= 'z') {
      if (notation.capitals()) {
        note(Fault.LOWER_CASE, at);
      }
      return (char) (half - 'a' + 'A');
    }
    return Character.isBmpCodePoint(half) ? (char) half : '\uFFFD';
  }

  private void note(Fault fault, int at) {
    first.putIfAbsent(fault, at);
  }

  private boolean isGap(int codePoint) {
    return isBlank(codePoint) && !(notation.grouped() && codePoint == ' ');
  }

  private static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.getType(codePoint) == Character.FORMAT;
  }

  private static int halfWidth(int codePoint) {
    if (codePoint >= '\uFF01' && codePoint <= '\uFF5E') {
      return codePoint - FULL_WIDTH_OFFSET;
    }
    return Character.getType(codePoint) == Character.DASH_PUNCTUATION || codePoint == '\u2212'
        ? '-'
        : codePoint;
  }
}

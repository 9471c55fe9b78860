package io.hall.app.files;

import io.hall.csv.CsvCode;
import java.util.Optional;

/**
 * Follows quotation marks through a CSV file, character by character (RFC 4180).
 *
 * <p>The tokeniser takes the end of a file for the end of a quotation, and buffers a row as long as
 * it lasts; this watch tells both apart from a lawful file. Not thread-safe.
 */
final class QuoteWatch {

  /** More characters than any lawful row needs. */
  static final int MAX_ROW = 1 << 14;

  private enum State {
    BEGIN,
    PLAIN,
    QUOTED,
    CLOSED
  }

  private State state = State.BEGIN;
  private long line = 1;
  private long quoteLine = 1;
  private int rowLength;
  private boolean afterReturn;

  /** The line on which the last character stood. */
  long line() {
    return line;
  }

  /** The line on which the last quotation began. */
  long quoteLine() {
    return quoteLine;
  }

  boolean isOpen() {
    return state == State.QUOTED;
  }

  /** Takes the next character, and returns what is wrong with it. */
  Optional<CsvCode> next(char c) {
    boolean breaks = c == '\n' || c == '\r';
    if (breaks) {
      if (c == '\r' || !afterReturn) {
        line++;
      }
    }
    afterReturn = c == '\r';
    rowLength = breaks && state != State.QUOTED ? 0 : rowLength + 1;
    if (rowLength > MAX_ROW) {
      return Optional.of(isOpen() ? CsvCode.QUOTE_OPEN : CsvCode.ROW_TOO_LONG);
    }
    return move(c, breaks || c == ',');
  }

  private Optional<CsvCode> move(char c, boolean ends) {
    switch (state) {
      case BEGIN, PLAIN -> {
        if (c == '"' && state == State.BEGIN) {
          state = State.QUOTED;
          quoteLine = line;
        } else {
          state = ends ? State.BEGIN : State.PLAIN;
        }
      }
      case QUOTED -> {
        if (c == '"') {
          state = State.CLOSED;
        }
      }
      case CLOSED -> {
        if (c != '"' && !ends) {
          return Optional.of(CsvCode.QUOTE_BROKEN);
        }
        state = ends ? State.BEGIN : State.QUOTED;
      }
    }
    return Optional.empty();
  }
}

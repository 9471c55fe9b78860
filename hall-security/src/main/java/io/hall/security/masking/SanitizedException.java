package io.hall.security.masking;

import org.jspecify.annotations.Nullable;

/**
 * An exception without its words: which class it was, codes and positions, and where in the program
 * (脱敏后的异常). What it was made from is not kept.
 */
public final class SanitizedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SanitizedException(String facts, @Nullable SanitizedException cause, StackTraceElement[] trace) {
    super(facts, cause);
    setStackTrace(trace);
  }

  /** The class of the original and the facts about it. */
  @Override
  public String toString() {
    return String.valueOf(getMessage());
  }
}

package io.hall.security.masking;

import org.jspecify.annotations.Nullable;

/**
 * An exception without its words: which class it was, codes and positions, and where in the program
 * (脱敏后的异常). Its message begins with the class of the original, which is not kept.
 */
public final class SanitizedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SanitizedException(String facts, @Nullable SanitizedException cause, StackTraceElement[] trace) {
    super(facts, cause);
    setStackTrace(trace);
  }
}

package io.hall.test.conformance;

/**
 * Thrown by an adapter when the system under test refuses what was asked, as its rules demand. Any
 * other exception counts as a failure.
 */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The system refused, and {@code cause} is how it said so. */
  public RefusedException(Throwable cause) {
    super(cause);
  }

  /** The system refused with the words {@code message}. */
  public RefusedException(String message) {
    super(message);
  }
}

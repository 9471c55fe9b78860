package io.hall.test.conformance;

/** Thrown by the methods of an adapter that it leaves as they are. */
final class NotOfferedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotOfferedException() {
    super("The adapter does not offer this");
  }
}

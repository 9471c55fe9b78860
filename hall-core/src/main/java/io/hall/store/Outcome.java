package io.hall.store;

/**
 * What became of one request among several that were answered together: a value, or the reason why
 * there is none. Immutable.
 *
 * @param <T> what is returned when it was done
 */
public sealed interface Outcome<T> {

  /** Returns the value, or throws the reason. */
  T orThrow();

  /** It was done. */
  record Done<T>(T value) implements Outcome<T> {

    @Override
    public T orThrow() {
      return value;
    }
  }

  /** It was refused, and left nothing behind. */
  record Refused<T>(RuntimeException because) implements Outcome<T> {

    @Override
    public T orThrow() {
      throw because;
    }
  }
}

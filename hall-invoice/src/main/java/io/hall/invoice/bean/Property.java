package io.hall.invoice.bean;

import org.jspecify.annotations.Nullable;

/**
 * Reads one property of a bean; mostly a method reference, {@code Bill::getNumber}.
 *
 * @param <T> the bean
 * @param <V> the property
 */
@FunctionalInterface
public interface Property<T, V> {

  /** Returns the value; null if the bean has none. */
  @Nullable V of(T bean);
}

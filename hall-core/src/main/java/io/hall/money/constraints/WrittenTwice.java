package io.hall.money.constraints;

import io.hall.money.Money;
import org.jspecify.annotations.Nullable;

/** A paper that has its amount in capital characters and in figures (大小写金额). */
public interface WrittenTwice {

  /** The amount in capital characters; null while it has none. */
  @Nullable String capitalAmount();

  /** The amount in figures; null while it has none. */
  @Nullable Money figures();
}

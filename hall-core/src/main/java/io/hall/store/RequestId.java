package io.hall.store;

import io.hall.check.Finding;

/**
 * The caller's own name for one request, so that asking twice does not write twice. The caller
 * makes it before the first try and keeps it until the answer is known.
 *
 * @param value 1 to 80 characters, the same for every try of the same request
 */
public record RequestId(String value) {

  /** Checks the length; {@code STORE-007} if it is out of range. */
  public RequestId {
    if (value.isBlank() || value.length() > 80) {
      throw StoreException.of(Finding.of(StoreCode.REQUEST_ID));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

package io.hall.store;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.check.Finding;
import io.hall.json.JsonScalar;
import java.time.Clock;
import java.util.UUID;

/**
 * The caller's own name for one request, so that asking twice does not write twice. The caller
 * makes it before the first try and keeps it until the answer is known.
 *
 * @param value 1 to 80 characters, the same for every try of the same request
 */
public record RequestId(@JsonValue String value) {

  /** Checks the length; {@code STORE-007} if it is out of range. */
  @JsonScalar
  public RequestId {
    if (value.isBlank() || value.length() > 80) {
      throw StoreException.of(Finding.of(StoreCode.REQUEST_ID));
    }
  }

  /**
   * Returns a new name that rises in time: a UUID of version 7 (RFC 9562). A store writes such
   * names side by side, and random ones all over its index, which costs up to half of its speed.
   */
  public static RequestId next(Clock clock) {
    UUID random = UUID.randomUUID();
    long tail = random.getMostSignificantBits() & 0xFFF;
    long head = clock.millis() << 16 | 0x7000 | tail;
    return new RequestId(new UUID(head, random.getLeastSignificantBits()).toString());
  }

  @Override
  public String toString() {
    return value;
  }
}

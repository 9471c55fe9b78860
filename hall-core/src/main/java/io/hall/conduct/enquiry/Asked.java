package io.hall.conduct.enquiry;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.ConductCode;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.RequestId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What was asked (首问事项). Immutable.
 *
 * @param id the request that records it
 * @param hall where
 * @param window at which window
 * @param first who was asked first (首问责任人)
 * @param receivedAt when, in milliseconds
 * @param topic what it is about, such as {@code 过户}: 1 to 40 characters, no name of a customer
 * @param inScope whether this window does that business
 */
public record Asked(
    RequestId id,
    HallCode hall,
    String window,
    StaffNumber first,
    Instant receivedAt,
    String topic,
    boolean inScope) {

  private static final int MOST = 40;

  /** Checks topic and window; {@code CONDUCT-045} if one is blank or too long. */
  public Asked {
    receivedAt = receivedAt.truncatedTo(ChronoUnit.MILLIS);
    requireShort(topic, "topic");
    requireShort(window, "window");
  }

  static String requireShort(String text, String where) {
    if (text.isBlank() || text.length() > MOST) {
      throw new CheckFailedException(Finding.of(ConductCode.TOPIC).in(where));
    }
    return text;
  }

  Canonical body() {
    return Canonical.write()
        .text(hall.value())
        .text(window)
        .number(receivedAt.toEpochMilli())
        .text(topic)
        .number(inScope ? 1 : 0)
        .end();
  }
}

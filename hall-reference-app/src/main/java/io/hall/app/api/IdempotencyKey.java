package io.hall.app.api;

import io.hall.app.api.ApiKey.Client;
import io.hall.store.RequestId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Idempotency-Key}: the client's own name for one request. Each client has its
 * own names; the library sees to it that the same one writes once.
 */
final class IdempotencyKey {

  static final String HEADER = "Idempotency-Key";

  /** A string of RFC 8941, with its quotation marks or without. */
  private static final Pattern FORM = Pattern.compile("(\"?)([!#-\\[\\]-~]{1,55})\\1");

  private IdempotencyKey() {}

  /**
   * Returns the request's id; {@code API-005} without the header, {@code API-006} if it is none.
   */
  static RequestId read(@Nullable String header, Client client) {
    if (header == null) {
      throw ApiCode.NO_IDEMPOTENCY_KEY.refusal();
    }
    Matcher key = FORM.matcher(header.strip());
    if (!key.matches()) {
      throw ApiCode.IDEMPOTENCY_KEY.refusal();
    }
    return new RequestId("api:" + client.name() + ":" + key.group(2));
  }
}

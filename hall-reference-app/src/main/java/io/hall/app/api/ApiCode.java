package io.hall.app.api;

import io.hall.app.language.OwnCode;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;

/** What can be wrong with a request besides what the library refuses. */
enum ApiCode implements OwnCode {
  /** No key, or not one that is in use. */
  NO_KEY("API-001", 401),
  /** Too many wrong keys. */
  TOO_MANY("API-002", 429),
  /** The key is bound to another hall, or to one hall where all are needed. */
  OTHER_HALL("API-003", 403),
  /** Nothing is there. */
  NOT_THERE("API-004", 404),
  /** The header Idempotency-Key is missing. */
  NO_IDEMPOTENCY_KEY("API-005", 400),
  /** The header Idempotency-Key has another form. */
  IDEMPOTENCY_KEY("API-006", 400),
  /** The body is of another type. */
  MEDIA_TYPE("API-007", 415),
  /** No answer of the type that is asked for. */
  NOT_ACCEPTABLE("API-008", 406),
  /** The body is larger than any request needs. */
  TOO_LARGE("API-009", 413),
  /** A part of the path is of another form. */
  PATH("API-010", 400),
  /** More is paid than the customer owes. */
  MORE_THAN_OWED("API-011", 422),
  /** A charge becomes less than what was paid of it. */
  LESS_THAN_PAID("API-012", 422),
  /** A charge is not more than nothing. */
  NO_CHARGE("API-013", 422),
  /** A customer without a name or an address. */
  NO_TEXT("API-014", 422),
  /** The name of a client has another form, when a key is made. */
  CLIENT("API-015", 422),
  /** The client has a key already. */
  HAS_KEY("API-016", 409),
  /** The client has no key that is in use. */
  HAS_NO_KEY("API-017", 404),
  /** Something that nobody foresaw. */
  UNEXPECTED("API-018", 500),
  /** A time that lies outside the present century. */
  TIME("API-019", 422);

  private final String id;
  private final int status;

  ApiCode(String id, int status) {
    this.id = id;
    this.status = status;
  }

  @Override
  public String id() {
    return id;
  }

  /** The status of the answer. */
  int status() {
    return status;
  }

  CheckFailedException refusal() {
    return new CheckFailedException(Finding.of(this));
  }

  CheckFailedException refusal(String where) {
    return new CheckFailedException(Finding.of(this).in(where));
  }
}

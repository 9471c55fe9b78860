package io.hall.app.form;

import io.hall.app.language.OwnCode;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;

/** Why a form is refused before anybody reads it. */
public enum FormCode implements OwnCode {
  /** It holds a field that the page does not have. */
  UNKNOWN_FIELD("FORM-001"),
  /** It holds a field twice. */
  REPEATED_FIELD("FORM-002"),
  /** A file in it is larger than the server takes. */
  FILE_TOO_LARGE("FORM-003");

  private final String id;

  FormCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  CheckFailedException refused() {
    return new CheckFailedException(Finding.of(this));
  }
}

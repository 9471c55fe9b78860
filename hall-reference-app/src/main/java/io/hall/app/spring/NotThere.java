package io.hall.app.spring;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What an address names is not there for whoever asks: it was never given, or it is another hall's,
 * and the answer does not say which.
 */
public final class NotThere extends ResponseStatusException {

  private static final long serialVersionUID = 1L;

  /** An answer with status 404. */
  public NotThere() {
    super(HttpStatus.NOT_FOUND);
  }
}

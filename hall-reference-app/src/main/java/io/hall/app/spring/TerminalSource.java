package io.hall.app.spring;

import io.hall.security.Terminal;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Tells at which terminal a request is made: by a client certificate, an address, a device cookie.
 */
@FunctionalInterface
public interface TerminalSource {

  /** Returns the terminal. */
  Terminal of(HttpServletRequest request);
}

package io.hall.security.account;

import io.hall.security.Terminal;
import java.util.Optional;

/**
 * What somebody gives to sign in.
 *
 * @param login the staff number as it was typed
 * @param password the password; it is wiped once it was tried
 * @param terminal where
 * @param device what the device kept from an earlier sign-in, if it did
 */
public record Credentials(
    String login, char[] password, Terminal terminal, Optional<DeviceToken> device) {

  /** The place alone; a password is typed into the wrong field now and then. */
  @Override
  public String toString() {
    return "Credentials[" + terminal + "]";
  }
}

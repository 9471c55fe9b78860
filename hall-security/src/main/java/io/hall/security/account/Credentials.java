package io.hall.security.account;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.json.JsonWrittenOnly;
import io.hall.security.Terminal;
import java.util.Arrays;
import java.util.Optional;

/** What somebody gives to sign in. */
@JsonWrittenOnly
public final class Credentials {

  private final String login;
  private final char[] password;
  private final Terminal terminal;
  private final Optional<DeviceToken> device;

  /**
   * Makes credentials.
   *
   * @param login the staff number as it was typed
   * @param password the password; this array is wiped once it was tried
   * @param terminal where
   * @param device what the device kept from an earlier sign-in, if it did
   */
  public Credentials(
      String login, char[] password, Terminal terminal, Optional<DeviceToken> device) {
    this.login = login;
    this.password = password;
    this.terminal = terminal;
    this.device = device;
  }

  /** The staff number as it was typed. */
  public String login() {
    return login;
  }

  /** The password itself, not a copy. */
  public char[] password() {
    return password;
  }

  /** Where. */
  public Terminal terminal() {
    return terminal;
  }

  /** What the device kept. */
  public Optional<DeviceToken> device() {
    return device;
  }

  /** Wipes the password. */
  public void wipe() {
    Arrays.fill(password, '\0');
  }

  /** The place alone; a password is typed into the wrong field now and then. */
  @Override
  @JsonValue
  public String toString() {
    return "Credentials[" + terminal + "]";
  }
}

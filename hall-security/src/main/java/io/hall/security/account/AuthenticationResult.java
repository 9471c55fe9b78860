package io.hall.security.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hall.security.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What came of an attempt to sign in. */
@AuthenticationResultInJson
public sealed interface AuthenticationResult {

  /** It is the holder of the account; the one answer with which a session is opened. */
  final class Success implements AuthenticationResult {

    private final Account account;
    private final Terminal terminal;
    private final Instant at;
    private final Optional<LastSignIn> last;
    private final Optional<DeviceToken> device;
    private final Optional<Instant> changeBefore;

    Success(
        Account account,
        Terminal terminal,
        Instant at,
        Optional<LastSignIn> last,
        Optional<DeviceToken> device,
        Optional<Instant> changeBefore) {
      this.account = account;
      this.terminal = terminal;
      this.at = at;
      this.last = last;
      this.device = device;
      this.changeBefore = changeBefore;
    }

    /** Whose it is. */
    @JsonProperty
    public Account account() {
      return account;
    }

    /** Where. */
    @JsonProperty
    public Terminal terminal() {
      return terminal;
    }

    /** When. */
    @JsonProperty
    public Instant at() {
      return at;
    }

    /** The sign-in before, to be shown: the holder notices one that was not his. */
    @JsonProperty
    public Optional<LastSignIn> lastSignIn() {
      return last;
    }

    /** A token for the device to keep, if it brought none that is good. */
    public Optional<DeviceToken> device() {
      return device;
    }

    /** Until when the password has to be changed, if that is near. */
    @JsonProperty
    public Optional<Instant> changeBefore() {
      return changeBefore;
    }

    /** The proof that this was just now. */
    public StepUp stepUp() {
      return new StepUp(account.number(), at);
    }

    @Override
    public String toString() {
      return "Success[" + account.number() + "]";
    }
  }

  /** The password is right; {@link Authenticator#confirm} asks for the second factor. */
  final class SecondFactorRequired implements AuthenticationResult {

    private final Pending pending;
    private final boolean enrolled;

    SecondFactorRequired(Pending pending, boolean enrolled) {
      this.pending = pending;
      this.enrolled = enrolled;
    }

    /** Whether the account has one; otherwise {@link Authenticator#enrol} comes first. */
    @JsonProperty
    public boolean isEnrolled() {
      return enrolled;
    }

    Pending pending() {
      return pending;
    }

    @Override
    public String toString() {
      return "SecondFactorRequired[" + pending.account().number() + "]";
    }
  }

  /** It is the holder, whose password has to be changed first: {@link Authenticator#change}. */
  final class ChangeRequired implements AuthenticationResult {

    private final Pending pending;

    ChangeRequired(Pending pending) {
      this.pending = pending;
    }

    Pending pending() {
      return pending;
    }

    @Override
    public String toString() {
      return "ChangeRequired[" + pending.account().number() + "]";
    }
  }

  /**
   * Nothing was tried, for too much has failed.
   *
   * @param retryAfter how long to wait; empty if waiting does not help: the holder signs in at his
   *     own terminal and lifts it, or has the password reset
   */
  record Throttled(Optional<Duration> retryAfter) implements AuthenticationResult {}

  /** It is not, and it is not said what was wrong. */
  record Failed() implements AuthenticationResult {}

  /**
   * The sign-in before this one.
   *
   * @param at when
   * @param terminal where
   * @param failures how often somebody has failed with this account since
   */
  record LastSignIn(Instant at, Terminal terminal, int failures) {}
}

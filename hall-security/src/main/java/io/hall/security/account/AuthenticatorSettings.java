package io.hall.security.account;

import io.hall.security.audit.AuditTrail;
import io.hall.security.vault.Vault;
import io.hall.store.Store;
import java.time.Clock;
import java.util.List;

/**
 * What an {@link Authenticator} works with.
 *
 * @param store where counters, records and secrets are kept
 * @param clock the server's own clock
 * @param directory who has which account
 * @param profile the figures by which it judges
 * @param hasher makes and compares password records; wrap it in a {@link LimitedHasher}
 * @param breached stolen passwords beside the shipped list, or {@link BlockList#NONE}
 * @param vault seals the secrets of second factors
 * @param totp the hash of new second factors
 * @param issuer the name under which a second factor stands in an app
 * @param audit where events go
 * @param listeners who hears that secrets have changed
 */
public record AuthenticatorSettings(
    Store store,
    Clock clock,
    AccountDirectory directory,
    CredentialProfile profile,
    PasswordHasher hasher,
    BlockList breached,
    Vault vault,
    TotpAlgorithm totp,
    String issuer,
    AuditTrail audit,
    List<AccountListener> listeners) {

  /** Copies the listeners. */
  public AuthenticatorSettings {
    listeners = List.copyOf(listeners);
  }
}

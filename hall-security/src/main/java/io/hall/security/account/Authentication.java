package io.hall.security.account;

/**
 * Finds out who signs in (SPI): {@link Authenticator} with the store's own passwords, or an
 * adopter's identity provider by way of {@link ExternalAuthentication}.
 */
@FunctionalInterface
public interface Authentication {

  /**
   * Tries credentials; the password is wiped when this returns.
   *
   * @throws io.hall.check.CheckFailedException with {@code ACCOUNT-028} if too many sign-ins are
   *     under way
   */
  AuthenticationResult authenticate(Credentials credentials);
}

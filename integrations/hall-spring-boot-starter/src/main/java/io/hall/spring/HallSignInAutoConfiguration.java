package io.hall.spring;

import io.hall.security.account.AccountDirectory;
import io.hall.security.account.AccountListener;
import io.hall.security.account.Accounts;
import io.hall.security.account.ActivationCodes;
import io.hall.security.account.Activations;
import io.hall.security.account.Argon2idHasher;
import io.hall.security.account.Authentication;
import io.hall.security.account.Authenticator;
import io.hall.security.account.AuthenticatorSettings;
import io.hall.security.account.BlockList;
import io.hall.security.account.CodeDelivery;
import io.hall.security.account.CredentialProfile;
import io.hall.security.account.LimitedHasher;
import io.hall.security.account.PasswordHasher;
import io.hall.security.account.Peppers;
import io.hall.security.account.TotpAlgorithm;
import io.hall.security.audit.AuditTrail;
import io.hall.security.vault.Vault;
import io.hall.store.Store;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Signing in with passwords and second factors, where there are the library's accounts and a vault
 * for their secrets.
 */
@AutoConfiguration(after = {HallAccountsAutoConfiguration.class, HallVaultAutoConfiguration.class})
@ConditionalOnClass(Authenticator.class)
@ConditionalOnBean({Accounts.class, Vault.class})
final class HallSignInAutoConfiguration {

  /** Without a bean of {@link Peppers} no pepper is mixed in. */
  @Bean
  @ConditionalOnMissingBean
  PasswordHasher hallPasswordHasher(ObjectProvider<Peppers> peppers) {
    return new LimitedHasher(Argon2idHasher.usual(peppers.getIfUnique(Peppers::none)));
  }

  @Bean
  @ConditionalOnMissingBean
  AuthenticatorSettings hallAuthenticatorSettings(
      Store store,
      Clock clock,
      AccountDirectory directory,
      CredentialProfile profile,
      PasswordHasher hasher,
      ObjectProvider<BlockList> breached,
      Vault vault,
      HallProperties settings,
      AuditTrail audit,
      ObjectProvider<AccountListener> listeners) {
    return new AuthenticatorSettings(
        store,
        clock,
        directory,
        profile,
        hasher,
        breached.getIfUnique(() -> BlockList.NONE),
        vault,
        TotpAlgorithm.SHA1,
        settings.company(),
        audit,
        listeners.orderedStream().toList());
  }

  @Bean
  @ConditionalOnMissingBean(Authentication.class)
  Authenticator hallAuthenticator(AuthenticatorSettings settings) {
    return new Authenticator(settings);
  }

  @Bean
  @ConditionalOnMissingBean
  Activations hallActivations(Accounts accounts, AuthenticatorSettings settings) {
    return new Activations(accounts, settings);
  }

  @Bean
  @ConditionalOnBean(CodeDelivery.class)
  @ConditionalOnMissingBean
  ActivationCodes hallAccountCodes(
      Accounts accounts,
      Clock clock,
      AuditTrail audit,
      CodeDelivery delivery,
      CredentialProfile profile) {
    return new ActivationCodes(accounts, clock, audit, delivery, profile);
  }
}

package io.hall.spring;

import io.hall.check.CheckFailedException;
import io.hall.security.account.AccountDirectory;
import io.hall.security.account.AccountListener;
import io.hall.security.account.Accounts;
import io.hall.security.account.CredentialProfile;
import io.hall.security.account.FirstAccounts;
import io.hall.security.audit.AuditTrail;
import io.hall.security.departure.AccountGuard;
import io.hall.security.session.CredentialEpoch;
import io.hall.security.session.HallHours;
import io.hall.security.session.SessionListener;
import io.hall.security.session.SessionPolicy;
import io.hall.security.session.SessionRegistry;
import io.hall.security.session.SessionsOnChange;
import io.hall.store.Store;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Accounts and sessions, where there is an audit log for them: only accounts in use take numbers
 * then. The application's own {@link AccountDirectory} stands in place of the library's.
 */
@AutoConfiguration(after = HallAuditAutoConfiguration.class)
@ConditionalOnClass(Accounts.class)
@ConditionalOnBean(AuditTrail.class)
final class HallAccountsAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  SessionPolicy hallSessionPolicy(HallProperties settings) {
    SessionPolicy usual = SessionPolicy.standard();
    return new SessionPolicy(
        settings.security().lockAfter(),
        settings.security().signOutAfter(),
        usual.absolute(),
        usual.afterClosing(),
        usual.onExceeded(),
        usual.proofFor(),
        usual.resolution(),
        usual.clockBack(),
        usual.source());
  }

  /** Hours, epochs and listeners are the application's where it has beans of them. */
  @Bean
  @ConditionalOnMissingBean
  SessionRegistry hallSessions(
      Store store,
      Clock clock,
      SessionPolicy policy,
      ObjectProvider<HallHours> hours,
      ObjectProvider<AccountDirectory> directory,
      ObjectProvider<CredentialEpoch> epochs,
      AuditTrail audit,
      ObjectProvider<SessionListener> listeners) {
    return new SessionRegistry(
        store,
        clock,
        policy,
        hours.getIfUnique(() -> HallHours.NONE),
        (connection, number) -> directory.getObject().find(connection, number),
        epochs.getIfUnique(() -> CredentialEpoch.TOLD),
        audit,
        listeners.orderedStream().toList());
  }

  @Bean
  @ConditionalOnMissingBean
  SessionsOnChange hallSessionsOnChange(SessionRegistry sessions) {
    return new SessionsOnChange(sessions);
  }

  @Bean
  @ConditionalOnMissingBean(AccountDirectory.class)
  Accounts hallAccounts(
      Store store, Clock clock, AuditTrail audit, ObjectProvider<AccountListener> listeners) {
    return new Accounts(store, clock, audit, listeners.orderedStream().toList());
  }

  @Bean
  @ConditionalOnBean(Accounts.class)
  @ConditionalOnMissingBean
  FirstAccounts hallFirstAccounts(Accounts accounts, Clock clock) {
    return new FirstAccounts(accounts, clock);
  }

  @Bean
  @ConditionalOnMissingBean
  AccountGuard hallAccountGuard(AccountDirectory directory) {
    return new AccountGuard(directory);
  }

  @Bean
  @ConditionalOnMissingBean
  CredentialProfile hallCredentialProfile(HallProperties settings, Clock clock) {
    try {
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      return CredentialProfile.shipped(settings.security().profile(), today);
    } catch (CheckFailedException e) {
      throw new SettingException(
          "hall.security.profile",
          "There is no such profile.",
          "Set it to "
              + CredentialProfile.MLPS_L3
              + " or "
              + CredentialProfile.NIST_800_63B_4
              + ".",
          e);
    }
  }
}

package io.hall.app.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.hall.app.data.Company;
import io.hall.app.data.DataFolder;
import io.hall.app.data.DataKeys;
import io.hall.app.data.Database;
import io.hall.app.data.PaperRenderer;
import io.hall.app.demo.DemoClock;
import io.hall.app.demo.DemoHall;
import io.hall.app.watch.Measures;
import io.hall.document.DocumentRenderer;
import io.hall.receipt.IssuingGuard;
import io.hall.receipt.IssuingListener;
import io.hall.receipt.ReceiptRegister;
import io.hall.report.ReportRegister;
import io.hall.security.account.Accounts;
import io.hall.security.account.ActivationCodes;
import io.hall.security.account.Activations;
import io.hall.security.account.Argon2idHasher;
import io.hall.security.account.Authenticator;
import io.hall.security.account.AuthenticatorSettings;
import io.hall.security.account.BlockList;
import io.hall.security.account.CodeDelivery;
import io.hall.security.account.CredentialProfile;
import io.hall.security.account.FirstAccounts;
import io.hall.security.account.LimitedHasher;
import io.hall.security.account.Peppers;
import io.hall.security.account.TotpAlgorithm;
import io.hall.security.audit.AuditListener;
import io.hall.security.audit.AuditLog;
import io.hall.security.departure.AccountGuard;
import io.hall.security.seal.SealKey;
import io.hall.security.session.CredentialEpoch;
import io.hall.security.session.HallHours;
import io.hall.security.session.SessionPolicy;
import io.hall.security.session.SessionRegistry;
import io.hall.security.session.SessionsOnChange;
import io.hall.security.vault.KeyVault;
import io.hall.settlement.ShiftRegister;
import io.hall.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The library's registers on one store, each given what it needs: this is all the embedding. */
@Configuration
class LibraryBeans {

  @Bean
  Clock clock(HallSettings settings, @Value("${hall.demo:false}") boolean demo) {
    Clock machine = Clock.systemUTC();
    return demo && !DemoHall.isIn(settings.data())
        ? DemoClock.from(machine)
        : DemoClock.in(settings.data(), machine);
  }

  @Bean
  Database database(HallSettings settings, Clock clock) throws IOException {
    if (settings.database().isEmpty()) {
      return DataFolder.database(settings.data(), Optional.empty(), clock);
    }
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(settings.database().get());
    return DataFolder.database(settings.data(), new HikariDataSource(pool), clock);
  }

  @Bean(destroyMethod = "") // the database closes it
  Store store(Database database) {
    return database.store();
  }

  /** Named when its data begin; without a name it is whose data these are. */
  @Bean
  Company company(Store store, HallSettings settings) {
    return settings
        .named()
        .map(name -> Company.named(store, name))
        .orElseGet(() -> Company.of(store));
  }

  @Bean
  KeyVault vault(Database database) {
    return database.vault();
  }

  @Bean
  DocumentRenderer renderer() {
    return PaperRenderer.usual();
  }

  @Bean
  DataKeys keys(HallSettings settings) {
    return DataKeys.of(settings.data());
  }

  @Bean
  SealKey companyKey(DataKeys keys, Clock clock) throws IOException {
    return keys.seal(clock.instant());
  }

  @Bean
  AuditLog auditLog(Store store, Clock clock, SealKey key) {
    return new AuditLog(store, clock, "hall", List.of(key));
  }

  /** {@code hall.lock-after}: the idle time after which a screen is locked. */
  @Bean
  SessionPolicy sessionPolicy(@Value("${hall.lock-after:5m}") Duration lockAfter) {
    SessionPolicy usual = SessionPolicy.standard();
    return new SessionPolicy(
        lockAfter,
        usual.signOutAfter(),
        usual.absolute(),
        usual.afterClosing(),
        usual.onExceeded(),
        usual.proofFor(),
        usual.resolution(),
        usual.clockBack(),
        usual.source());
  }

  @Bean
  SessionRegistry sessions(
      Store store,
      Clock clock,
      SessionPolicy policy,
      AuditLog audit,
      Measures measures,
      ObjectProvider<Accounts> directory) {
    return new SessionRegistry(
        store,
        clock,
        policy,
        HallHours.NONE,
        (connection, number) -> directory.getObject().find(connection, number),
        CredentialEpoch.TOLD,
        measures.counting(audit),
        List.of());
  }

  @Bean
  Accounts accounts(Store store, Clock clock, AuditLog audit, SessionRegistry sessions) {
    return new Accounts(store, clock, audit, List.of(new SessionsOnChange(sessions)));
  }

  @Bean
  CredentialProfile profile(HallSettings settings, Clock clock) {
    return CredentialProfile.shipped(
        settings.profile(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  @Bean
  AuthenticatorSettings authenticatorSettings(
      Database database,
      Clock clock,
      Accounts accounts,
      CredentialProfile profile,
      DataKeys keys,
      AuditLog audit,
      Measures measures,
      HallSettings settings,
      Company company,
      SessionRegistry sessions)
      throws IOException {
    Peppers peppers = Peppers.of("pepper-1", keys.pepper());
    return new AuthenticatorSettings(
        database.store(),
        clock,
        accounts,
        profile,
        new LimitedHasher(new Argon2idHasher(cost(settings), peppers)),
        BlockList.NONE,
        database.vault(),
        TotpAlgorithm.SHA1,
        company.toString(),
        measures.counting(audit),
        List.of(new SessionsOnChange(sessions)));
  }

  /** An invented hall shows its passwords on the page: dear ones would only make it slow. */
  private static Argon2idHasher.Cost cost(HallSettings settings) {
    return settings.demo() ? new Argon2idHasher.Cost(1_024, 1, 1) : Argon2idHasher.Cost.USUAL;
  }

  @Bean
  Authenticator authenticator(AuthenticatorSettings settings) {
    return new Authenticator(settings);
  }

  @Bean
  Activations activations(Accounts accounts, AuthenticatorSettings settings) {
    return new Activations(accounts, settings);
  }

  @Bean
  FirstAccounts firstAccounts(Accounts accounts, Clock clock) {
    return new FirstAccounts(accounts, clock);
  }

  @Bean
  CodeDelivery delivery(HallSettings settings) {
    return new CodeLetters(settings.data().resolve("letters"));
  }

  @Bean
  ActivationCodes accountCodes(
      Accounts accounts,
      Clock clock,
      AuditLog audit,
      CodeDelivery delivery,
      CredentialProfile profile) {
    return new ActivationCodes(accounts, clock, audit, delivery, profile);
  }

  @Bean
  ShiftRegister shifts(Store store, Clock clock) {
    return new ShiftRegister(store, clock);
  }

  @Bean
  ReportRegister reports(Store store, Clock clock) {
    return new ReportRegister(store, clock);
  }

  @Bean
  AccountGuard accountGuard(Accounts accounts) {
    return new AccountGuard(accounts);
  }

  @Bean
  AuditListener auditListener(AuditLog audit, Measures measures) {
    return new AuditListener(measures.counting(audit));
  }

  /** Every guard and every listener that is a bean is asked and told. */
  @Bean
  ReceiptRegister receipts(
      Store store, Clock clock, List<IssuingGuard> guards, List<IssuingListener> listeners) {
    return new ReceiptRegister(store, clock, guards, listeners);
  }
}

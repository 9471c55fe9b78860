package io.hall.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.proof.Sealer;
import io.hall.security.account.Account;
import io.hall.security.account.AccountDirectory;
import io.hall.security.account.Accounts;
import io.hall.security.account.ActivationCodes;
import io.hall.security.account.Activations;
import io.hall.security.account.Authenticator;
import io.hall.security.account.CodeDelivery;
import io.hall.security.account.FirstAccounts;
import io.hall.security.account.PersonId;
import io.hall.security.account.Role;
import io.hall.security.audit.AuditLog;
import io.hall.security.audit.AuditTrail;
import io.hall.security.departure.AccountGuard;
import io.hall.security.seal.KeyOwner;
import io.hall.security.seal.NewKey;
import io.hall.security.seal.SealAlgorithm;
import io.hall.security.session.SessionPolicy;
import io.hall.security.session.SessionRegistry;
import io.hall.security.vault.KeyProvider;
import io.hall.security.vault.KeyVault;
import io.hall.security.vault.LocalKeys;
import io.hall.store.Store;
import io.hall.test.SampleHall;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class SecurityTest {

  private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

  @TempDir Path folder;

  @Test
  void without_keys_there_are_receipts_and_nothing_of_security() {
    Starter.inMemory()
        .run(
            context ->
                assertThat(context)
                    .hasNotFailed()
                    .doesNotHaveBean(AuditTrail.class)
                    .doesNotHaveBean(AccountDirectory.class)
                    .doesNotHaveBean(SessionRegistry.class)
                    .doesNotHaveBean(KeyVault.class)
                    .doesNotHaveBean(Authenticator.class));
  }

  @Test
  void a_key_that_seals_brings_the_audit_log_accounts_and_sessions() {
    sealing(Starter.inMemory())
        .run(
            context ->
                assertThat(context)
                    .hasSingleBean(AuditLog.class)
                    .hasSingleBean(Accounts.class)
                    .hasSingleBean(FirstAccounts.class)
                    .hasSingleBean(SessionRegistry.class)
                    .hasSingleBean(AccountGuard.class)
                    .doesNotHaveBean(Authenticator.class));
  }

  @Test
  void only_accounts_take_numbers() {
    sealing(Starter.on(folder))
        .run(
            context ->
                assertThatThrownBy(() -> Starter.openDay(context))
                    .isInstanceOf(CheckFailedException.class)
                    .hasMessageContaining("DEPARTURE-020"));
  }

  @Test
  void the_applications_own_trail_hears_of_every_receipt() {
    List<String> heard = new ArrayList<>();
    Account cashier =
        new Account(
            SampleHall.CASHIER,
            new PersonId("p-C01"),
            Role.CASHIER,
            Optional.of(SampleHall.HALL),
            Account.State.ACTIVE);
    AccountDirectory everybody = (connection, number) -> Optional.of(cashier);
    Starter.inMemory()
        .withBean(AuditTrail.class, () -> (connection, event) -> heard.add(event.action()))
        .withBean(AccountDirectory.class, () -> everybody)
        .run(
            context -> {
              Starter.openDay(context);
              Starter.issue(context);
              assertThat(context).doesNotHaveBean(AuditLog.class);
            });
    assertThat(heard).contains("receipt.book-use", "receipt.issue");
  }

  @Test
  void the_applications_own_directory_stands_in_place_of_the_librarys() {
    AccountDirectory own = (connection, number) -> Optional.empty();
    sealing(Starter.inMemory())
        .withBean(AccountDirectory.class, () -> own)
        .run(
            context ->
                assertThat(context)
                    .doesNotHaveBean(Accounts.class)
                    .doesNotHaveBean(FirstAccounts.class)
                    .hasSingleBean(AccountGuard.class)
                    .hasSingleBean(SessionRegistry.class));
  }

  @Test
  void keys_of_a_vault_have_personal_texts_sealed() {
    Starter.on(folder)
        .withBean(KeyProvider.class, SecurityTest::keys)
        .run(
            context -> {
              Starter.openDay(context);
              String name = Starter.issue(context).payment().payer().name();
              assertThat(name).isNotBlank();
              assertThat(context.getBean(Store.class).cipher()).isPresent();
              assertThat(keyCount(context)).isEqualTo(1);
            });
  }

  private static int keyCount(ApplicationContext context) {
    KeyVault vault = context.getBean(KeyVault.class);
    return context.getBean(Store.class).read(c -> vault.keys(c).size());
  }

  @Test
  void with_both_keys_there_is_a_way_to_sign_in() {
    sealing(Starter.on(folder))
        .withBean(KeyProvider.class, SecurityTest::keys)
        .withBean(CodeDelivery.class, () -> (account, code) -> {})
        .withPropertyValues("hall.security.lock-after=2m")
        .run(
            context -> {
              assertThat(context)
                  .hasSingleBean(Authenticator.class)
                  .hasSingleBean(Activations.class)
                  .hasSingleBean(ActivationCodes.class);
              assertThat(context.getBean(SessionPolicy.class).lockAfter()).hasMinutes(2);
            });
  }

  private static ApplicationContextRunner sealing(ApplicationContextRunner application) {
    return application.withBean(
        Sealer.class,
        () ->
            new NewKey(
                    SealAlgorithm.ed25519(), KeyOwner.COMPANY, NOW, NOW.plus(Duration.ofDays(365)))
                .make());
  }

  private static KeyProvider keys() {
    return LocalKeys.of(Map.of("k1", new SecretKeySpec(new byte[32], "AES")), "k1");
  }
}

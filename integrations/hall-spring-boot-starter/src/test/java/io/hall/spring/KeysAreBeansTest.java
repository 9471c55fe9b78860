package io.hall.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.security.audit.AuditLog;
import io.hall.security.seal.KeyFile;
import io.hall.security.seal.KeyOwner;
import io.hall.security.seal.NewKey;
import io.hall.security.seal.SealAlgorithm;
import io.hall.security.seal.SealKey;
import io.hall.security.vault.KeyProvider;
import io.hall.security.vault.KeyVault;
import io.hall.security.vault.LocalKeys;
import io.hall.store.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keys in files, as the README of the starter shows them. */
class KeysAreBeansTest {

  private static final char[] PASSWORD = "made for this test".toCharArray();

  /** The keys of an application. */
  @Configuration(proxyBeanMethods = false)
  static class Keys {

    private final char[] password = PASSWORD;
    private final Path folder;

    Keys(Path folder) {
      this.folder = folder;
    }

    @Bean
    SealKey sealKey() throws IOException {
      return KeyFile.read(folder.resolve("seal.p12"), password, SealAlgorithm.ed25519());
    }

    @Bean
    KeyProvider vaultKeys() {
      return LocalKeys.pkcs12(folder.resolve("vault.p12"), password, "kek-2026");
    }
  }

  @Test
  void with_two_keys_receipts_are_audited_and_their_personal_texts_encrypted(@TempDir Path folder)
      throws Exception {
    make(folder);
    Starter.on(folder)
        .withBean(Keys.class, folder)
        .run(
            context -> {
              assertThat(context).hasSingleBean(AuditLog.class).hasSingleBean(KeyVault.class);
              assertThat(context.getBean(Store.class).cipher()).isPresent();
            });
  }

  private static void make(Path folder) throws IOException, GeneralSecurityException {
    Instant now = Instant.parse("2026-11-20T01:00:00Z");
    SealKey key =
        new NewKey(SealAlgorithm.ed25519(), KeyOwner.COMPANY, now, now.plus(Duration.ofDays(365)))
            .make();
    KeyFile.write(folder.resolve("seal.p12"), key, PASSWORD);
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, PASSWORD);
    store.setEntry(
        "kek-2026",
        new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[32], "AES")),
        new KeyStore.PasswordProtection(PASSWORD));
    try (OutputStream out = Files.newOutputStream(folder.resolve("vault.p12"))) {
      store.store(out, PASSWORD);
    }
  }
}

package io.hall.security.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.security.vault.KeyProvider.Wrapped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKeysTest {

  private static final byte[] KEY = {1, 2, 3, 4};
  private static final byte[] CONTEXT = {9};
  private static final char[] PASSWORD = "a long password".toCharArray();

  @TempDir Path folder;

  private static SecretKey key(String algorithm, int length) {
    return new SecretKeySpec(new byte[length], algorithm);
  }

  private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
    return VaultTestBase.code(action);
  }

  private Path file() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    KeyStore.ProtectionParameter protection = new KeyStore.PasswordProtection(PASSWORD);
    store.setEntry("KEK-2025", new KeyStore.SecretKeyEntry(VaultTestBase.OLD_KEK), protection);
    store.setEntry("KEK-2026", new KeyStore.SecretKeyEntry(VaultTestBase.NEW_KEK), protection);
    Path file = folder.resolve("keys.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD);
    }
    return file;
  }

  @Test
  void the_secret_keys_of_a_file_wrap_and_unwrap() throws Exception {
    LocalKeys keys = LocalKeys.pkcs12(file(), PASSWORD, "KEK-2026");
    Wrapped wrapped = keys.wrap(KEY, CONTEXT);
    assertThat(wrapped.kek()).isEqualTo("kek-2026").isEqualTo(keys.current());
    assertThat(wrapped.bytes()).hasSize(12 + KEY.length + 16);
    assertThat(keys.unwrap(wrapped, CONTEXT)).isEqualTo(KEY);
    assertThat(LocalKeys.pkcs12(file(), PASSWORD, "kek-2025").unwrap(wrapped, CONTEXT))
        .isEqualTo(KEY);
  }

  @Test
  void a_wrapped_key_unwraps_for_its_own_context_and_unchanged() throws Exception {
    LocalKeys keys = LocalKeys.of(Map.of("k", key("AES", 32)), "k");
    Wrapped wrapped = keys.wrap(KEY, CONTEXT);
    assertThatThrownBy(() -> keys.unwrap(wrapped, KEY))
        .isInstanceOf(GeneralSecurityException.class);
    for (int i = 0; i < wrapped.bytes().length; i++) {
      byte[] changed = wrapped.bytes().clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> keys.unwrap(new Wrapped("k", changed), CONTEXT))
          .isInstanceOf(GeneralSecurityException.class);
    }
    assertThatThrownBy(() -> keys.unwrap(new Wrapped("k", new byte[5]), CONTEXT))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void sm4_wraps_too() throws Exception {
    LocalKeys keys = LocalKeys.of(Map.of("k", key("SM4", 16)), "k");
    assertThat(keys.unwrap(keys.wrap(KEY, CONTEXT), CONTEXT)).isEqualTo(KEY);
  }

  @Test
  void a_key_that_is_not_there_is_missing() throws Exception {
    LocalKeys keys = LocalKeys.of(Map.of("k", key("AES", 32)), "k");
    assertThat(code(() -> keys.unwrap(new Wrapped("other", new byte[40]), CONTEXT)))
        .isEqualTo("VAULT-005");
  }

  @Test
  void a_key_of_another_kind_or_length_does_not_serve() {
    assertThat(code(() -> LocalKeys.of(Map.of("k", key("AES", 16)), "k"))).isEqualTo("VAULT-008");
    assertThat(code(() -> LocalKeys.of(Map.of("k", key("AES", 24)), "k"))).isEqualTo("VAULT-008");
    assertThat(code(() -> LocalKeys.of(Map.of("k", key("SM4", 32)), "k"))).isEqualTo("VAULT-008");
    assertThat(code(() -> LocalKeys.of(Map.of("k", key("DES", 8)), "k"))).isEqualTo("VAULT-008");
    assertThat(code(() -> LocalKeys.of(Map.of("k", key("AES", 32)), "j"))).isEqualTo("VAULT-008");
  }

  @Test
  void a_file_that_cannot_be_read_is_told_without_its_password() throws Exception {
    Path file = file();
    Files.write(folder.resolve("no.p12"), KEY);
    assertThat(code(() -> LocalKeys.pkcs12(file, "wrong".toCharArray(), "k")))
        .isEqualTo("VAULT-007");
    assertThat(code(() -> LocalKeys.pkcs12(folder.resolve("no.p12"), PASSWORD, "k")))
        .isEqualTo("VAULT-007");
    assertThat(code(() -> LocalKeys.pkcs12(folder.resolve("none"), PASSWORD, "k")))
        .isEqualTo("VAULT-007");
    assertThatThrownBy(() -> LocalKeys.pkcs12(file, "wrong".toCharArray(), "k"))
        .message()
        .doesNotContain("wrong word")
        .doesNotContain(new String(PASSWORD));
  }

  @Test
  void an_entry_with_another_password_is_told() throws Exception {
    KeyStore store = KeyStore.getInstance("JCEKS");
    store.load(null, null);
    store.setEntry(
        "k",
        new KeyStore.SecretKeyEntry(VaultTestBase.OLD_KEK),
        new KeyStore.PasswordProtection(PASSWORD));
    assertThat(LocalKeys.of(store, PASSWORD, "k").current()).isEqualTo("k");
    assertThat(code(() -> LocalKeys.of(store, "wrong".toCharArray(), "k"))).isEqualTo("VAULT-007");
  }

  /** As a key in a hardware module is: its bytes are not shown. */
  @Test
  void a_key_that_shows_no_bytes_may_serve() {
    SecretKey inModule =
        new SecretKey() {
          private static final long serialVersionUID = 1L;

          @Override
          public String getAlgorithm() {
            return "AES";
          }

          @Override
          public @Nullable String getFormat() {
            return null;
          }

          @Override
          public byte @Nullable [] getEncoded() {
            return null;
          }
        };
    assertThat(LocalKeys.of(Map.of("k", inModule), "k").current()).isEqualTo("k");
  }

  @Test
  void names_are_shown_and_keys_are_not() {
    assertThat(VaultTestBase.keys("new")).hasToString("LocalKeys[current new of [new, old]]");
  }
}

package io.hall.security.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;

/**
 * Key-encryption keys that this process can use itself: the secret keys of a {@link KeyStore}, from
 * a PKCS#12 file or a PKCS#11 module whose provider is installed. A wrapped key is nonce (12
 * bytes), ciphertext and tag (16 bytes) of AES-256-GCM or SM4-GCM. Names are compared in lower
 * case, as PKCS#12 keeps them. Immutable.
 */
public final class LocalKeys implements KeyProvider {

  private final Map<String, SecretKey> keys = new HashMap<>();
  private final String current;

  private LocalKeys(Map<String, SecretKey> keys, String current) {
    keys.forEach((name, key) -> this.keys.put(name(name), key));
    this.current = name(current);
    this.keys.forEach(LocalKeys::requireFit);
    if (!this.keys.containsKey(this.current)) {
      throw VaultCode.KEK_UNFIT.refusal("kek", this.current);
    }
  }

  private static String name(String given) {
    return given.toLowerCase(Locale.ROOT);
  }

  /** A key that does not leave its module shows no bytes, and is as long as the module says. */
  private static void requireFit(String name, SecretKey key) {
    byte[] raw = Optional.ofNullable(key.getEncoded()).orElseGet(() -> new byte[0]);
    boolean fits =
        VaultAlgorithm.ofKey(key.getAlgorithm())
            .filter(of -> raw.length == 0 || raw.length == of.keyLength())
            .isPresent();
    Arrays.fill(raw, (byte) 0);
    if (!fits) {
      throw VaultCode.KEK_UNFIT.refusal("kek", name);
    }
  }

  /**
   * Returns these keys.
   *
   * @throws io.hall.check.CheckFailedException with {@code VAULT-008} if one is neither AES of 256
   *     bits nor SM4, or there is none named {@code current}
   */
  public static LocalKeys of(Map<String, SecretKey> keys, String current) {
    return new LocalKeys(keys, current);
  }

  /**
   * Returns the secret keys of a key store that is open.
   *
   * @param password what opens its entries, or the PIN; not kept and not wiped
   * @throws io.hall.check.CheckFailedException with {@code VAULT-007} if they cannot be read, or
   *     {@code VAULT-008} as {@link #of} does
   */
  public static LocalKeys of(KeyStore store, char[] password, String current) {
    Map<String, SecretKey> keys = new HashMap<>();
    try {
      for (String name : Collections.list(store.aliases())) {
        secret(store, password, name).ifPresent(key -> keys.put(name, key));
      }
    } catch (GeneralSecurityException e) {
      throw VaultCode.KEY_STORE.because(e);
    }
    return of(keys, current);
  }

  private static Optional<SecretKey> secret(KeyStore store, char[] password, String name)
      throws GeneralSecurityException {
    Key key = store.isKeyEntry(name) ? store.getKey(name, password) : null;
    return key instanceof SecretKey secret ? Optional.of(secret) : Optional.empty();
  }

  /**
   * Returns the secret keys of a PKCS#12 file, whose entries have the password of the file.
   *
   * @throws io.hall.check.CheckFailedException as {@link #of(KeyStore, char[], String)} does
   */
  public static LocalKeys pkcs12(Path file, char[] password, String current) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      return of(store, password, current);
    } catch (IOException | GeneralSecurityException e) {
      throw VaultCode.KEY_STORE.because(e);
    }
  }

  @Override
  public String current() {
    return current;
  }

  @Override
  public Wrapped wrap(byte[] key, byte[] context) {
    byte[] nonce = Aead.random(Aead.NONCE);
    byte[] sealed = Aead.seal(algorithm(current), key(current), nonce, context, key);
    byte[] bytes = Arrays.copyOf(nonce, nonce.length + sealed.length);
    System.arraycopy(sealed, 0, bytes, nonce.length, sealed.length);
    return new Wrapped(current, bytes);
  }

  @Override
  public byte[] unwrap(Wrapped wrapped, byte[] context) throws GeneralSecurityException {
    SecretKey key = key(wrapped.kek());
    byte[] bytes = wrapped.bytes();
    int nonce = Math.min(Aead.NONCE, bytes.length);
    return Aead.open(
            algorithm(wrapped.kek()),
            key,
            Arrays.copyOf(bytes, Aead.NONCE),
            context,
            Arrays.copyOfRange(bytes, nonce, bytes.length))
        .orElseThrow(() -> new AEADBadTagException("The wrapped key does not open"));
  }

  private VaultAlgorithm algorithm(String name) {
    return VaultAlgorithm.ofKey(key(name).getAlgorithm()).orElseThrow();
  }

  private SecretKey key(String name) {
    return Optional.ofNullable(keys.get(name))
        .orElseThrow(() -> VaultCode.KEK_MISSING.refusal("kek", name));
  }

  /** The names of the keys. */
  @Override
  public String toString() {
    List<String> names = new ArrayList<>(keys.keySet());
    Collections.sort(names);
    return "LocalKeys[current " + current + " of " + names + "]";
  }
}

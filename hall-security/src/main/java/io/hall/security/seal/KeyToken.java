package io.hall.security.seal;

import io.hall.check.CheckFailedException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.security.auth.login.LoginException;

/**
 * A token that keeps keys to itself (PKCS#11: 加密机, 密码钥匙), reached through the JDK's SunPKCS11. That
 * provider knows ECDSA and no SM2: for a token of 国密 its maker's own JCE provider is needed. Safe
 * for use by several threads.
 */
public final class KeyToken {

  private final Provider provider;
  private final KeyStore store;

  private KeyToken(Provider provider, KeyStore store) {
    this.provider = provider;
    this.store = store;
  }

  /**
   * Opens a token.
   *
   * @param library the token's PKCS#11 library
   * @param slot the place of its slot in the library's list, from 0
   * @param pin the user's, which is neither kept nor changed; the caller wipes it
   * @throws CheckFailedException with {@code SEAL-013} if it cannot be reached, {@code SEAL-014} if
   *     it refuses the PIN; some lock themselves after a few
   */
  public static KeyToken open(Path library, int slot, char[] pin) {
    Provider sun = Security.getProvider("SunPKCS11");
    if (sun == null) {
      throw SealCode.TOKEN.failure();
    }
    try {
      Provider provider = sun.configure(configuration(library, slot));
      KeyStore store = KeyStore.getInstance("PKCS11", provider);
      store.load(null, pin);
      return new KeyToken(provider, store);
    } catch (IOException e) {
      throw (isLogin(e) ? SealCode.PIN : SealCode.TOKEN).failure();
    } catch (GeneralSecurityException | ProviderException | IllegalArgumentException e) {
      throw SealCode.TOKEN.failure();
    }
  }

  private static boolean isLogin(IOException e) {
    return e.getCause() instanceof LoginException
        || e.getCause() instanceof UnrecoverableKeyException;
  }

  /** What SunPKCS11 takes in place of a file when it begins with two hyphens. */
  private static String configuration(Path library, int slot) {
    return "--name=hall-%d\nlibrary=%s\nslotListIndex=%d\nshowInfo=false\n"
        .formatted(slot, library.toAbsolutePath(), slot);
  }

  /**
   * Returns the key with this label.
   *
   * @throws CheckFailedException with {@code SEAL-015} if the token has none with a certificate,
   *     {@code SEAL-001} if it is not for {@code algorithm}
   */
  public SealKey key(String label, SealAlgorithm algorithm) {
    try {
      Certificate certificate = store.getCertificate(label);
      if (!(certificate instanceof X509Certificate x509)
          || !(store.getKey(label, null) instanceof PrivateKey secret)) {
        throw SealCode.TOKEN_KEY.failure();
      }
      algorithm.verifier(x509); // before the key is tried
      return new SealKey(algorithm, provider, secret, x509);
    } catch (GeneralSecurityException | ProviderException e) {
      throw SealCode.TOKEN_KEY.failure();
    }
  }

  /**
   * Makes a key inside the token, which it never leaves, and keeps its certificate beside it.
   *
   * @throws CheckFailedException with {@code SEAL-003} if the token cannot make one, or has the
   *     label already
   */
  public SealKey make(String label, NewKey key) {
    try {
      if (store.containsAlias(label)) {
        throw SealCode.KEY_FAILED.failure();
      }
      SealKey made = key.make(provider);
      store.setKeyEntry(label, made.secret(), null, new Certificate[] {made.certificate()});
      return key(label, key.algorithm());
    } catch (GeneralSecurityException | ProviderException e) {
      throw SealCode.KEY_FAILED.failure();
    }
  }
}

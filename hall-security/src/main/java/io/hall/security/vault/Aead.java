package io.hall.security.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** Authenticated encryption with associated data, in bytes alone: GCM with nonces of 96 bits. */
final class Aead {

  static final int NONCE = 12;
  static final int TAG = 16;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Aead() {}

  /** Returns random bytes. */
  static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** Returns ciphertext and tag. */
  static byte[] seal(
      VaultAlgorithm algorithm, SecretKey key, byte[] nonce, byte[] bound, byte[] plain) {
    try {
      return algorithm == VaultAlgorithm.AES_256_GCM
          ? jdk(Cipher.ENCRYPT_MODE, key, nonce, bound, plain)
          : sm4(true, key, nonce, bound, plain);
    } catch (GeneralSecurityException | InvalidCipherTextException e) {
      throw new IllegalStateException("The key does not encrypt", e);
    }
  }

  /** Returns what was sealed; empty if any of it, or what it is bound to, is not the same. */
  static Optional<byte[]> open(
      VaultAlgorithm algorithm, SecretKey key, byte[] nonce, byte[] bound, byte[] sealed) {
    if (sealed.length < TAG) {
      return Optional.empty(); // on which the JDK throws something else
    }
    try {
      return Optional.of(
          algorithm == VaultAlgorithm.AES_256_GCM
              ? jdk(Cipher.DECRYPT_MODE, key, nonce, bound, sealed)
              : sm4(false, key, nonce, bound, sealed));
    } catch (AEADBadTagException | InvalidCipherTextException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key does not decrypt", e);
    }
  }

  private static byte[] jdk(int mode, SecretKey key, byte[] nonce, byte[] bound, byte[] in)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
    cipher.updateAAD(bound);
    return cipher.doFinal(in);
  }

  private static byte[] sm4(boolean seal, SecretKey key, byte[] nonce, byte[] bound, byte[] in)
      throws InvalidCipherTextException {
    GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
    byte[] raw = key.getEncoded();
    cipher.init(seal, new AEADParameters(new KeyParameter(raw), 8 * TAG, nonce, bound));
    Arrays.fill(raw, (byte) 0);
    byte[] out = new byte[cipher.getOutputSize(in.length)];
    int length = cipher.processBytes(in, 0, in.length, out, 0);
    cipher.doFinal(out, length);
    return out;
  }
}

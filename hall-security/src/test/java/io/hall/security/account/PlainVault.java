package io.hall.security.account;

import io.hall.security.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A vault with one key, for tests. */
final class PlainVault implements Vault {

  private final SecretKeySpec key = new SecretKeySpec(Secrets.random(32), "AES");

  @Override
  public byte[] seal(Place place, byte[] plain) {
    byte[] nonce = Secrets.random(12);
    byte[] text = run(Cipher.ENCRYPT_MODE, place, nonce, plain);
    byte[] sealed = Arrays.copyOf(nonce, 12 + text.length);
    System.arraycopy(text, 0, sealed, 12, text.length);
    return sealed;
  }

  @Override
  public byte[] open(Place place, byte[] sealed) {
    byte[] text = Arrays.copyOfRange(sealed, 12, sealed.length);
    return run(Cipher.DECRYPT_MODE, place, Arrays.copyOf(sealed, 12), text);
  }

  private byte[] run(int mode, Place place, byte[] nonce, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(128, nonce));
      cipher.updateAAD(place.toString().getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("It does not open here", e);
    }
  }
}

package io.hall.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A cipher of the tests, whose keys lie in memory: in each sealed text one byte names its key. */
public final class SampleCipher implements PersonalCipher, PersonalCipher.Texts {

  private static final int NONCE = 12;

  private final SecureRandom random = new SecureRandom();
  private final List<Optional<SecretKeySpec>> keys = new ArrayList<>();

  /** Makes one with a key of its own. */
  public SampleCipher() {
    turn();
  }

  /** New texts get a new key from now on. */
  void turn() {
    byte[] key = new byte[32];
    random.nextBytes(key);
    keys.add(Optional.of(new SecretKeySpec(key, "AES")));
  }

  void destroy(int key) {
    keys.set(key, Optional.empty());
  }

  @Override
  public Texts on(Connection connection) {
    return this;
  }

  @Override
  public byte[] seal(String stream, long position, byte[] text) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    int key = keys.size() - 1;
    byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, stream, position, text).orElseThrow();
    return ByteBuffer.allocate(1 + NONCE + sealed.length)
        .put((byte) key)
        .put(nonce)
        .put(sealed)
        .array();
  }

  @Override
  public Optional<byte[]> open(String stream, long position, byte[] sealed) {
    if (sealed.length < 1 + NONCE + 16) {
      throw StoreException.of(StoreCode.CHANGED_TEXT);
    }
    if (sealed[0] < 0 || sealed[0] >= keys.size()) {
      throw StoreException.of(StoreCode.SEALED_TEXT);
    }
    ByteBuffer in = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
    byte[] nonce = new byte[NONCE];
    byte[] rest = new byte[sealed.length - 1 - NONCE];
    in.get(nonce).get(rest);
    return keys.get(sealed[0]).isEmpty()
        ? Optional.empty()
        : Optional.of(
            run(Cipher.DECRYPT_MODE, sealed[0], nonce, stream, position, rest)
                .orElseThrow(() -> StoreException.of(StoreCode.CHANGED_TEXT)));
  }

  @Override
  public Optional<byte[]> renew(String stream, long position, byte[] sealed) {
    return sealed.length > 0 && sealed[0] == keys.size() - 1
        ? Optional.empty()
        : open(stream, position, sealed).map(text -> seal(stream, position, text));
  }

  private Optional<byte[]> run(
      int mode, int key, byte[] nonce, String stream, long position, byte[] in) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, keys.get(key).orElseThrow(), new GCMParameterSpec(128, nonce));
      cipher.updateAAD((stream + ":" + position).getBytes(StandardCharsets.UTF_8));
      return Optional.of(cipher.doFinal(in));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }
}

package io.hall.proof;

import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Another hash of 32 bytes than SHA-256: the one that is handed in has to be used. */
enum OtherHash implements ChainHash {
  SHA_512_256;

  @Override
  public MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-512/256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public Hash of(byte[] first, byte[] second) {
    MessageDigest digest = digest();
    digest.update(first);
    return Hash.of(digest.digest(second));
  }
}

package io.hall.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of the JDK, with one digest for each thread, used again and again. */
final class Sha256 implements ChainHash {

  private static final String NAME = "SHA-256";

  private final ThreadLocal<MessageDigest> digests = ThreadLocal.withInitial(this::digest);

  @Override
  public MessageDigest digest() {
    try {
      return MessageDigest.getInstance(NAME);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Hash of(byte[] first, byte[] second) {
    MessageDigest digest = digests.get();
    digest.reset(); // what a part that was null may have left
    digest.update(first);
    digest.update(second);
    return Hash.owning(digest.digest());
  }
}

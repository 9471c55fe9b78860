package io.hall.security.seal;

import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.security.MessageDigest;
import org.bouncycastle.jcajce.provider.digest.SM3;

/** SM3 (国密杂凑算法, GB/T 32905-2016) as the hash of a log or a tree. */
public final class Sm3 implements ChainHash {

  private static final String NAME = "SM3";

  private final ThreadLocal<MessageDigest> digests = ThreadLocal.withInitial(this::digest);

  /** Makes the hash; one serves a whole program. */
  public Sm3() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public MessageDigest digest() {
    return new SM3.Digest();
  }

  @Override
  public Hash of(byte[] first, byte[] second) {
    MessageDigest digest = digests.get();
    digest.reset(); // what a part that was null may have left
    digest.update(first);
    digest.update(second);
    return Hash.of(digest.digest());
  }
}

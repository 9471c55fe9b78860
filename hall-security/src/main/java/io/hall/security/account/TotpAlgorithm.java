package io.hall.security.account;

import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** The hash under a time-based code. */
public enum TotpAlgorithm {
  /**
   * HMAC-SHA-1, which every app on a phone knows; as a key is mixed in, its collisions do no harm.
   */
  SHA1,
  /** HMAC-SHA-256 (RFC 6238). */
  SHA256,
  /** HMAC-SHA-512 (RFC 6238). */
  SHA512,
  /** HMAC-SM3 (GB/T 32905), for tokens that a site hands out itself. */
  SM3;

  byte[] mac(byte[] key, byte[] message) {
    HMac mac = new HMac(digest());
    mac.init(new KeyParameter(key));
    mac.update(message, 0, message.length);
    byte[] out = new byte[mac.getMacSize()];
    mac.doFinal(out, 0);
    return out;
  }

  private Digest digest() {
    return switch (this) {
      case SHA1 -> new SHA1Digest();
      case SHA256 -> new SHA256Digest();
      case SHA512 -> new SHA512Digest();
      case SM3 -> new SM3Digest();
    };
  }
}

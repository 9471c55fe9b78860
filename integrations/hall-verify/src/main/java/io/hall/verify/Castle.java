package io.hall.verify;

import java.security.MessageDigest;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.jcajce.provider.digest.SM3;

/** SM2 and SM3, which the JDK has not: by Bouncy Castle, if it is on the class path. */
final class Castle {

  private Castle() {}

  static boolean verify(byte[] key, String user, byte[] content, byte[] value) {
    try {
      CipherParameters point = PublicKeyFactory.createKey(key);
      SM2Signer signer = new SM2Signer();
      signer.init(false, new ParametersWithID(point, Bytes.of(user)));
      signer.update(content, 0, content.length);
      return signer.verifySignature(value);
    } catch (java.io.IOException | RuntimeException e) {
      return false; // no point on the curve
    }
  }

  static MessageDigest sm3() {
    return new SM3.Digest();
  }
}

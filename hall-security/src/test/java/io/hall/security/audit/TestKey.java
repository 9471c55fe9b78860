package io.hall.security.audit;

import io.hall.proof.Seal;
import io.hall.proof.SealVerifier;
import io.hall.proof.Sealer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Seals and verifies by a secret that both sides know: enough to test with. */
public record TestKey(String key) implements Sealer, SealVerifier {

  @Override
  public String algorithm() {
    return "HMAC-SHA256";
  }

  @Override
  public Seal seal(byte[] content) {
    return Seal.of(algorithm(), key, mark(content));
  }

  @Override
  public Answer verify(byte[] content, Seal seal) {
    return MessageDigest.isEqual(mark(content), seal.bytes()) ? Answer.VALID : Answer.INVALID;
  }

  private byte[] mark(byte[] content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}

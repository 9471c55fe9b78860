package io.hall.security.departure;

import io.hall.proof.Seal;
import io.hall.proof.SealVerifier;
import io.hall.proof.Sealer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;

/** A key of the JDK that seals. */
final class TestSeal implements Sealer, SealVerifier {

  private final KeyPair keys;
  private final String name;

  TestSeal(String name) {
    this.name = name;
    try {
      keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public Seal seal(byte[] content) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(keys.getPrivate());
      signature.update(content);
      return Seal.of(algorithm(), name, signature.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public String algorithm() {
    return "ED25519";
  }

  @Override
  public String key() {
    return name;
  }

  @Override
  public Answer verify(byte[] content, Seal seal) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(keys.getPublic());
      signature.update(content);
      return signature.verify(seal.bytes()) ? Answer.VALID : Answer.INVALID;
    } catch (GeneralSecurityException e) {
      return Answer.MALFORMED;
    }
  }
}

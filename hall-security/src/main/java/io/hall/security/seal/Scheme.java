package io.hall.security.seal;

import io.hall.check.CheckFailedException;
import io.hall.proof.SealVerifier;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.Digest;

/** One way to sign and to check. */
interface Scheme {

  /** Checks values with one public key. */
  @FunctionalInterface
  interface Checks {
    SealVerifier.Answer answer(byte[] content, byte[] value);
  }

  String name();

  /** How X.509 and CMS name the signature. */
  AlgorithmIdentifier signature();

  /** How CMS names the hash. */
  AlgorithmIdentifier hash();

  /** Returns a new digest of that hash. */
  Digest digest();

  /**
   * Returns what checks with {@code key}.
   *
   * @throws CheckFailedException with {@code SEAL-001} if it is of another kind or curve, or no key
   *     at all
   */
  Checks checks(SubjectPublicKeyInfo key);

  /** Signs with a key of {@code provider}, which may lie in a token. */
  byte[] sign(Provider provider, PrivateKey key, byte[] content) throws GeneralSecurityException;
}

package io.hall.security.seal;

import io.hall.proof.Seal;
import io.hall.proof.SealVerifier;

/** Checks the seals of one key; a seal that names another algorithm or key is none of its. */
record KeyVerifier(String algorithm, String key, Scheme.Checks checks) implements SealVerifier {

  @Override
  public Answer verify(byte[] content, Seal seal) {
    boolean mine = seal.algorithm().equals(algorithm) && seal.key().equals(key);
    return mine ? checks.answer(content, seal.bytes()) : Answer.INVALID;
  }
}

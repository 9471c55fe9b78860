package io.hall.proof;

import io.hall.check.Checked;
import io.hall.store.ChainHash;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One way in which a proof is wrong, and what is to be said about it.
 *
 * @param name what was done to which proof
 * @param attempt reads it, where it is a text, and verifies it
 * @param codes one of these has to be the answer
 */
record Corruption(String name, Supplier<Checked<TreeHead>> attempt, Set<ProofCode> codes) {

  static Corruption of(Inclusion claim, ProofCode... codes) {
    return new Corruption(
        claim.name(),
        () -> claim.proof().verify(ChainHash.SHA_256, claim.leaf(), claim.head()),
        Set.of(codes));
  }

  static Corruption of(Growth claim, ProofCode... codes) {
    return new Corruption(
        claim.name(),
        () -> claim.proof().verify(ChainHash.SHA_256, claim.old(), claim.head()),
        Set.of(codes));
  }

  @Override
  public String toString() {
    return name;
  }
}

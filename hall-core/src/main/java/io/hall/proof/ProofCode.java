package io.hall.proof;

import io.hall.check.Checked;
import io.hall.check.Code;
import io.hall.check.Finding;

/** Why a proof, a checkpoint or a seal is refused. */
public enum ProofCode implements Code {
  /** The tree has no leaf of this index. */
  INDEX("PROOF-001"),
  /** The tree does not have, or never had, so many leaves. */
  SIZE("PROOF-002"),
  /** The proof is about a tree of another size than the head. */
  OTHER_SIZE("PROOF-003"),
  /** The older tree is larger than the newer one. */
  SHRUNK("PROOF-004"),
  /** The path has too few or too many nodes. */
  PATH_LENGTH("PROOF-005"),
  /** The path does not lead from the leaf to the root. */
  ROOT("PROOF-006"),
  /** The path does not lead to the root of the older tree. */
  OLD_ROOT("PROOF-007"),
  /** The path does not lead to the root of the newer tree. */
  NEW_ROOT("PROOF-008"),
  /** A head without leaves has another root than the hash of nothing. */
  EMPTY_ROOT("PROOF-009"),
  /** The nodes kept of a growing tree are not as many as its size asks for. */
  NODES("PROOF-010"),
  /** Not the text of a proof. */
  PROOF_TEXT("PROOF-020"),
  /** Not the text of a checkpoint. */
  CHECKPOINT_TEXT("PROOF-021"),
  /** The origin of a checkpoint cannot be written in one line. */
  ORIGIN("PROOF-022"),
  /** A figure of a checkpoint has a name that cannot be used. */
  FIGURE("PROOF-023"),
  /** The time of a checkpoint is not in the years 0 to 9999. */
  TIME("PROOF-024"),
  /** The name of the hash cannot be written. */
  HASH_NAME("PROOF-025"),
  /** A seal's algorithm, key or value cannot be written. */
  SEAL("PROOF-030"),
  /** There is no seal of the key by which it should be sealed. */
  NOT_SEALED("PROOF-031"),
  /** The seal was made over something else or with another key. */
  SEAL_INVALID("PROOF-032"),
  /** The seal's value is no signature of its algorithm. */
  SEAL_MALFORMED("PROOF-033");

  private final String id;

  ProofCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  /** Returns a refusal for this reason alone. */
  <T> Checked<T> refusal() {
    return Checked.invalid(Finding.of(this));
  }
}

package io.hall.security.disclosure;

import io.hall.check.CheckFailedException;
import io.hall.check.Code;
import io.hall.check.Finding;
import io.hall.check.Verdict;

/** Why a disclosure is refused, or what is wrong with what was exported. */
public enum DisclosureCode implements Code {
  /** An account is not there, or cannot be used. */
  NO_ACCOUNT("DISCLOSURE-001"),
  /** This role does not ask for permissions. */
  MAY_NOT_REQUEST("DISCLOSURE-002"),
  /** Two of requester, approver and beneficiary are one person. */
  SAME_PERSON("DISCLOSURE-003"),
  /** The approver does not rank above the requester. */
  RANK("DISCLOSURE-004"),
  /** It goes beyond what the approver answers for. */
  OUT_OF_REACH("DISCLOSURE-005"),
  /** The proof of who acts is another's, or older than five minutes. */
  STEP_UP("DISCLOSURE-006"),
  /** It was decided or ended meanwhile. */
  STATE("DISCLOSURE-007"),
  /** There is no request of this number. */
  UNKNOWN("DISCLOSURE-008"),
  /** A term is out of range. */
  TERMS("DISCLOSURE-009"),
  /** The permission's time is over. */
  EXPIRED("DISCLOSURE-010"),
  /** The permission was used as often as it may be. */
  EXHAUSTED("DISCLOSURE-011"),
  /** The permission was taken back. */
  REVOKED("DISCLOSURE-012"),
  /** Somebody else than the requester wants to use it. */
  NOT_YOURS("DISCLOSURE-013"),
  /** The export is about other data than was permitted. */
  BEYOND_SCOPE("DISCLOSURE-014"),
  /** A column is of a higher class than was permitted. */
  BEYOND_CEILING("DISCLOSURE-015"),
  /** A field is to be unmasked, or is restricted, and is not named in the permission. */
  NOT_NAMED("DISCLOSURE-016"),
  /** The export has more rows than were permitted. */
  TOO_MANY_RECORDS("DISCLOSURE-017"),
  /** Purpose or recipient is no text of one line. */
  TEXT("DISCLOSURE-018"),
  /** This export was made before; its file is not made again. */
  REPEATED_USE("DISCLOSURE-019"),
  /** This is not open to a later approval. */
  NO_REVIEW("DISCLOSURE-020"),
  /** Somebody who may not take it back tries to. */
  MAY_NOT_END("DISCLOSURE-021"),
  /** An emergency of the same person still waits for its later approval. */
  EMERGENCY_OPEN("DISCLOSURE-022"),
  /** Not the text of a manifest. */
  MANIFEST("DISCLOSURE-030"),
  /** The manifest is not sealed by the key that is expected. */
  MANIFEST_SEAL("DISCLOSURE-031"),
  /** The file is not the one that the manifest describes. */
  OTHER_FILE("DISCLOSURE-032"),
  /** The manifest's permission is not sealed, or is another. */
  OTHER_GRANT("DISCLOSURE-033"),
  /** A person exported far more than is usual for them. */
  UNUSUAL_RATE("DISCLOSURE-040"),
  /** A password for a file is too short. */
  PASSWORD("DISCLOSURE-041"),
  /** The file cannot be encrypted or decrypted. */
  ENCRYPTION("DISCLOSURE-042");

  private final String id;

  DisclosureCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Verdict grade() {
    return this == UNUSUAL_RATE ? Verdict.SUSPECT : Verdict.INVALID;
  }

  @Override
  public String bundle() {
    return "io.hall.security.disclosure.messages";
  }

  void require(boolean kept, String where) {
    if (!kept) {
      throw new CheckFailedException(Finding.of(this).in(where));
    }
  }
}

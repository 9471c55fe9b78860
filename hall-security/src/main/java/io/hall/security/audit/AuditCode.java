package io.hall.security.audit;

import io.hall.check.Code;

/** What can be wrong with an audit log. */
public enum AuditCode implements Code {
  /** A record of the log is none of an audit log. */
  FOREIGN_RECORD("AUDIT-001"),
  /** A record does not stand where it says that it stands. */
  OUT_OF_PLACE("AUDIT-002"),
  /** A head does not name this log, or not the records before it. */
  OTHER_HEAD("AUDIT-003"),
  /** The records before a head are not those over which it was made. */
  CHANGED("AUDIT-004"),
  /** A head is not sealed by a key of the log, or its seal is of something else. */
  HEAD_SEAL("AUDIT-005"),
  /** More records stand behind a head than may stand there without another. */
  UNSEALED("AUDIT-006"),
  /** A record counts from another head than the last one before it. */
  LOST_HEAD("AUDIT-007"),
  /** The log has fewer records than a head that somebody holds. */
  CUT_OFF("AUDIT-008"),
  /** The log does not hold the records of a head that somebody holds. */
  OTHER_LOG("AUDIT-009"),
  /** A head is of an earlier time than the one before it. */
  EARLIER_HEAD("AUDIT-010"),
  /** The register wrote what was not audited. */
  UNAUDITED("AUDIT-011"),
  /** The log tells of what the register did not write. */
  UNTRUE("AUDIT-012"),
  /** The file of a held head cannot be read or written. */
  HELD_FILE("AUDIT-020"),
  /** The head is not a continuation of the one that is held. */
  NO_CONTINUATION("AUDIT-021");

  private final String id;

  AuditCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "io.hall.security.audit.messages";
  }
}

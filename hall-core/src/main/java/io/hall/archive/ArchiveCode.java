package io.hall.archive;

import io.hall.check.Checked;
import io.hall.check.Code;
import io.hall.check.Finding;

/** Why papers, checkpoints or proofs of receipts are refused. */
public enum ArchiveCode implements Code {
  /** The company's name cannot be written in one line. */
  COMPANY("ARCHIVE-001"),
  /** A paper's file has a name that cannot be a path. */
  PAPER_NAME("ARCHIVE-002"),
  /** A paper's period is neither day, month nor season. */
  PAPER_PERIOD("ARCHIVE-003"),
  /** A paper's version is not positive. */
  PAPER_VERSION("ARCHIVE-004"),
  /** A paper is empty or too large. */
  PAPER_SIZE("ARCHIVE-005"),
  /** There is another paper of this name. */
  PAPER_TAKEN("ARCHIVE-006"),
  /** The bytes that lie there are not those on record. */
  PAPER_CHANGED("ARCHIVE-007"),
  /** The tables tell another number of records of a closed day than it was closed with. */
  DAY_DIFFERS("ARCHIVE-008"),
  /** There is no such record of a monthly summary. */
  MONTH_RECORD("ARCHIVE-009"),
  /** The report of the day is not submitted. */
  NOT_REPORTED("ARCHIVE-010"),
  /** An earlier day has no checkpoint yet. */
  DAY_OPEN("ARCHIVE-011"),
  /** A later period is closed already. */
  CLOSED_LATER("ARCHIVE-012"),
  /** A record of the day came after its report. */
  AFTER_REPORT("ARCHIVE-013"),
  /** Tables and log do not tell the same records of the day. */
  TABLES_DIFFER("ARCHIVE-014"),
  /** What is kept of the tree does not give the checkpoint's root. */
  TREE_CHANGED("ARCHIVE-015"),
  /** The month has no day in the season. */
  OUTSIDE_SEASON("ARCHIVE-016"),
  /** The period is not over. */
  NOT_OVER("ARCHIVE-017"),
  /** The period is closed about another record. */
  CLOSED_OTHERWISE("ARCHIVE-018"),
  /** The day is closed at this hall. */
  CLOSED("ARCHIVE-019"),
  /** There is no receipt of this number. */
  NO_RECEIPT("ARCHIVE-020"),
  /** The receipt is in no checkpoint yet. */
  NOT_CLOSED("ARCHIVE-021"),
  /** Two checkpoints are of different trees. */
  OTHER_TREE("ARCHIVE-022"),
  /** Not the text of a receipt's proof. */
  PROOF_TEXT("ARCHIVE-023"),
  /** Not the line of a receipt's QR code. */
  MARK_TEXT("ARCHIVE-024"),
  /** The content is no receipt of this number. */
  PROOF_NUMBER("ARCHIVE-025"),
  /** The amounts do not add up to that of the receipt. */
  PROOF_AMOUNT("ARCHIVE-026"),
  /** The record has another leaf hash than the receipt. */
  PROOF_LEAF("ARCHIVE-027"),
  /** The checkpoint is of another tree. */
  PROOF_ORIGIN("ARCHIVE-028");

  private final String id;

  ArchiveCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "io.hall.archive.messages";
  }

  /** Returns a refusal for this reason alone. */
  <T> Checked<T> refusal() {
    return Checked.invalid(Finding.of(this));
  }
}

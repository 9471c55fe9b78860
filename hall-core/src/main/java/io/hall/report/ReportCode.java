package io.hall.report;

import io.hall.check.Code;

/** What keeps a daily report from being balanced or submitted. */
public enum ReportCode implements Code {
  /** A cashier's settlement sheet differs from the register. */
  SHEET_DIFFERS("REPORT-001"),
  /** Money counted or stated differs from the register. */
  MONEY_DIFFERS("REPORT-002"),
  /** A number is missing in a book. */
  NUMBER_MISSING("REPORT-003"),
  /** A payment has no receipt. */
  NO_RECEIPT("REPORT-004"),
  /** A receipt has no payment, or another amount. */
  NO_PAYMENT("REPORT-005"),
  /** Arrears in the current season's row, or the reverse. */
  SEASON_ROW("REPORT-006"),
  /** A document is of another business date. */
  OTHER_DATE("REPORT-007"),
  /** A shift is still open, or a cashier has no closed shift. */
  SHIFT_OPEN("REPORT-008"),
  /** An over or short without amount, reason or second person; the hall's, by its own cashier. */
  OVER_SHORT("REPORT-009"),
  /** An over or short is booked where there is no such difference. */
  OVER_SHORT_UNFOUNDED("REPORT-010"),
  /** The submitter is one of the day's cashiers. */
  SUBMITTER("REPORT-011"),
  /** Submitted on another day without reason and approval. */
  LATE("REPORT-012"),
  /** A new version without a reason. */
  CORRECTION_REASON("REPORT-013"),
  /** The day's report is submitted. */
  SUBMITTED("REPORT-014"),
  /** Numbers run against time. */
  NUMBER_ORDER("REPORT-015"),
  /** A settlement sheet has the register's net, but other counts or numbers. */
  COUNT_DIFFERS("REPORT-016"),
  /** A settlement sheet, or a shift on it, is of another hall, cashier or day, or there twice. */
  SHEET_MISPLACED("REPORT-017"),
  /** The register has changed since the report was drawn up. */
  OUTDATED("REPORT-018");

  private final String id;

  ReportCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}

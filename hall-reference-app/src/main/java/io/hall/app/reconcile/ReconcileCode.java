package io.hall.app.reconcile;

import io.hall.app.language.OwnCode;

/** Why two sides cannot be compared as asked. */
public enum ReconcileCode implements OwnCode {
  /** The header is that of no file that can be compared. */
  UNKNOWN_FILE("COMPARE-001"),
  /** The file is none for our side. */
  NOT_OURS("COMPARE-002"),
  /** The files of the other side hold nothing that could be compared. */
  NOTHING("COMPARE-003"),
  /** A text that should be a date is none. */
  NOT_A_DATE("COMPARE-004"),
  /** The first day is after the last. */
  DAYS_REVERSED("COMPARE-005"),
  /** The number of threads is out of range. */
  THREADS("COMPARE-006"),
  /** The folder is there already and not empty, or is a file. */
  NOT_EMPTY("COMPARE-007"),
  /** The report cannot be written. */
  NOT_WRITTEN("COMPARE-008"),
  /** The same file is named twice on one side. */
  FILE_TWICE("COMPARE-009"),
  /** Sheets were filed, and our lines do not tell their rows. */
  NO_ROWS("COMPARE-010"),
  /** No file was read by this mapping. */
  MAPPING_UNUSED("COMPARE-011"),
  /** The file was changed while it was compared. */
  FILE_CHANGED("COMPARE-012");

  private final String id;

  ReconcileCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}

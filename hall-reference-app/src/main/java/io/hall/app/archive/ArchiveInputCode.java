package io.hall.app.archive;

import io.hall.app.language.OwnCode;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;

/** What can be wrong with what the commands of the archive are given. */
enum ArchiveInputCode implements OwnCode {
  /** It is not said which receipts are to be proved. */
  WHICH("BIND-002"),
  /** A day of a hall is not closed. */
  NOT_CLOSED("BIND-003"),
  /** A key, a checkpoint or a hash that was noted elsewhere is none. */
  NOTED("BIND-004"),
  /** No document that is kept for a time of its own. */
  DOCUMENT("BIND-005"),
  /** Not two departments, each with its leader. */
  DEPARTMENTS("BIND-006"),
  /** A list is to be drafted, and it is not said of which years. */
  YEARS("BIND-007");

  private final String id;

  ArchiveInputCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  CheckFailedException refusal(String where) {
    return new CheckFailedException(Finding.of(this).in(where));
  }
}

package io.hall.app.backup;

import io.hall.app.language.OwnCode;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.nio.file.Path;

/** What can be wrong with a backup. */
enum BackupCode implements OwnCode {
  /** The file is there already. */
  IS_THERE("BACKUP-002"),
  /** It is no backup, or damaged. */
  DAMAGED("BACKUP-003"),
  /** The folder to restore into is not empty. */
  NOT_EMPTY("BACKUP-004"),
  /** The folder cannot be written. */
  NOT_WRITTEN("BACKUP-005"),
  /** The database in it does not hold together. */
  BROKEN("BACKUP-006"),
  /** The data has no keys that could be saved. */
  NO_KEYS("BACKUP-007");

  private final String id;

  BackupCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  CheckFailedException refusal(Path where) {
    return new CheckFailedException(Finding.of(this).in(where.toString()));
  }
}

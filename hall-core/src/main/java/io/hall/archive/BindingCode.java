package io.hall.archive;

import io.hall.check.Checked;
import io.hall.check.Code;
import io.hall.check.Finding;

/** Why a season cannot be cut or its archive not be built. */
public enum BindingCode implements Code {
  /** The season is closed, or a later one is. */
  SEASON_CLOSED("ARCHIVE-030"),
  /** There is nothing on record that could be archived. */
  NOTHING_ON_RECORD("ARCHIVE-031"),
  /** The last day lies before the first. */
  ENDS_BEFORE_IT_BEGINS("ARCHIVE-032"),
  /** The last day is not over yet: it is to come. */
  TO_COME("ARCHIVE-033"),
  /** Whoever approves a cut is the one who makes it. */
  SAME_PERSON("ARCHIVE-034"),
  /** A hall has receipts on a day whose report is not submitted. */
  DAY_NOT_REPORTED("ARCHIVE-035"),
  /** A hall has receipts or a report on a day that has no checkpoint. */
  DAY_NOT_CLOSED("ARCHIVE-036"),
  /** A shift of the period is open. */
  SHIFT_OPEN("ARCHIVE-037"),
  /** A month of the period was not handed over. */
  MONTH_NOT_HANDED_OVER("ARCHIVE-038"),
  /** A month has no checkpoint at a hall. */
  MONTH_NOT_CLOSED("ARCHIVE-039"),
  /** The season has no checkpoint at a hall. */
  SEASON_NOT_CLOSED("ARCHIVE-040"),
  /** A hall was open on a day without report. */
  OPEN_DAY_NOT_REPORTED("ARCHIVE-041"),
  /** No rule says how long a document of a year is kept. */
  NO_RETENTION("ARCHIVE-042"),
  /** Two rules say how long a document is kept. */
  RETENTION_TWICE("ARCHIVE-043"),
  /** Not the text of a transfer list. */
  TRANSFER_TEXT("ARCHIVE-044"),
  /** Not the text of retention times. */
  RETENTION_TEXT("ARCHIVE-045"),
  /** Not the text of a manifest. */
  MANIFEST_TEXT("ARCHIVE-046"),
  /** The name of a stream or paper cannot be a path. */
  NO_PATH("ARCHIVE-047"),
  /** Two files of an archive would lie in the same place. */
  PATH_TAKEN("ARCHIVE-048"),
  /** The certificate of a key is not at hand. */
  NO_CERTIFICATE("ARCHIVE-050"),
  /** A manifest takes 1 to 8 seals, each of the key that was named. */
  NOT_SEALED("ARCHIVE-051"),
  /** The archive was built before, and is another now. */
  BUILT_OTHERWISE("ARCHIVE-052"),
  /** There is no such cut. */
  NO_CUT("ARCHIVE-053"),
  /** There is something in the place where the archive should be. */
  TARGET_EXISTS("ARCHIVE-054"),
  /** The folder cannot be written to. */
  NOT_WRITABLE("ARCHIVE-055"),
  /** The disk is full. */
  DISK_FULL("ARCHIVE-056"),
  /** Writing failed in another way. */
  WRITE_FAILED("ARCHIVE-057"),
  /** What was read back is not what was written. */
  READ_BACK("ARCHIVE-058"),
  /** The archive does not fit into one zip file. */
  TOO_LARGE("ARCHIVE-059");

  private final String id;

  BindingCode(String id) {
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

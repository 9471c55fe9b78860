package io.hall.archive;

import io.hall.check.Checked;
import io.hall.check.Code;
import io.hall.check.Finding;

/** Why something cannot be destroyed, or a matter not be opened or closed. */
public enum HoldCode implements Code {
  /** A text must still be kept. */
  STILL_KEPT("ARCHIVE-070"),
  /** A matter that is open covers a text. */
  HELD("ARCHIVE-071"),
  /** There is no text of these documents and years. */
  NOTHING_TO_DESTROY("ARCHIVE-072"),
  /** Somebody would act twice on a list. */
  ACTED_BEFORE("ARCHIVE-073"),
  /** Both approvals are of one department. */
  ONE_DEPARTMENT("ARCHIVE-074"),
  /** Not the text of a destruction list. */
  LIST_TEXT("ARCHIVE-075"),
  /** There is no such matter, or it is closed. */
  NO_OPEN_MATTER("ARCHIVE-076"),
  /** Whoever approves the closing of a matter is the one who closes it. */
  SAME_PERSON("ARCHIVE-077"),
  /** The list is not where this step begins. */
  NOT_THIS_STEP("ARCHIVE-078"),
  /** Texts of the list are not there any more. */
  TEXTS_GONE("ARCHIVE-079"),
  /** Not words that can be kept. */
  WORDS("ARCHIVE-080"),
  /** No document is named, or the years are out of order. */
  SCOPE("ARCHIVE-081");

  private final String id;

  HoldCode(String id) {
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

package io.hall.document;

import io.hall.check.Code;

/** What can keep a page from being printed or a file from being signed. */
public enum DocumentCode implements Code {
  /** The font has no picture of a character. */
  MISSING_GLYPH("DOCUMENT-001"),
  /** No font was found. */
  NO_FONT("DOCUMENT-002"),
  /** A character is invisible, turns the direction of reading, or is for private use. */
  UNPRINTABLE("DOCUMENT-003"),
  /** The font file cannot be read or must not be embedded. */
  UNUSABLE_FONT("DOCUMENT-004"),
  /** The figures of a table need more width than the paper has. */
  TOO_WIDE("DOCUMENT-005"),
  /** The file is damaged, encrypted or signed already, or has a form or an action. */
  UNSIGNABLE("DOCUMENT-006"),
  /** The signature is larger than the place that is kept for it. */
  SIGNATURE_TOO_LARGE("DOCUMENT-007");

  private final String id;

  DocumentCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}

package io.hall.json;

import io.hall.check.Code;

/** What can be wrong with a JSON document. */
public enum JsonCode implements Code {
  /** It is not well-formed. */
  SYNTAX("JSON-001"),
  /** It is larger, deeper or longer somewhere than any document needs to be. */
  LIMIT("JSON-002"),
  /** A name stands twice in one object. */
  DUPLICATE("JSON-003"),
  /** Something stands behind the document. */
  TRAILING("JSON-004"),
  /** A name is not known here. */
  UNKNOWN("JSON-005"),
  /** Something is missing, or null where a value must be. */
  MISSING("JSON-006"),
  /** A value is of another type or form. */
  TYPE("JSON-007"),
  /** A number's exponent is out of bounds. */
  NUMBER("JSON-008"),
  /** It is not UTF-8, has a byte order mark, or half a surrogate pair. */
  ENCODING("JSON-009"),
  /** A value breaks a rule of its own. */
  REFUSED("JSON-010"),
  /** It could not be read at all. */
  UNREADABLE("JSON-011"),
  /** Values of this type are written and never read: they say what a register did. */
  NOT_READ("JSON-012");

  private final String id;

  JsonCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}

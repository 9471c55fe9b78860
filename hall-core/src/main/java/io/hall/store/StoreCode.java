package io.hall.store;

import io.hall.check.Code;
import io.hall.check.Verdict;

/** What can go wrong in a store. */
public enum StoreCode implements Code {
  /** The database reported an error. */
  DATABASE("STORE-001"),
  /** A write could not be made durable; the store takes no more until it is opened again. */
  NOT_DURABLE("STORE-002"),
  /** The request id was used before, for something else. */
  REQUEST_CONFLICT("STORE-003"),
  /** A record's bytes are not what its format says. */
  DAMAGED_RECORD("STORE-004"),
  /** A record's hash does not follow from its bytes and the record before. */
  BROKEN_CHAIN("STORE-005"),
  /** A position of a stream is missing. */
  MISSING_RECORD("STORE-006"),
  /** A request id is empty or too long. */
  REQUEST_ID("STORE-007"),
  /** A text holds half a character. */
  NOT_A_TEXT("STORE-008"),
  /** A personal text is not the one to which its record is committed. */
  CHANGED_TEXT("STORE-009"),
  /** The connection was lost while a write was made durable: it is there or it is not. */
  UNKNOWN_OUTCOME("STORE-010"),
  /** The database server is set up in a way that could lose or change what was answered. */
  UNSAFE_SERVER("STORE-011"),
  /** The head witness cannot be opened, read or written. */
  WITNESS("STORE-021"),
  /** The store lacks a record that its head witness has seen: it was set back to an older copy. */
  ROLLED_BACK("STORE-022"),
  /** Not a chain file, or chained by another hash. */
  CHAIN_FILE("STORE-040"),
  /** A chain file ends in the middle of a record. */
  TORN_FILE("STORE-041"),
  /** A personal text is sealed, and the key to it is not at hand. */
  SEALED_TEXT("STORE-042"),
  /** The database's own file does not hold together. */
  DAMAGED_FILE("STORE-020");

  private final String id;

  StoreCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Verdict grade() {
    return this == SEALED_TEXT ? Verdict.SUSPECT : Verdict.INVALID;
  }
}

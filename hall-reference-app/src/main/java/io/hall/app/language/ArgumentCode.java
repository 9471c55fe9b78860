package io.hall.app.language;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;

/** What can be wrong with the arguments of a command. */
public enum ArgumentCode implements OwnCode {
  /** Something that is needed is not given. */
  MISSING("ARGS-001"),
  /** Nothing is called so. */
  UNKNOWN("ARGS-002"),
  /** A value is not what its option takes. */
  VALUE("ARGS-003"),
  /** It is not said which of its commands is meant. */
  WHICH("ARGS-004"),
  /** An option is given twice. */
  TWICE("ARGS-005"),
  /** Options go together, and one is missing. */
  TOGETHER("ARGS-006"),
  /** They cannot be understood as they stand. */
  OTHER("ARGS-007"),
  /** Nothing is called so, but something nearly. */
  NEARLY("ARGS-008");

  private final String id;

  ArgumentCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  /**
   * A refusal.
   *
   * @param where the option
   * @param what what is needed, possible or expected there, as the sentence says
   */
  public CheckFailedException refusal(String where, String what) {
    return new CheckFailedException(finding(where, what));
  }

  /** What is wrong, as {@link #refusal} says it. */
  public Finding finding(String where, String what) {
    return Finding.of(this).in(where).with("what", what);
  }
}

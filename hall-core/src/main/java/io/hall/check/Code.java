package io.hall.check;

/**
 * The stable code of one thing that a check can find, such as {@code USCC-002}.
 *
 * <p>Implemented by one enum for each subject. A code never changes its meaning; its sentence
 * stands in the message bundle under the key {@code hall.} + {@link #id()}, in Chinese and English.
 */
public interface Code {

  /** The code as an operator reads it: capital letters, a hyphen, three digits. */
  String id();

  /** What this finding makes of the thing checked: never {@link Verdict#VALID}. */
  default Verdict grade() {
    return Verdict.INVALID;
  }

  /** The base name of the resource bundle that holds the sentence. */
  default String bundle() {
    return "io.hall.check.messages";
  }
}

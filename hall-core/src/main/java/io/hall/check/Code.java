package io.hall.check;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The stable code of one thing that a check can find, such as {@code USCC-002}.
 *
 * <p>Implemented by one enum for each subject. A code never changes its meaning; its sentence
 * stands in the message bundle under the key {@code hall.} + {@link #id()}, in Chinese and English.
 */
public interface Code {

  /**
   * Returns the code of this text: of an enum that a file {@code META-INF/hall/codes} on the class
   * path names, as those of this library do. Whoever has codes of his own lists them in such a
   * file.
   *
   * @throws IllegalArgumentException if none of them has it
   */
  @JsonCreator
  static Code of(String id) {
    return CodeBook.find(id);
  }

  /** The code as an operator reads it: capital letters, a hyphen, three digits. */
  @JsonValue
  String id();

  /** What this finding makes of the thing checked: never {@link Verdict#VALID}. */
  default Verdict grade() {
    return Verdict.INVALID;
  }

  /**
   * The base name of the resource bundle that holds the sentence. It may name, under {@code words}
   * and separated by blanks, parameters whose values are constants, and under {@code word.CONSTANT}
   * what a reader is told for each.
   */
  default String bundle() {
    return "io.hall.check.messages";
  }
}

package io.hall.conduct;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.json.JsonScalar;

/**
 * What somebody wrote in their own words (备注): it may name a person, so it is kept as the erasable
 * text of its record and never shown by {@link #toString}.
 *
 * @param text 1 to 500 characters, not blank
 */
public record Note(@JsonValue String text) {

  private static final int MOST = 500;

  /** Checks the length; {@code CONDUCT-004} if it is out of range. */
  @JsonScalar
  public Note {
    if (text.isBlank() || text.length() > MOST) {
      throw new CheckFailedException(Finding.of(ConductCode.NOTE).in("note"));
    }
  }

  /** The length alone: the words may be personal. */
  @Override
  public String toString() {
    return "Note[" + text.length() + " characters]";
  }
}

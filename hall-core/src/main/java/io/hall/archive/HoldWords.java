package io.hall.archive;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.json.JsonScalar;
import io.hall.store.Canonical;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody wrote about a matter or a list in their own words (说明): it may name a person, so it
 * is kept as the personal text of its record and never shown by {@link #toString}. Immutable.
 *
 * @param text one line of 1 to 500 code points without control or invisible characters and without
 *     blanks at the ends
 */
public record HoldWords(@JsonValue String text) {

  private static final Pattern WORDS =
      Pattern.compile("(?! )[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,500}(?<! )");

  /** Checks the form; {@code ARCHIVE-080} if it is another. */
  @JsonScalar
  public HoldWords {
    Refuse.unless(WORDS.matcher(text).matches(), HoldCode.WORDS);
  }

  Canonical personal() {
    return Canonical.write().text(text).end();
  }

  static Optional<HoldWords> read(Optional<Canonical> personal) {
    return personal.map(texts -> new HoldWords(texts.read().text()));
  }

  /** The length alone: the words may be personal. */
  @Override
  public String toString() {
    return "HoldWords[" + text.length() + " characters]";
  }
}

package io.hall.archive;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.json.JsonScalar;
import java.util.regex.Pattern;

/**
 * The name of the company (公司名称) as it stands in checkpoints and archives. Immutable.
 *
 * @param value one line of 1 to 100 code points without control or invisible characters and without
 *     blanks at the ends
 */
public record CompanyName(@JsonValue String value) {

  private static final Pattern NAME =
      Pattern.compile("(?! )[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,100}(?<! )");

  /**
   * Checks that it can be written.
   *
   * @throws CheckFailedException {@link ArchiveCode#COMPANY} if not
   */
  @JsonScalar
  public CompanyName {
    if (!NAME.matcher(value).matches()) {
      throw new CheckFailedException(Finding.of(ArchiveCode.COMPANY));
    }
  }

  /** The name. */
  @Override
  public String toString() {
    return value;
  }
}

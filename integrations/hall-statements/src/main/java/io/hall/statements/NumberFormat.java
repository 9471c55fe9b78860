package io.hall.statements;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells from how a workbook shows a number whether it is a date or a time. */
final class NumberFormat {

  /** Texts, escaped and padding characters, colours and conditions, which are no part of a date. */
  private static final Pattern NOT_SHOWN =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hHmMsS]+\\])[^\\]]*\\]");

  private static final Pattern PARTS_OF_A_DATE = Pattern.compile("[yYmMdDhHsS]");

  private NumberFormat() {}

  /**
   * Whether the format shows a date or time.
   *
   * @param id the format's number; those up to 163 are agreed upon, some of them in Chinese
   *     workbooks alone
   * @param code how it is written
   */
  static boolean showsADate(@Nullable Integer id, @Nullable String code) {
    if (id == null) {
      return false;
    }
    if ((id >= 14 && id <= 22)
        || (id >= 27 && id <= 36)
        || (id >= 45 && id <= 47)
        || (id >= 50 && id <= 58)) {
      return true;
    }
    return code != null && PARTS_OF_A_DATE.matcher(NOT_SHOWN.matcher(code).replaceAll("")).find();
  }
}

package io.hall.security.disclosure;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What an export holds (导出内容). Immutable.
 *
 * @param <T> what a row is made of
 * @param title what it is, one line of at most 100 characters
 * @param scope what data its rows are: what the caller read them from
 * @param filter by what its rows were chosen, in words, one line of at most 500 characters; it goes
 *     into the manifest, so it names no person
 * @param columns its columns, 1 to 60, with different names
 */
public record ExportSpec<T>(String title, Scope scope, String filter, List<Column<T>> columns) {

  private static final Pattern LINE = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]*");

  /**
   * Copies the columns.
   *
   * @throws io.hall.check.CheckFailedException {@link DisclosureCode#TERMS} if something is out of
   *     range
   */
  public ExportSpec {
    columns = List.copyOf(columns);
    DisclosureCode.TERMS.require(isLine(title, 100), "title");
    DisclosureCode.TERMS.require(filter.isEmpty() || isLine(filter, 500), "filter");
    DisclosureCode.TERMS.require(!columns.isEmpty() && columns.size() <= 60, "columns");
    DisclosureCode.TERMS.require(
        columns.stream().map(Column::name).distinct().count() == columns.size(), "columns");
  }

  static boolean isLine(String text, int most) {
    return !text.isBlank()
        && text.codePointCount(0, text.length()) <= most
        && LINE.matcher(text).matches();
  }
}

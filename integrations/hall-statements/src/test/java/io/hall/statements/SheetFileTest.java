package io.hall.statements;

import static io.hall.statements.Workbooks.date;
import static io.hall.statements.Workbooks.fault;
import static io.hall.statements.Workbooks.formula;
import static io.hall.statements.Workbooks.number;
import static io.hall.statements.Workbooks.row;
import static io.hall.statements.Workbooks.text;
import static io.hall.statements.Workbooks.texts;
import static io.hall.statements.Workbooks.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rows of any sheet, each cell read as what it is meant to be. */
class SheetFileTest {

  @Test
  void rows_carry_their_places_and_blank_ones_are_left_out() {
    byte[] bytes =
        workbook()
            .sheet("明细", List.of(texts("a", "b"), texts(" ", ""), texts("c")))
            .sheet("空", List.of())
            .bytes();

    try (SheetFile file = SheetFile.open("", bytes)) {
      assertThat(file.sheets()).isEqualTo(2);
      List<SheetRow> rows = rows(file, 0);
      assertThat(rows).extracting(SheetRow::place).containsExactly("明细!1", "明细!3");
      assertThat(rows.get(0).place(1)).isEqualTo("明细!B1");
      assertThat(rows.get(0).size()).isEqualTo(2);
      assertThat(rows.get(1).text(7).orThrow()).isEmpty();
      assertThat(rows(file, 1)).isEmpty();
      assertThat(rows(file, 0)).hasSize(2);
    }
  }

  @Test
  void figures_are_taken_as_they_are_stored_or_not_at_all() {
    SheetRow row =
        only(
            row(
                number("1714.82"),
                number("64.099999999999994"),
                number("17.3635074929121"),
                number("1.7E+1"),
                number("0.09"),
                number("8.9999999999999997E-2"),
                text("1,714.82"),
                number("26412000000000000001"),
                number("2.6412E+19"),
                number("12345678")));

    assertThat(told(row.amount(0))).isEqualTo("1714.82");
    assertThat(told(row.amount(1))).isEqualTo("STATEMENTS-031");
    assertThat(told(row.amount(2))).isEqualTo("STATEMENTS-031");
    assertThat(told(row.decimal(2))).isEqualTo("17.3635074929121");
    assertThat(told(row.decimal(1))).isEqualTo("STATEMENTS-031");
    assertThat(told(row.decimal(3))).isEqualTo("STATEMENTS-031");
    assertThat(told(row.decimal(4))).isEqualTo("0.09");
    assertThat(told(row.decimal(5))).isEqualTo("STATEMENTS-031");
    assertThat(told(row.amount(6))).isEqualTo("1,714.82");
    assertThat(told(row.code(7))).isEqualTo("STATEMENTS-036");
    assertThat(told(row.code(8))).isEqualTo("STATEMENTS-036");
    assertThat(told(row.code(9))).isEqualTo("12345678");
  }

  @Test
  void codes_lose_what_kept_them_and_words_lose_nothing() {
    SheetRow row = only(row(text("'0012"), text("=\"0012\""), text(" =cmd() "), text("'x")));

    assertThat(told(row.code(0))).isEqualTo("0012");
    assertThat(told(row.code(1))).isEqualTo("0012");
    assertThat(told(row.text(2))).isEqualTo("=cmd()");
    assertThat(told(row.text(3))).isEqualTo("'x");
  }

  @Test
  void days_are_those_that_are_shown() {
    SheetRow row = only(row(date("46334.5"), text("2026/11/8"), number("20261108"), date("1")));

    assertThat(told(row.day(0))).isEqualTo("2026-11-08");
    assertThat(told(row.day(1))).isEqualTo("2026/11/8");
    assertThat(told(row.day(2))).isEqualTo("20261108");
    assertThat(told(row.day(3))).isEqualTo("STATEMENTS-039");
    assertThat(told(row.text(0))).isEqualTo("STATEMENTS-026");
    assertThat(told(row.amount(0))).isEqualTo("STATEMENTS-026");
  }

  @Test
  void formulas_and_errors_are_refused_where_they_are_used() {
    SheetRow row = only(row(formula("1+1", "2"), fault("#N/A"), text("a")));

    assertThat(told(row.amount(0))).isEqualTo("STATEMENTS-023");
    assertThat(told(row.text(0))).isEqualTo("STATEMENTS-023");
    assertThat(told(row.day(1))).isEqualTo("STATEMENTS-024");
    assertThat(told(row.text(2))).isEqualTo("a");
  }

  @Test
  void hostile_workbooks_are_refused_when_they_are_opened_or_read() {
    for (Map.Entry<String, byte[]> hostile : HostileFiles.all().entrySet()) {
      byte[] bytes = hostile.getValue();
      if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
        assertThatThrownBy(() -> readAll(bytes))
            .as(hostile.getKey())
            .isInstanceOf(CheckFailedException.class);
      }
    }
  }

  private static void readAll(byte[] bytes) {
    try (SheetFile file = SheetFile.open("", bytes)) {
      for (int sheet = 0; sheet < file.sheets(); sheet++) {
        rows(file, sheet);
      }
    }
  }

  private static SheetRow only(List<String> cells) {
    try (SheetFile file = SheetFile.open("", workbook().sheet("明细", List.of(cells)).bytes())) {
      return rows(file, 0).get(0);
    }
  }

  private static List<SheetRow> rows(SheetFile file, int sheet) {
    List<SheetRow> rows = new ArrayList<>();
    try (SheetFile.Rows open = file.open(sheet)) {
      for (Optional<SheetRow> row = open.next(); row.isPresent(); row = open.next()) {
        rows.add(row.get());
      }
    }
    return rows;
  }

  private static String told(Checked<String> cell) {
    return cell.value().orElseGet(() -> cell.findings().get(0).code().id());
  }
}

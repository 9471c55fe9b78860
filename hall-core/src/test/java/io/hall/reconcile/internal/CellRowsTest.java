package io.hall.reconcile.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.csv.CsvCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows from memory against the same rows of a file. */
class CellRowsTest {

  @TempDir private Path folder;

  private static List<String> rows(int count) {
    List<String> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      rows.add(
          "A-%08d,H0%d,C%d,2026-11-%02d,ARREARS,2025-2026,POS,%d.05,%018d"
              .formatted(i, i % 9, i % 700, 1 + i % 30, i, i));
    }
    return rows;
  }

  private Checked<SideRows> fromMemory(List<String> rows) {
    CellRows cells = new CellRows(file().toString(), 2);
    for (String row : rows) {
      for (String cell : row.split(",", -1)) {
        byte[] bytes = ("<" + cell + ">").getBytes(UTF_8);
        cells.cell(bytes, 1, bytes.length - 1);
      }
      cells.end();
    }
    return cells.rows();
  }

  private Path file() {
    return folder.resolve("lines.csv");
  }

  private Checked<SideRows> fromFile(List<String> rows) throws IOException {
    String header = String.join(",", LineScan.HEADER.columns()) + "\n";
    Files.writeString(file(), header + String.join("\n", rows) + "\n");
    return LineScan.ofOneThread().read(List.of(file())).get(0);
  }

  private static byte[] packed(Checked<SideRows> rows) {
    return Parcel.pack(rows.orThrow(), 0, true, 1)[0];
  }

  @Test
  void many_rows_are_those_of_their_file() throws IOException {
    List<String> rows = rows(40_000);
    rows.set(20_000, rows.get(20_000).replace(",0", ",流水号"));
    assertThat(packed(fromMemory(rows))).isEqualTo(packed(fromFile(rows)));
  }

  @Test
  void mistakes_far_from_each_other_are_told_on_their_lines() throws IOException {
    List<String> rows = rows(40_000);
    for (int row : new int[] {0, 16_383, 16_384, 39_999}) {
      rows.set(row, rows.get(row).replace("ARREARS", "ARREAR").replace("2026-11", "2026-13"));
    }
    List<Finding> findings = fromMemory(rows).findings();
    assertThat(findings).isEqualTo(fromFile(rows).findings()).hasSize(8);
    assertThat(findings.get(7).where()).endsWith("lines.csv:40001:category");
  }

  @Test
  void of_many_mistakes_the_first_hundred_are_told() throws IOException {
    List<String> rows =
        new ArrayList<>(rows(300).stream().map(r -> r.replace("POS", "P")).toList());
    rows.set(150, "\"");
    List<Finding> findings = fromMemory(rows.subList(0, 150)).findings();
    assertThat(findings).isEqualTo(fromFile(rows).findings()).hasSize(101);
    assertThat(findings.get(100).code()).isEqualTo(CsvCode.MORE);
  }

  @Test
  void an_amount_in_fen_is_bound_as_its_text_is() {
    assertThat(amount(999_999_999_999L).findings()).isEmpty();
    assertThat(amount(-999_999_999_999L).findings()).isEmpty();
    assertThat(codes(amount(0))).containsExactly(CsvCode.AMOUNT_ZERO);
    for (long most : new long[] {1_000_000_000_000L, Long.MAX_VALUE, Long.MIN_VALUE}) {
      assertThat(codes(amount(most))).isEqualTo(codes(fromMemory(List.of(text(most))))).hasSize(1);
    }
  }

  private static String text(long fen) {
    return "A-00000001,H01,C1,2026-11-08,,,POS,%s,".formatted(BigDecimal.valueOf(fen, 2));
  }

  private static Checked<SideRows> amount(long fen) {
    CellRows cells = new CellRows("amounts", 2);
    List<String> row = List.of(text(1).split(",", -1));
    for (String cell : row.subList(0, 7)) {
      byte[] bytes = cell.getBytes(UTF_8);
      cells.cell(cells.word(bytes, 0, bytes.length));
    }
    cells.fen(fen);
    cells.cell(new byte[0], 0, 0);
    cells.end();
    return cells.rows();
  }

  private static List<Object> codes(Checked<SideRows> rows) {
    return rows.findings().stream().<Object>map(Finding::code).toList();
  }

  @Test
  void cells_that_are_cut_differently_are_not_taken_for_each_other() {
    CellRows cells = new CellRows("cut", 2);
    for (String hall : List.of("H01", "H01,C1")) {
      for (String cell : List.of("A-00000001", hall, hall.length() > 3 ? "" : "C1")) {
        byte[] bytes = cell.getBytes(UTF_8);
        cells.cell(cells.word(bytes, 0, bytes.length));
      }
      for (String cell : List.of("2026-11-08", "", "", "POS", "1.00", "a\nb")) {
        byte[] bytes = cell.getBytes(UTF_8);
        cells.cell(bytes, 0, bytes.length);
      }
      cells.end();
    }
    assertThat(cells.rows().findings().stream().map(Finding::where))
        .containsExactly("cut:2:reference", "cut:3:hall", "cut:3:reference");
  }

  @Test
  void a_row_has_as_many_cells_as_the_header() {
    CellRows cells = new CellRows("short", 2);
    cells.fen(1);
    assertThatThrownBy(cells::end).isInstanceOf(IllegalStateException.class);
  }
}

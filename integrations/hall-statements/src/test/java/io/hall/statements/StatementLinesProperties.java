package io.hall.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** A line is found again on the row that its entry names, whatever stands between. */
class StatementLinesProperties {

  private static final StatementMapping MAPPING = Reads.mapping(Reads.PLAIN + "comment,starts,#\n");

  /** What a row below the header may be. */
  enum Kind {
    LINE,
    BLANK,
    COMMENT
  }

  @Property(tries = 100)
  void a_row_of_a_text(
      @ForAll @Size(max = 5) List<Boolean> preface,
      @ForAll @Size(max = 30) List<Kind> kinds,
      @ForAll boolean windows)
      throws IOException {
    List<List<String>> rows = rows(preface, kinds);
    String end = windows ? "\r\n" : "\n";
    String text = String.join(end, rows.stream().map(row -> String.join(",", row)).toList());
    for (String charset : List.of("UTF-8", "GB18030", "UTF-16")) {
      byte[] bytes = (text + end).getBytes(Charset.forName(charset));
      StatementLines lines = read("csv", bytes);
      check(rows, lines);
      assertThat(lines.rows()).isEqualTo(rows.size());
    }
  }

  @Property(tries = 50)
  void a_row_of_a_sheet(
      @ForAll @Size(max = 5) List<Boolean> preface, @ForAll @Size(max = 30) List<Kind> kinds)
      throws IOException {
    List<List<String>> rows = rows(preface, kinds);
    List<List<String>> cells =
        rows.stream()
            .map(row -> row.stream().filter(cell -> !cell.isEmpty()).map(Workbooks::text).toList())
            .toList();

    check(rows, read("xlsx", Workbooks.workbook().sheet("明细", cells).bytes()));
  }

  private static List<List<String>> rows(List<Boolean> preface, List<Kind> kinds) {
    List<List<String>> rows = new ArrayList<>();
    preface.forEach(filled -> rows.add(List.of(filled ? "虚构的账单" : "")));
    rows.add(List.of("时间", "单号", "金额"));
    for (Kind kind : kinds) {
      rows.add(
          switch (kind) {
            case LINE -> List.of("2026-11-08 09:00:00", "R" + (rows.size() + 1), "1.00");
            case BLANK -> List.of("");
            case COMMENT -> List.of("# 虚构");
          });
    }
    return rows;
  }

  private static StatementLines read(String ending, byte[] bytes) throws IOException {
    Path file = Files.createTempFile("bill", "." + ending);
    try {
      Files.write(file, bytes);
      return StatementFile.lines(file, List.of(MAPPING), Optional.empty()).orThrow();
    } finally {
      Files.delete(file);
    }
  }

  private static void check(List<List<String>> rows, StatementLines lines) {
    long written = rows.stream().filter(row -> row.size() == 3).count() - 1;
    assertThat(lines.entries()).hasSize((int) written);
    for (StatementLines.Entry entry : lines.entries()) {
      assertThat(rows.get((int) entry.row() - 1)).contains(entry.line().reference());
      assertThat(entry.row()).isLessThanOrEqualTo(lines.rows());
    }
  }
}

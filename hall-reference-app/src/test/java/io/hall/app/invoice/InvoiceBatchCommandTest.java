package io.hall.app.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.Commands;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code invoice check} of tables. */
class InvoiceBatchCommandTest {

  private record Run(int exit, String out, String err) {}

  @TempDir private Path folder;

  @Test
  void a_table_is_answered_on_one_line_with_the_fields_of_every_answer() throws IOException {
    String file = file("batch.csv", SampleBatch.csv(3));

    assertThat(run("--json", file))
        .isEqualTo(
            new Run(
                0,
                "{\"file\":\""
                    + file
                    + "\",\"kind\":\"CSV\",\"number\":null,\"verdict\":\"VALID\",\"findings\":[],"
                    + "\"totals\":{\"net\":\"5144.46\",\"tax\":\"0.00\",\"gross\":\"5144.46\"},"
                    + "\"lines\":3,\"seller\":\"示例热力有限公司\",\"buyer\":null}\n",
                ""));
  }

  @Test
  void encodings_and_marks_of_spreadsheets_are_read() throws IOException {
    String text = SampleBatch.csv(2);
    String windows = text.replace("\n", "\r\n");
    String kept = text.replaceAll("(26412[0-9]{15})", "=\"$1\"").replace(",1714.82,", ",'1714.82,");
    for (byte[] bytes :
        List.of(
            ("\uFEFF" + windows).getBytes(StandardCharsets.UTF_8),
            windows.getBytes(Charset.forName("GB18030")),
            kept.getBytes(StandardCharsets.UTF_8),
            SampleBatch.xlsx(2))) {
      String file = Files.write(folder.resolve("batch"), bytes).toString();
      assertThat(run(file)).isEqualTo(new Run(0, "VALID " + file + "\n", ""));
    }
  }

  @Test
  void what_is_wrong_is_told_with_row_column_and_number() throws IOException {
    List<String> rows = new ArrayList<>(SampleBatch.csv(3).lines().toList());
    rows.set(1, rows.get(1).replace("1714.82,免税", "1714.83,免税"));
    rows.add(rows.get(2));
    String file = file("batch.csv", String.join("\n", rows));

    Run run = run("--lang=en", file);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out().lines())
        .containsExactly(
            "INVALID " + file,
            "  INVOICE-209 2:价税合计 "
                + SampleBatch.number(1)
                + ": Amount and tax of the line sum to 1714.83, but it says 1714.82",
            "  INVOICE-050 2:金额 "
                + SampleBatch.number(1)
                + ": Quantity times unit price is 1714.82, but the amount is 1714.83",
            "  INVOICE-234 5:数电发票号码 "
                + SampleBatch.number(2)
                + ": The invoice stands before, at 3; each stands once, its rows together");
  }

  @Test
  void a_number_that_a_workbook_changed_is_refused_with_its_cell() {
    byte[] good = SampleBatch.xlsx(1);
    assertThat(codes(answer(good))).isEmpty();
    byte[] floating =
        Workbooks.changed(
            good, "xl/worksheets/sheet2.xml", "<v>1714.82</v>", "<v>1714.8199999999999</v>");

    JsonNode answer = answer(floating);

    assertThat(codes(answer))
        .containsExactly(
            "STATEMENTS-031 信息汇总表!P2 " + SampleBatch.number(1),
            "STATEMENTS-031 信息汇总表!S2 " + SampleBatch.number(1));
    assertThat(answer.get("kind").asString()).isEqualTo("XLSX");
    assertThat(answer.get("totals").get("net").isNull()).isTrue();
  }

  @Test
  void malformed_and_hostile_tables_are_answers_and_the_batch_goes_on() throws IOException {
    String csv = SampleBatch.csv(1);
    List<String> files =
        List.of(
            file("semicolons.csv", csv.replace(',', ';')),
            Files.write(folder.resolve("utf16.csv"), csv.getBytes(StandardCharsets.UTF_16))
                .toString(),
            file("quote.csv", csv + "2,\"open\n"),
            file("control.csv", csv.replace("试验路", "\u0000")),
            file("lacks.csv", csv.replace("购买方名称", "谁")),
            file("empty.csv", SampleBatch.HEADER),
            Files.write(folder.resolve("zip.xlsx"), Workbooks.packed("xl/workbook.xml", "<a"))
                .toString(),
            Files.write(
                    folder.resolve("old.xls"),
                    new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0})
                .toString(),
            file("latin.csv", csv).toString(),
            file("other.csv", "a,b,c\n1,2,3\n"));
    Files.write(
        Path.of(files.get(8)), bytes(csv + "\n2,,,", new byte[] {(byte) 0xFF, (byte) 0xFF, '\n'}));

    Run run = run(concat("--json", files, file("good.csv", csv)));

    assertThat(run.exit()).isEqualTo(1);
    List<JsonNode> answers = run.out().lines().map(InvoiceBatchCommandTest::json).toList();
    assertThat(answers).extracting(a -> a.get("verdict").asString()).endsWith("VALID");
    assertThat(answers.subList(0, 10))
        .extracting(
            a -> a.get("kind").asString() + " " + a.get("findings").get(0).get("code").asString())
        .containsExactly(
            "CSV CSV-007",
            "CSV CSV-008",
            "CSV CSV-012",
            "CSV CSV-018",
            "CSV INVOICE-231",
            "CSV INVOICE-236",
            "XLSX STATEMENTS-007",
            "XLSX STATEMENTS-005",
            "CSV CSV-010",
            "UNKNOWN INVOICE-200");
  }

  @Test
  void a_formula_is_text_and_never_told() throws IOException {
    String evil = "=cmd|' /C calc'!A1";
    String file =
        file(
            "evil.csv",
            SampleBatch.csv(1).replace("测试用户1", evil).replace(",1714.82,免税", "," + evil + ",免税"));

    Run run = run("--lang=en", file);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("INVOICE-207 2:金额").doesNotContain("cmd");
    assertThat(json(run("--json", file).out()).get("buyer").asString()).isEqualTo(evil);
  }

  @Test
  void two_sheets_of_invoices_are_one_too_many() {
    byte[] twice =
        Workbooks.changed(
            SampleBatch.xlsx(1), "xl/_rels/workbook.xml.rels", "sheet1.xml", "sheet2.xml");

    assertThat(codes(answer(twice))).containsExactly("INVOICE-238 ");
  }

  @Test
  void a_hundred_thousand_rows_are_read_one_by_one() throws IOException {
    Path file = folder.resolve("big.csv");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      SampleBatch.write(out, 100_000);
    }

    JsonNode answer = json(run("--json", file.toString()).out());

    assertThat(answer.get("lines").asInt()).isEqualTo(100_000);
    assertThat(answer.get("verdict").asString()).isEqualTo("VALID");
    assertThat(answer.get("totals").get("gross").asString()).isEqualTo("171482000.00");
  }

  private JsonNode answer(byte[] workbook) {
    try {
      return json(
          run("--json", Files.write(folder.resolve("batch.xlsx"), workbook).toString()).out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> codes(JsonNode answer) {
    List<String> codes = new ArrayList<>();
    answer
        .get("findings")
        .forEach(f -> codes.add(f.get("code").asString() + " " + f.get("where").asString()));
    return codes;
  }

  private static JsonNode json(String line) {
    return JsonMapper.builder().build().readTree(line);
  }

  private static byte[] bytes(String text, byte[] more) {
    byte[] begin = text.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(begin, begin.length + more.length);
    System.arraycopy(more, 0, all, begin.length, more.length);
    return all;
  }

  private static String[] concat(String option, List<String> files, String last) {
    List<String> all = new ArrayList<>(List.of(option));
    all.addAll(files);
    all.add(last);
    return all.toArray(String[]::new);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static Run run(String... args) {
    List<String> all = new ArrayList<>(List.of("invoice", "check"));
    all.addAll(List.of(args));
    return Commands.run(Run::new, all.toArray(String[]::new));
  }
}

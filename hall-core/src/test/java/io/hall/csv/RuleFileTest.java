package io.hall.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.check.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFileTest {

  private static final List<String> COLUMNS = List.of("a", "b");

  @Test
  void comments_and_empty_lines_are_passed_over() {
    RuleFile file = parse("# head\n\n  \na,b\r\n1,2\r\n# between\n3,4").orThrow();

    assertThat(file.rows()).extracting(RuleRow::where).containsExactly("f.csv:5", "f.csv:7");
    assertThat(file.rows().get(1).optional("b")).contains("4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "\"1,5\",2 | 1,5 | 2",
        "\"say \"\"yes\"\"\",2 | say \"yes\" | 2",
        "\"\",\"2\" | '' | 2",
        " 1 , 2  | 1 | 2",
        "一,二 | 一 | 二",
        "1, | 1 | ''"
      })
  void a_field_may_stand_in_quotation_marks(String line, String a, String b) {
    RuleRow row = parse("a,b\n" + line).orThrow().rows().get(0);

    assertThat(row.optional("a").orElse("")).isEqualTo(a);
    assertThat(row.optional("b").orElse("")).isEqualTo(b);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {"\"1,2 | 5", "1\",2 | 2", "\"1\"x,2 | 4", "1,\"2\"\" | 7", "1,\" | 4", "1,2\" | 4"})
  void a_quotation_mark_does_not_stand_alone(String line, int at) {
    assertThat(parse("a,b\n" + line).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(RuleFileCode.BROKEN_QUOTES);
              assertThat(finding.where()).isEqualTo("f.csv:2");
              assertThat(finding.parameters()).containsEntry("at", Integer.toString(at));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# only this", "a", "a,b,c", "b,a", "A,b", "\"a,b", "1,2\na,b"})
  void the_first_line_names_the_columns(String text) {
    assertThat(parse(text).findings())
        .extracting(Finding::code)
        .containsExactly(RuleFileCode.WRONG_HEADER);
  }

  @Test
  void every_broken_line_is_found() {
    Checked<RuleFile> file = parse("a,b\n1\n1,2,3\n1,2\n1,\t2\n");

    assertThat(file.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "RULES-005 f.csv:2: The line has 1 fields instead of 2; put a field with a comma in"
                + " quotation marks",
            "RULES-005 f.csv:3: The line has 3 fields instead of 2; put a field with a comma in"
                + " quotation marks",
            "RULES-007 f.csv:5: There is a control character at character 3; remove it");
  }

  @Test
  void a_lone_carriage_return_is_a_control_character() {
    assertThat(parse("a,b\n1\r,2").findings())
        .extracting(Finding::code)
        .containsExactly(RuleFileCode.CONTROL_CHARACTER);
  }

  @Test
  void a_field_has_at_most_500_characters() {
    assertThat(parse("a,b\n" + "x".repeat(500) + ",1").findings()).isEmpty();
    assertThat(parse("a,b\n" + "x".repeat(501) + ",1").findings())
        .extracting(Finding::code)
        .containsExactly(RuleFileCode.FIELD_TOO_LONG);
  }

  @Test
  void a_file_has_at_most_10_000_lines() {
    String most = "a,b\n" + "1,2\n".repeat(9_999);

    assertThat(parse(most).orThrow().rows()).hasSize(9_999);
    assertThat(parse(most + "1,2").findings())
        .extracting(Finding::code)
        .containsExactly(RuleFileCode.TOO_LARGE);
    assertThat(parse(most + "\n").findings())
        .extracting(Finding::code)
        .containsExactly(RuleFileCode.TOO_LARGE);
  }

  @Test
  void a_file_has_at_most_a_mebibyte() {
    byte[] most = ("a,b\n#" + "x".repeat((1 << 20) - 5)).getBytes(StandardCharsets.UTF_8);
    byte[] more = ("a,b\n#" + "x".repeat((1 << 20) - 4)).getBytes(StandardCharsets.UTF_8);

    assertThat(read(most).findings()).isEmpty();
    assertThat(read(more).findings())
        .extracting(Finding::code)
        .containsExactly(RuleFileCode.TOO_LARGE);
  }

  @Test
  void a_file_is_utf_8() {
    byte[] gbk = {'a', ',', 'b', '\n', (byte) 0xBD, (byte) 0xB9, ',', '1'};

    assertThat(read(gbk).findings())
        .extracting(Finding::code)
        .containsExactly(RuleFileCode.NOT_UTF_8);
    assertThat(read("\uFEFFa,b\n焦作,1".getBytes(StandardCharsets.UTF_8)).findings()).isEmpty();
  }

  @Test
  void a_file_that_cannot_be_read_is_a_finding(@TempDir Path folder) {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }

          @Override
          public int read(byte[] bytes, int from, int count) throws IOException {
            throw new IOException("gone");
          }
        };

    assertThat(RuleFile.read(folder.resolve("none.csv"), COLUMNS).findings())
        .singleElement()
        .hasToString(
            "RULES-001 none.csv: The file cannot be read; check that it exists and that this"
                + " program may read it");
    assertThat(RuleFile.read(folder, COLUMNS).findings())
        .extracting(Finding::code)
        .containsExactly(RuleFileCode.UNREADABLE);
    assertThat(RuleFile.read("f.csv", broken, COLUMNS).findings())
        .extracting(Finding::code)
        .containsExactly(RuleFileCode.UNREADABLE);
  }

  @Test
  void a_shipped_file_that_is_missing_is_a_mistake_of_the_build() {
    assertThatThrownBy(() -> RuleFile.shipped(RuleFile.class, "none.csv", COLUMNS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("none.csv");
  }

  @Test
  void a_row_keeps_what_was_wrong_with_its_fields() {
    RuleRow row = parse("a,b\n,2").orThrow().rows().get(0);

    assertThat(row.isRight()).isTrue();
    assertThat(row.requiredText("a", "x")).isEmpty();
    assertThat(row.optional("b", "2026-11-08", BusinessDate::find)).isEmpty();
    row.unused("a");
    row.unused("b");
    assertThat(row.isRight()).isFalse();
    assertThat(row.findings())
        .extracting(f -> f.code().id() + " " + f.where() + " " + f.parameters())
        .containsExactly(
            "RULES-009 f.csv:2 {column=a, example=x}",
            "RULES-010 f.csv:2 {column=b, example=2026-11-08}",
            "RULES-011 f.csv:2 {column=b}");
  }

  @Test
  void asking_for_a_column_that_is_not_there_is_a_mistake_of_the_program() {
    RuleRow row = parse("a,b\n1,2").orThrow().rows().get(0);

    assertThatThrownBy(() -> row.optional("c")).hasMessageContaining("no column c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "2026-2-3", "+12026-01-01", "2026-01-01 ", "２０２６-01-01"})
  void dates_are_strict(String text) {
    assertThat(BusinessDate.find(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "+1", "1.", ".5", "1e3", "1234567", "0.1234567", "１", "1,0"})
  void numbers_are_strict(String text) {
    assertThat(RuleRow.decimal(text)).isEmpty();
  }

  @Test
  void dates_and_numbers_are_read() {
    assertThat(BusinessDate.find("2024-02-29")).contains(BusinessDate.parse("2024-02-29"));
    assertThat(RuleRow.decimal("123456.123456").map(Object::toString)).contains("123456.123456");
    assertThat(RuleRow.constant(RuleFileCode.class).apply("TOO_LARGE"))
        .isEqualTo(Optional.of(RuleFileCode.TOO_LARGE));
    assertThat(RuleRow.constant(RuleFileCode.class).apply("too_large")).isEmpty();
  }

  @Test
  void every_code_speaks_both_languages() {
    for (RuleFileCode code : RuleFileCode.values()) {
      assertThat(Finding.of(code).message(Locale.ENGLISH)).isNotBlank();
      assertThat(Finding.of(code).message(Locale.CHINESE)).containsPattern("\\p{IsHan}");
    }
  }

  private static Checked<RuleFile> parse(String text) {
    RuleFile file = RuleFile.parse("f.csv", text, COLUMNS);
    return Checked.of(file, file.findings());
  }

  private static RuleFile read(byte[] bytes) {
    return RuleFile.read("f.csv", new ByteArrayInputStream(bytes), COLUMNS);
  }
}

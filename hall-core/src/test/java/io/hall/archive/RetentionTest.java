package io.hall.archive;

import static io.hall.settlement.Refusals.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("规程-7.2")
class RetentionTest {

  private static final String HEAD = "document,from,to,years,source\n";

  private static Map<KeptDocument, SortedSet<Integer>> receiptsOf(Integer... years) {
    return Map.of(KeptDocument.RECEIPT, new TreeSet<>(List.of(years)));
  }

  @Test
  void a_receipt_of_31_December_is_kept_a_year_less_than_one_of_1_January() {
    Retention kept = RetentionRules.shipped().of(receiptsOf(2026, 2027)).orThrow();
    assertThat(kept.text())
        .startsWith(
            """
            hall.retention.1
            keep receipt 2026 2027-01-01 2056-12-31
            keep receipt 2027 2028-01-01 2057-12-31
            bundle 2057-12-31
            source receipt 《会计档案管理办法》\
            """);
    assertThat(Retention.parse(kept.text()).orThrow()).isEqualTo(kept);
  }

  @Test
  void the_shipped_rules_name_every_document() {
    for (KeptDocument document : KeptDocument.values()) {
      Map<KeptDocument, SortedSet<Integer>> years = Map.of(document, new TreeSet<>(List.of(2026)));
      assertThat(RetentionRules.shipped().of(years).orThrow().text())
          .contains("keep " + document.word() + " 2026 2027-01-01 2056-12-31\n");
    }
  }

  @Test
  void what_is_kept_for_ever_makes_the_whole_archive_kept_for_ever() {
    RetentionRules rules =
        RetentionRules.parse("r.csv", HEAD + "receipt,,,permanent,测试\n").orThrow();
    Retention kept = rules.of(receiptsOf(2026)).orThrow();
    assertThat(kept.bundle()).isEmpty();
    assertThat(kept.text())
        .isEqualTo(
            """
            hall.retention.1
            keep receipt 2026 2027-01-01 permanent
            bundle permanent
            source receipt 测试
            """);
    assertThat(Retention.parse(kept.text()).orThrow()).isEqualTo(kept);
  }

  @Test
  void one_document_that_is_kept_for_ever_is_enough_for_that() {
    RetentionRules rules =
        RetentionRules.parse("r.csv", HEAD + "receipt,,,30,测试\n" + "transfer-list,,,permanent,测试\n")
            .orThrow();
    SortedSet<Integer> year = new TreeSet<>(List.of(2026));
    Retention kept =
        rules.of(Map.of(KeptDocument.RECEIPT, year, KeptDocument.TRANSFER_LIST, year)).orThrow();
    assertThat(kept.bundle()).isEmpty();
    assertThat(kept.text())
        .contains("2056-12-31\nkeep transfer-list 2026 2027-01-01 permanent\nbundle permanent\n");
  }

  @Test
  void rules_are_read_from_a_file_and_from_a_stream_as_well(@TempDir Path folder)
      throws IOException {
    String rows = HEAD + "receipt,,,10,测试\n";
    Path file = Files.writeString(folder.resolve("r.csv"), rows);
    ByteArrayInputStream in = new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8));
    for (Checked<RetentionRules> read :
        List.of(RetentionRules.read(file), RetentionRules.read("r.csv", in))) {
      assertThat(read.orThrow().of(receiptsOf(2026)).orThrow().bundle())
          .contains(BusinessDate.parse("2036-12-31"));
    }
  }

  @Test
  void a_source_that_could_not_be_written_is_found_in_its_row() {
    Checked<RetentionRules> read =
        RetentionRules.parse("r.csv", HEAD + "receipt,,,30,测试\n" + "transfer-list,,,30,测\u200B试\n");
    assertThat(read.findings())
        .extracting(finding -> finding.code().id() + " " + finding.where())
        .containsExactly("RULES-010 r.csv:3");
  }

  @Test
  void each_document_has_a_word_of_its_own_on_paper() {
    assertThat(KeptDocument.RECEIPT.chinese()).isEqualTo("收据");
    assertThat(KeptDocument.values())
        .extracting(KeptDocument::chinese)
        .doesNotHaveDuplicates()
        .allMatch(word -> word.matches("\\p{IsHan}{2,}"));
  }

  @Test
  void a_rule_holds_for_the_years_that_end_in_its_span() {
    RetentionRules rules =
        RetentionRules.parse(
                "r.csv", HEAD + "receipt,,2025-12-31,15,旧规\n" + "receipt,2026-01-01,,30,新规\n")
            .orThrow();
    assertThat(rules.of(receiptsOf(2025, 2026)).orThrow().keeps())
        .extracting(keep -> keep.year() + " " + keep.until().orElseThrow())
        .containsExactly("2025 2040-12-31", "2026 2056-12-31");
  }

  @Test
  void a_year_without_a_rule_is_a_finding_each() {
    assertThat(RetentionRules.shipped().of(receiptsOf(2014, 2015, 2026)).findings())
        .extracting(finding -> finding.code().id() + finding.parameters())
        .containsExactly(
            "ARCHIVE-042{document=receipt, year=2014}", "ARCHIVE-042{document=receipt, year=2015}");
  }

  @Test
  void wrong_rows_are_found() {
    Checked<RetentionRules> read =
        RetentionRules.parse(
            "r.csv",
            HEAD
                + "receipt,,,30,测试\n"
                + "receipt,2026-01-01,,10,测试\n"
                + "letter,,,30,测试\n"
                + "transfer-list,,,0,测试\n"
                + "transfer-list,2026-01-01,2025-01-01,30,测试\n");
    assertThat(codes(read.findings()))
        .containsExactly("ARCHIVE-043", "RULES-010", "RULES-010", "SEASON-006");
    assertThat(read.findings()).extracting(finding -> finding.where()).contains("r.csv:3");
  }

  @Test
  void no_other_text_is_taken() {
    Retention kept = RetentionRules.shipped().of(receiptsOf(2026)).orThrow();
    String text = kept.text();
    for (String other :
        List.of(
            "",
            "a".repeat(1_048_577),
            text + "\n",
            text.replaceFirst("2056", "2055"),
            text.replace("keep receipt 2026", "keep receipt 02026"),
            text.replace("bundle 2056-12-31", "bundle permanent"),
            text.replace("keep receipt", "keep letter"),
            text.replace("source receipt", "source transfer-list"),
            text.replace("hall.retention.1", "hall.retention.2"),
            text.replaceFirst("keep.*\n", "$0$0"),
            text.replaceFirst("keep.*\n", ""))) {
      assertThat(codes(Retention.parse(other).findings())).as(other).containsExactly("ARCHIVE-045");
    }
  }
}

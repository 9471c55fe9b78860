package io.hall.app.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertifyCommandTest {

  @TempDir Path folder;
  private Path data;
  private Path out;

  private record Run(int exit, String out, String err) {}

  @BeforeEach
  void a_day_in_a_data_folder() {
    data = folder.resolve("data");
    out = folder.resolve("out");
    Commands.run(Run::new, "demo", "--no-serve", "--lang", "en", "--data", data.toString());
  }

  @Test
  void every_book_gets_its_three_files_and_the_chain_file_is_audited_without_the_data()
      throws IOException {
    Run made = certify("--lang", "zh");
    assertThat(made.exit()).isZero();
    assertThat(made.out().lines()).isNotEmpty().allMatch(line -> line.endsWith(":完整"));
    String book = made.out().substring(0, made.out().indexOf(':'));
    assertThat(Files.readString(out.resolve(book + ".json")))
        .startsWith("{\"format\":\"hall.completeness.1\",\"stream\":\"receipt-book/" + book + "\"")
        .contains("\"complete\":true");
    assertThat(text(out.resolve(book + ".pdf")))
        .contains("收据号码完整性证明", book, "每一个号码都有去向", "实收结算管理员");
    Run audited = run("audit", "--chain", out.resolve(book + ".chain").toString(), "--lang", "en");
    assertThat(audited.exit()).isZero();
    assertThat(audited.out())
        .isEqualTo(run("audit", "--data", data.toString(), "--book", book, "--lang", "en").out());
    try (var files = Files.list(out)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  @Test
  void a_removed_record_leaves_the_certificate_incomplete() throws SQLException {
    String book = certify().out().split(":", 2)[0];
    remove(book);
    Run made = certify("--book", book, "--lang", "en");
    assertThat(made.exit()).isEqualTo(1);
    assertThat(made.out()).contains(": not complete").contains("STORE-006");
    Run audited = run("audit", "--chain", out.resolve(book + ".chain").toString());
    assertThat(audited.exit()).isEqualTo(1);
  }

  @Test
  void a_range_is_certified_alone() {
    String book = certify().out().split(":", 2)[0];
    Run made = certify("--book", book, "--from", "2", "--to", "3", "--lang", "en");
    assertThat(made.exit()).isZero();
    assertThat(made.out()).startsWith(book + ": 2 to 3, 2 in force ").contains(" 0 remaining");
  }

  @Test
  void what_cannot_be_done_is_said_with_a_code_and_writes_nothing() {
    assertThat(refused("certify", "--data", folder.resolve("none").toString(), "--out", "x"))
        .startsWith("DATA-001");
    String book = certify().out().split(":", 2)[0];
    Path other = folder.resolve("other");
    assertThat(
            refused("certify", "--data", data.toString(), "--book", "?", "--out", other.toString()))
        .startsWith("RECEIPT-002");
    assertThat(
            refused(
                "certify",
                "--data",
                data.toString(),
                "--book",
                book,
                "--from",
                "5",
                "--to",
                "2",
                "--out",
                other.toString()))
        .startsWith("RECEIPT-087");
    assertThat(
            refused("certify", "--data", data.toString(), "--from", "5", "--out", other.toString()))
        .startsWith("ARGS-006 --from, --to");
    assertThat(other).doesNotExist();
    assertThat(refused("audit", "--chain", data.resolve("hall.db").toString()))
        .startsWith("STORE-040");
    assertThat(refused("audit", "--chain", "none")).startsWith("DATA-002");
    assertThat(refused("audit")).contains("--chain");
  }

  @Test
  void a_books_name_becomes_a_files_name() {
    assertThat(CertificateFiles.fileName("JZ26-A.017")).isEqualTo("JZ26-A.017");
    assertThat(CertificateFiles.fileName("收据/一 号")).isEqualTo("收据%2f一%20号");
    assertThat(CertificateFiles.fileName("../x")).isEqualTo("%2e.%2fx");
  }

  private static String refused(String... args) {
    Run run = run(args);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).doesNotContain("Exception", "\tat ");
    return run.err();
  }

  private Run certify(String... more) {
    List<String> args =
        new ArrayList<>(List.of("certify", "--data", data.toString(), "--out", out.toString()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private static Run run(String... args) {
    List<String> all = new ArrayList<>(List.of("receipts"));
    all.addAll(List.of(args));
    return Commands.run(Run::new, all.toArray(String[]::new));
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private void remove(String book) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("hall.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("DROP TRIGGER log_record_no_delete");
      statement.executeUpdate(
          "DELETE FROM log_record WHERE position = 5 AND stream = 'receipt-book/" + book + "'");
    }
  }
}

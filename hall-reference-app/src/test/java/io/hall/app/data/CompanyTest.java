package io.hall.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.app.Commands;
import io.hall.archive.CompanyName;
import io.hall.check.CheckFailedException;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CompanyTest {

  private static final Path EXAMPLE = Path.of("..", "examples", "day");
  private static final CompanyName NAME = new CompanyName("测试供热有限公司");
  private static final CompanyName OTHER = new CompanyName("另一供热有限公司");

  @TempDir private Path folder;

  private record Run(int exit, String out, String err) {}

  private Path data() {
    return folder.resolve("data");
  }

  private Store open() throws IOException {
    return DataFolder.open(data(), Optional.empty(), Clock.systemUTC());
  }

  @Test
  void is_named_once_and_stays_so() throws IOException {
    try (Store store = open()) {
      assertThat(Company.of(store)).isEqualTo(Company.INVENTED);
      assertThat(Company.named(store, NAME)).hasToString("测试供热有限公司");
    }
    try (Store store = open()) {
      assertThat(Company.of(store).name()).isEqualTo(NAME);
      assertThat(Company.named(store, NAME).name()).isEqualTo(NAME);
      assertThatThrownBy(() -> Company.named(store, OTHER))
          .isInstanceOf(CheckFailedException.class)
          .hasMessageContaining("DATA-003")
          .hasMessageContaining("测试供热有限公司");
    }
  }

  @Test
  void data_that_began_without_a_name_are_the_invented_company_s() throws IOException {
    assertThat(run("demo", "--no-serve").exit()).isZero();
    try (Store store = open()) {
      assertThat(Company.named(store, Company.INVENTED.name())).isEqualTo(Company.INVENTED);
      assertThatThrownBy(() -> Company.named(store, NAME)).hasMessageContaining("DATA-003");
    }
  }

  @Test
  void a_billing_system_s_own_file_has_no_such_table() {
    try (Store store = SqliteStore.open(folder.resolve("own.db"))) {
      assertThat(Company.of(store)).isEqualTo(Company.INVENTED);
    }
  }

  @Test
  void its_name_and_no_other_stands_on_every_paper() throws IOException {
    assertThat(day("--company", NAME.value()).exit()).isZero();
    assertThat(month("--out", folder.resolve("draft").toString()).exit()).isEqualTo(1);
    String papers = folder.resolve("papers").toString();
    run("receipts certify", "--out", papers);
    run("week", "--week", "2026-W45", "--out", papers, "--staff", staff().toString());
    Run bound =
        run(
            "archive build",
            "--season",
            "2026-2027",
            "--to",
            "2026-11-08",
            "--by",
            "O01",
            "--approved-by",
            "L01",
            "--out",
            papers + "/bound");
    assertThat(bound.exit()).as(bound.err()).isZero();
    List<Path> all = papers();
    assertThat(all)
        .map(paper -> paper.getFileName().toString())
        .contains(
            "daily-report.pdf",
            "receipts.pdf",
            "month.pdf",
            "week-2026-W45.pdf",
            "transfer-list-1.pdf");
    for (Path paper : all) {
      assertThat(text(paper)).as("%s", paper).contains(NAME.value()).doesNotContain("示例热力");
    }
    assertThat(folder.resolve("papers/bound/manifest")).content().contains(NAME.value());
  }

  @Test
  void nothing_is_done_under_another_name() throws IOException {
    day("--company", NAME.value());
    Run run = day("--company", OTHER.value(), "--lang", "zh");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("DATA-003 --company: 这些数据属于测试供热有限公司");
    assertThat(day().exit()).isZero();
    assertThat(day("--company", " ").err()).startsWith("ARCHIVE-");
  }

  private Path staff() throws IOException {
    return Files.writeString(
        folder.resolve("staff.csv"),
        "number,person,post,hall,from,to\nC01,P1,CASHIER,H01,2026-01-01,\n");
  }

  private Run day(String... more) {
    List<String> args = new ArrayList<>(List.of("--submit-by", "M01"));
    for (String file : List.of("payments", "counts")) {
      args.addAll(List.of("--" + file, EXAMPLE.resolve(file + ".csv").toString()));
      args.addAll(List.of("--" + file, EXAMPLE.resolve("corrections/" + file + ".csv").toString()));
    }
    args.addAll(List.of("--statements", EXAMPLE.resolve("statements").toString()));
    args.addAll(
        List.of("--corrections", EXAMPLE.resolve("corrections/corrections.csv").toString()));
    args.addAll(List.of(more));
    return run("day", args.toArray(String[]::new));
  }

  private Run month(String... more) {
    return run(
        "month",
        Stream.concat(Stream.of("--month", "2026-11"), Stream.of(more)).toArray(String[]::new));
  }

  private Run run(String command, String... more) {
    List<String> args = new ArrayList<>(List.of(command.split(" ")));
    args.addAll(List.of("--data", data().toString()));
    args.addAll(List.of(more));
    return Commands.run(Run::new, args.toArray(String[]::new));
  }

  private List<Path> papers() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".pdf")).toList();
    }
  }

  private static String text(Path paper) throws IOException {
    try (PDDocument document = Loader.loadPDF(paper.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }
}

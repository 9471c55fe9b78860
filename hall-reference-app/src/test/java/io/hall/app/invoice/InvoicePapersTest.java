package io.hall.app.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.Commands;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code invoice print} and {@code invoice handover}. */
class InvoicePapersTest {

  private record Run(int exit, String out, String err) {}

  @TempDir private Path folder;
  private String good = "";
  private String other = "";
  private String wrong = "";
  private String out = "";

  @BeforeEach
  void writeFiles() throws IOException {
    good = file("good.xml", InvoiceCommandTest.XML);
    other =
        file(
            "other.xml",
            InvoiceCommandTest.XML.replace("26412000000000000001", "26412000000000000002"));
    wrong = file("wrong.xml", InvoiceCommandTest.XML.replace("<Amount>1714.82", "<Amount>1714.83"));
    out = folder.resolve("out.pdf").toString();
  }

  @Test
  void files_are_printed_into_one_pdf_that_no_reader_takes_for_an_invoice() throws IOException {
    assertThat(run("print", good, wrong, "--out", out)).isEqualTo(new Run(0, out + "\n", ""));

    byte[] pdf = Files.readAllBytes(Path.of(out));
    assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-1.7");
    assertThat(run("check", "--lang=en", out).out())
        .startsWith("INVALID " + out + "\n  INVOICE-217 ");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void what_cannot_be_printed_is_told_and_the_others_are_printed() throws IOException {
    String turned = file("turned.xml", InvoiceCommandTest.XML.replace("个人", "\u202E人个"));
    String missing = folder.resolve("missing").toString();

    Run run = run("print", "--lang=en", turned, file("no.txt", "no"), good, "--out", out);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEqualTo(out + "\n");
    assertThat(run.err()).contains(turned + "\n  DOCUMENT-003", "INVOICE-200").doesNotContain("人个");
    assertThat(run("print", good, missing, "--out", out).exit()).isEqualTo(2);
  }

  @Test
  void nothing_is_written_if_nothing_can_be_printed() throws IOException {
    Run run = run("print", file("no.txt", "no"), "--out", out);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(Path.of(out)).doesNotExist();
  }

  @Test
  void a_source_is_never_written_over() throws IOException {
    String pdf = file("source.pdf", "%PDF-");

    assertThat(run("print", pdf, "--out", pdf).exit()).isEqualTo(2);
    assertThat(run("print", good, "--out", good).exit()).isEqualTo(2);
    assertThat(run("handover", good, pdf, "--out", pdf).exit()).isEqualTo(2);
    assertThat(Path.of(pdf)).hasContent("%PDF-");
    assertThat(Path.of(good)).hasContent(InvoiceCommandTest.XML);
  }

  @Test
  void checked_files_are_listed_for_finance() {
    assertThat(run("handover", other, good, "--hall", "第一大厅", "--out", out))
        .isEqualTo(new Run(0, out + "\n", ""));
    assertThat(Path.of(out)).exists();
  }

  @Test
  void a_list_is_not_made_of_files_that_are_wrong_or_twice_or_say_too_little() throws IOException {
    String qr = file("qr.txt", "01,32,,26412000000000000003,1714.82,20261108,,5F98");

    assertThat(run("handover", "--lang=en", good, wrong, "--out", out).err())
        .isEqualTo(
            wrong
                + "\n  APP-004 The invoice is INVALID and does not go to finance; ./hall invoice"
                + " check says what is wrong\n");
    assertThat(run("handover", "--lang=en", good, good, "--out", out))
        .isEqualTo(
            new Run(
                1,
                "",
                out
                    + "\n  INVOICE-171 Invoice 26412000000000000001 stands twice in the list; name"
                    + " each once\n"));
    assertThat(run("handover", good, qr, "--out", out).err())
        .contains("INVOICE-172 buyer.name", "INVOICE-172 totals.net", "INVOICE-172 totals.tax");
    assertThat(run("handover", good, folder.resolve("missing").toString(), "--out", out).exit())
        .isEqualTo(2);
    assertThat(Path.of(out)).doesNotExist();
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static Run run(String... args) {
    List<String> all = new ArrayList<>(List.of("invoice"));
    all.addAll(Arrays.asList(args));
    return Commands.run(Run::new, all.toArray(String[]::new));
  }
}

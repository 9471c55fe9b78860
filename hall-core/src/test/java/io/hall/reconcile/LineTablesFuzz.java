package io.hall.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.reconcile.internal.LineScan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class LineTablesFuzz {

  private static final String ROWS =
      """
      JZ26-00000012,H01,C0012,2026-11-08,RESIDENTIAL_AREA,2026-2027,WECHAT,1714.82,4200001234202611081234567890
      P000123,H02,,2026-11-09,,,CASH,-20,
      ,H01,C1,2026-11-09,ARREARS,2025-2026,POS,0.01,"a,""b"
      """;

  private static Path ours = Path.of(".");
  private static Path theirs = Path.of(".");

  @BeforeContainer
  static void makeFiles() throws IOException {
    Path folder = Files.createTempDirectory("fuzz");
    ours = folder.resolve("ours.csv");
    theirs = Files.writeString(folder.resolve("theirs.csv"), LineTablesProperties.HEADER);
  }

  @AfterContainer
  static void deleteFiles() throws IOException {
    Files.deleteIfExists(ours);
    Files.delete(theirs);
    Files.delete(theirs.toAbsolutePath().getParent());
  }

  private static byte[] sample() {
    return (LineTablesProperties.HEADER + ROWS.repeat(3)).getBytes(UTF_8);
  }

  @Property(tries = 1)
  void every_truncation_gives_findings_or_the_lines_that_are_left() throws IOException {
    byte[] whole = sample();
    for (int length = 0; length <= whole.length; length++) {
      read(Arrays.copyOf(whole, length), 1 + length % 90);
    }
  }

  @Property(tries = 3000)
  void turned_bytes_give_findings_or_what_a_plain_reader_gives(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 1 << 20) Integer> places,
      @ForAll byte turned,
      @ForAll @IntRange(min = 1, max = 200) int chunk)
      throws IOException {
    byte[] bytes = sample();
    int header = LineTablesProperties.HEADER.length();
    for (int place : places) {
      bytes[header + place % (bytes.length - header)] = turned;
    }
    Checked<LineTables> both = read(bytes, chunk);
    Checked<List<Line>> plain = PlainLineReader.read(ours);
    assertThat(both.findings()).isEqualTo(plain.findings());
    assertThat(both.value().map(LineTablesFuzz::lines)).isEqualTo(plain.value());
  }

  @Property(tries = 500)
  void any_bytes_give_findings_or_lines(
      @ForAll @Size(max = 400) byte[] bytes, @ForAll @IntRange(min = 1, max = 200) int chunk)
      throws IOException {
    read(bytes, chunk);
    byte[] header = LineTablesProperties.HEADER.getBytes(UTF_8);
    byte[] behind = Arrays.copyOf(header, header.length + bytes.length);
    System.arraycopy(bytes, 0, behind, header.length, bytes.length);
    read(behind, chunk);
  }

  private static List<Line> lines(LineTables both) {
    return IntStream.range(0, both.ours().size()).mapToObj(both.ours()::line).toList();
  }

  private static Checked<LineTables> read(byte[] bytes, int chunk) throws IOException {
    Files.write(ours, bytes);
    Checked<LineTables> both = LineTables.read(ours, theirs, new LineScan(2, chunk));
    assertThat(both.value().isPresent()).isEqualTo(both.verdict() == Verdict.VALID);
    assertThat(both.findings()).hasSizeLessThanOrEqualTo(101).allSatisfy(LineTablesFuzz::says);
    both.value().ifPresent(LineTablesFuzz::lines);
    return both;
  }

  /** Every finding has its sentence with every figure filled in. */
  private static void says(Finding finding) {
    assertThat(finding.message(Locale.ENGLISH)).doesNotContain("{");
    assertThat(finding.message(Locale.CHINESE)).doesNotContain("{");
  }
}

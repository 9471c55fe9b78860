package io.hall.app.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.invoice.format.BatchAnswer;
import io.hall.invoice.rules.InvoiceRuleBook;
import io.hall.invoice.tax.InvoiceCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

/** Whatever the bytes of a table, it is answered, in time and within its limits. */
class InvoiceBatchFuzz {

  private static final Batches BATCHES =
      new Batches(
          InvoiceCheck.chinese(InvoiceRuleBook.shipped()), BusinessDate.parse("2026-11-09"));
  private static final Duration LONG = Duration.ofSeconds(10);
  private static final List<byte[]> SEEDS =
      List.of(
          SampleBatch.csv(4).getBytes(StandardCharsets.UTF_8),
          ("\uFEFF\""
                  + SampleBatch.csv(4).strip().replace(",", "\",\"").replace("\n", "\"\r\n\"")
                  + "\"")
              .getBytes(StandardCharsets.UTF_8),
          SampleBatch.csv(4).getBytes(Charset.forName("GB18030")),
          SampleBatch.xlsx(3));

  @Property(tries = 1_500)
  void spoilt_tables_are_answered(@ForAll("seeds") byte[] seed, @ForAll Random random) {
    byte[] spoilt = seed.clone();
    for (int i = random.nextInt(8); i >= 0; i--) {
      spoilt = spoil(spoilt, random);
    }
    assertAnswered(spoilt);
  }

  @Property(tries = 300)
  void tables_cut_short_are_answered(@ForAll("seeds") byte[] seed, @ForAll Random random) {
    assertAnswered(Arrays.copyOf(seed, random.nextInt(seed.length)));
  }

  @Property(tries = 700)
  void texts_in_the_place_of_cells_are_answered(
      @ForAll("texts") String one, @ForAll("texts") String other, @ForAll Random random) {
    List<String> lines = SampleBatch.csv(3).lines().toList();
    StringBuilder csv = new StringBuilder(SampleBatch.HEADER).append('\n');
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      cells[random.nextInt(cells.length)] = one;
      cells[random.nextInt(cells.length)] = "\"" + other.replace("\"", "\"\"") + "\"";
      csv.append(String.join(",", cells)).append('\n');
    }
    assertAnswered(csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void assertAnswered(byte[] bytes) {
    Assertions.assertTimeout(
        LONG,
        () -> {
          Optional<BatchAnswer> answer = check(bytes);
          answer.ifPresent(InvoiceBatchFuzz::assertSound);
        });
  }

  private static void assertSound(BatchAnswer answer) {
    assertThat(answer.findings()).hasSizeLessThanOrEqualTo(BatchAnswer.MOST_FINDINGS + 1);
    assertThat(answer.verdict()).isEqualTo(Answers.verdict(answer.findings()));
    assertThat(answer.invoices()).isLessThanOrEqualTo(answer.rows());
    assertThat(answer.findings()).extracting(Finding::code).doesNotContainNull();
  }

  private static Optional<BatchAnswer> check(byte[] bytes) {
    try {
      Path file = Files.write(Files.createTempFile("batch", ""), bytes);
      try {
        return BATCHES.check(FileBytes.of(file));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] spoil(byte[] file, Random random) {
    if (file.length == 0) {
      return file;
    }
    int at = random.nextInt(file.length);
    switch (random.nextInt(5)) {
      case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> file[at] = (byte) random.nextInt(256);
      case 2 -> file[at] = (byte) "\",\n\r;'=\t".charAt(random.nextInt(8));
      case 3 -> {
        int length = Math.min(random.nextInt(64), file.length - at);
        System.arraycopy(file, random.nextInt(file.length - length + 1), file, at, length);
      }
      default -> {
        int cut = Math.min(random.nextInt(16), file.length - at);
        byte[] shorter = Arrays.copyOf(file, file.length - cut);
        System.arraycopy(file, at + cut, shorter, at, file.length - at - cut);
        return shorter;
      }
    }
    return file;
  }

  @Provide
  Arbitrary<byte[]> seeds() {
    return Arbitraries.of(SEEDS);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("0123456789.-+eE*%¥/年月日\",=' \t\n").ofMaxLength(30),
        Arbitraries.strings().ofMaxLength(20),
        Arbitraries.of("1e999999999", "9".repeat(400), "=cmd()", "=\"1\"", "NaN", "-0", "是", "否"));
  }
}

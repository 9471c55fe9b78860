package io.hall.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DayFilesFuzz {

  @Property(tries = 500)
  void whatever_bytes_a_file_holds_the_answer_is_a_list_or_findings(
      @ForAll("bytes") byte[] bytes, @ForAll("layouts") int layout) throws IOException {
    read(bytes, layout);
  }

  @Property(tries = 500)
  void whatever_rows_a_file_holds_the_answer_is_a_list_or_findings(
      @ForAll("rows") String rows, @ForAll("layouts") int layout) throws IOException {
    String header =
        List.of(
                Layout.PAYMENTS,
                Layout.COUNTS,
                Layout.STATEMENT,
                Layout.CORRECTIONS,
                Layout.READINESS,
                Layout.MISTAKES)
            .get(layout)
            .header()
            .toString();
    read((header + "\n" + rows).getBytes(StandardCharsets.UTF_8), layout);
  }

  @Property(tries = 500)
  void a_damaged_file_gives_all_its_payments_or_none(
      @ForAll("days") List<DayEvent> events, @ForAll("damages") List<int[]> damages)
      throws IOException {
    Path file = Files.createTempFile("fuzz", ".csv");
    try {
      try (PaymentsWriter writer = new PaymentsWriter(file)) {
        events.forEach(writer::write);
      }
      byte[] bytes = Files.readAllBytes(file);
      for (int[] damage : damages) {
        bytes[Math.floorMod(damage[0], bytes.length)] = (byte) damage[1];
      }
      Files.write(file, bytes);
      List<DayEvent> handed = new ArrayList<>();
      List<Finding> findings = DayFiles.eachPayment(file, DayFiles.everyDay(), handed::add);
      Checked<List<DayEvent>> outcome = DayFiles.payments(file, DayFiles.everyDay());
      assertThat(outcome.findings()).isEqualTo(findings);
      assertThat(outcome.value().isPresent()).isEqualTo(findings.isEmpty());
      outcome.value().ifPresent(value -> assertThat(value).isEqualTo(handed));
      assertThat(findings).allSatisfy(DayFilesFuzz::says);
    } finally {
      Files.delete(file);
    }
  }

  private static void read(byte[] bytes, int layout) throws IOException {
    Path folder = Files.createTempDirectory("fuzz");
    Path file = folder.resolve("wechat.csv");
    try {
      Files.write(file, bytes);
      Checked<?> outcome =
          switch (layout) {
            case 0 -> DayFiles.payments(file, DayFiles.everyDay());
            case 1 -> DayFiles.counts(file, DayFiles.everyDay());
            case 2 -> DayFiles.statements(folder, DayFiles.everyDay());
            case 3 -> DayFiles.corrections(file);
            case 4 -> DayFiles.readiness(file, DayFiles.everyDay());
            default -> DayFiles.mistakes(file);
          };
      assertThat(outcome.value().isPresent()).isEqualTo(outcome.verdict() == Verdict.VALID);
      assertThat(outcome.findings()).hasSizeLessThanOrEqualTo(101).allSatisfy(DayFilesFuzz::says);
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }

  /** Every finding has its sentence with every figure filled in. */
  private static void says(Finding finding) {
    assertThat(finding.message(Locale.ENGLISH)).doesNotContain("{");
    assertThat(finding.message(Locale.CHINESE)).doesNotContain("{");
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(400);
  }

  @Provide
  Arbitrary<Integer> layouts() {
    return Arbitraries.integers().between(0, 5);
  }

  @Provide
  Arbitrary<String> rows() {
    Arbitrary<String> cells =
        Arbitraries.of(
            "",
            "PAY",
            "REFUND",
            "VOID",
            "REPRINT",
            "P1",
            "P2",
            "2026-11-08T09:15:30",
            "2026-11-08",
            "H01",
            "C1",
            "M1",
            "RESIDENTIAL_AREA",
            "ADJUSTMENT",
            "2026-2027",
            "1714.82",
            "-0.02",
            "9999999999.99",
            "CASH",
            "WECHAT",
            "OPENED",
            "CLOSED",
            "NOTE",
            "DECLARED",
            "100.00",
            "1",
            "9",
            "SALE",
            "OVER_SHORT",
            "FLOAT_COUNTED",
            "WRONG_AMOUNT",
            "\"",
            "\"a\"",
            "a\"b",
            "\r",
            "'=1",
            "\u0000",
            "😀",
            "１");
    return cells
        .list()
        .ofMaxSize(22)
        .map(row -> String.join(",", row))
        .list()
        .ofMaxSize(12)
        .map(rows -> String.join("\n", rows));
  }

  @Provide
  Arbitrary<List<DayEvent>> days() {
    return SampleFiles.days();
  }

  @Provide
  Arbitrary<List<int[]>> damages() {
    return Arbitraries.integers().array(int[].class).ofSize(2).list().ofMaxSize(3);
  }
}

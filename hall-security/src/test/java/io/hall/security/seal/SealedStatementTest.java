package io.hall.security.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.proof.Seal;
import io.hall.receipt.CompletenessCertificate;
import io.hall.report.DailyReport;
import io.hall.report.HallAtWork;
import io.hall.report.HallDay;
import io.hall.report.ReportRegister;
import io.hall.report.SubmitRequest;
import io.hall.settlement.SampleDay;
import io.hall.store.Hash;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedStatementTest {

  private static final Instant TIME = Instant.parse("2026-11-08T10:00:00.123Z");
  private static final byte[] CONTENT = "{}\n".getBytes(StandardCharsets.UTF_8);
  private static final Statement STATEMENT = Statement.of("日报表 H01", CONTENT, TIME);

  @Test
  void a_statement_is_written_as_the_page_says() {
    assertThat(STATEMENT.text())
        .isEqualTo(
            """
            hall.statement.1
            about 日报表 H01
            digest SHA-256 ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356
            time 2026-11-08T10:00:00Z
            """);
    SealedStatement sealed = SealedStatement.of(STATEMENT, SampleKeys.OF_ED25519);
    assertThat(sealed.text())
        .isEqualTo(
            STATEMENT.text()
                + "\nseal ED25519 "
                + SampleKeys.OF_ED25519.name()
                + " "
                + SampleKeys.OF_ED25519
                    .seal(STATEMENT.text().getBytes(StandardCharsets.UTF_8))
                    .value()
                + "\n");
  }

  @Test
  void a_statement_sealed_by_several_comes_back_from_its_text_and_each_key_vouches_for_it() {
    SealedStatement sealed =
        SealedStatement.of(STATEMENT, SampleKeys.OF_SM2, SampleKeys.OF_ED25519, SampleKeys.OF_P256);
    SealedStatement read = SealedStatement.parse(sealed.text()).orThrow();

    assertThat(read).isEqualTo(sealed);
    for (SealKey key : SampleKeys.ALL) {
      var verifier = key.algorithm().verifier(key.certificate());
      assertThat(read.verify(verifier).orThrow()).isEqualTo(STATEMENT);
      assertThat(
              new SealedStatement(Statement.of("x", CONTENT, TIME), sealed.seals())
                  .verify(verifier)
                  .findings())
          .extracting(Finding::code)
          .containsExactly(SealCode.INVALID);
    }
    assertThat(read.statement().isOf(CONTENT)).isTrue();
    assertThat(read.statement().isOf(new byte[0])).isFalse();
  }

  @Test
  void a_statement_without_the_seal_of_a_key_is_told_so() {
    var verifier = SampleKeys.P256.verifier(SampleKeys.OF_P256.certificate());
    assertThat(SealedStatement.of(STATEMENT, SampleKeys.OF_SM2).verify(verifier).findings())
        .extracting(Finding::code)
        .containsExactly(SealCode.NOT_SEALED);
  }

  @Test
  void one_key_seals_a_statement_once() {
    SealedStatement sealed = SealedStatement.of(STATEMENT, SampleKeys.OF_SM2);
    assertThatThrownBy(() -> sealed.with(SampleKeys.OF_SM2))
        .isInstanceOfSatisfying(
            CheckFailedException.class,
            e ->
                assertThat(e.findings())
                    .extracting(Finding::code)
                    .containsExactly(SealCode.SEALED_TWICE));
    String line = sealed.text().substring(sealed.text().indexOf("\nseal") + 1);
    assertThat(SealedStatement.parse(sealed.text() + line).findings())
        .extracting(Finding::code)
        .containsExactly(SealCode.SEALED_TWICE);
  }

  @Test
  void every_changed_character_is_refused() {
    String good = SealedStatement.of(STATEMENT, SampleKeys.OF_ED25519).text();
    var verifier = SampleKeys.ED25519.verifier(SampleKeys.OF_ED25519.certificate());
    Random random = new Random(7);
    for (int i = 0; i < good.length(); i++) {
      for (char c : new char[] {'\n', ' ', '0', 'A', '\u200B', (char) random.nextInt(0xD800)}) {
        if (good.charAt(i) != c) {
          String bad = good.substring(0, i) + c + good.substring(i + 1);
          boolean accepted =
              SealedStatement.parse(bad)
                  .value()
                  .map(read -> read.verify(verifier).value().isPresent())
                  .orElse(false);
          assertThat(accepted).as("character %d became %x", i, (int) c).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\n\n",
        "hall.statement.1\n",
        "hall.statement.1\nabout a\ndigest SHA-256 00\ntime 2026-11-08T10:00:00Z\n\nseal a b 00\n",
        "hall.statement.1\nabout a\ndigest X ZERO\ntime 2026-13-08T10:00:00Z\n\nseal a b 00\n",
        "hall.statement.1\nabout a\ndigest X ZERO\ntime 2026-11-08T10:00:00Z\n\n",
        "hall.statement.1\nabout a\ndigest X ZERO\ntime 2026-11-08T10:00:00Z\n\nseal a b 0\n",
        "hall.statement.1\nabout a\ndigest X ZERO\ntime 2026-11-08T10:00:00Z\n\nseal a b 00",
        "hall.statement.1\nabout  a\ndigest X ZERO\ntime 2026-11-08T10:00:00Z\n\nseal a b 00\n",
        "hall.statement.1\r\nabout a\ndigest X ZERO\ntime 2026-11-08T10:00:00Z\n\nseal a b 00\n",
        "hall.statement.2\nabout a\ndigest X ZERO\ntime 2026-11-08T10:00:00Z\n\nseal a b 00\n"
      })
  void what_is_no_sealed_statement_is_refused(String text) {
    assertThat(SealedStatement.parse(text.replace("ZERO", "0".repeat(64))).findings())
        .extracting(Finding::code)
        .containsExactly(SealCode.STATEMENT_TEXT);
  }

  @Test
  void the_text_that_those_are_made_from_is_one() {
    String text =
        "hall.statement.1\nabout a\ndigest X %s\ntime 2026-11-08T10:00:00Z\n\nseal a b 00\n";
    assertThat(SealedStatement.parse(text.formatted("0".repeat(64))).value()).isPresent();
  }

  @Test
  void a_statement_has_at_most_eight_seals_and_a_name_that_can_be_written() {
    List<Seal> seals = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      seals.add(new Seal("a", "k" + i, "00"));
    }
    assertThat(new SealedStatement(STATEMENT, seals.subList(0, 8)).seals()).hasSize(8);
    assertThatThrownBy(() -> new SealedStatement(STATEMENT, seals))
        .isInstanceOf(CheckFailedException.class);
    assertThatThrownBy(() -> new SealedStatement(STATEMENT, List.of()))
        .isInstanceOf(CheckFailedException.class);
    for (String about : List.of("", " a", "a ", "a\nb", "\u202Ea", "x".repeat(201))) {
      assertThatThrownBy(() -> Statement.of(about, CONTENT, TIME))
          .isInstanceOf(CheckFailedException.class);
    }
    assertThat(Statement.of("x".repeat(200), CONTENT, TIME).about()).hasSize(200);
    assertThatThrownBy(() -> new Statement("a", "SHA 256", Hash.NONE, TIME))
        .isInstanceOf(CheckFailedException.class);
    assertThatThrownBy(() -> new Statement("a", "SHA-256", Hash.NONE, Instant.MAX))
        .isInstanceOf(CheckFailedException.class);
  }

  @Test
  void a_submitted_report_is_stated_by_the_hash_of_its_record(@TempDir Path folder) {
    try (HallAtWork hall = new HallAtWork(folder)) {
      HallDay day =
          new HallDay(
              SampleDay.HALL,
              SampleDay.DATE,
              SampleDay.SEASON,
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              Map.of());
      SubmitRequest ask =
          SubmitRequest.of(
              hall.request(), DailyReport.draft(day).balance().orThrow(), SampleDay.MANAGER);
      Clock clock = Clock.fixed(SampleDay.NINE, ZoneOffset.UTC);
      DailyReport.Submitted report =
          hall.store().write(c -> new ReportRegister(hall.store(), clock).submit(c, ask));
      Statement statement = Statement.of(report, hall.store().chain(), TIME);

      assertThat(statement.hash()).isEqualTo("SHA-256");
      assertThat(statement.digest()).isEqualTo(report.submission().hash());
      assertThat(statement.about())
          .isEqualTo("daily-report %s %s 1".formatted(SampleDay.HALL, SampleDay.DATE));
    }
  }

  @Test
  void a_certificate_is_stated_by_all_bytes_of_its_json(@TempDir Path folder) {
    try (HallAtWork hall = new HallAtWork(folder)) {
      hall.open(SampleDay.LI);
      String book = hall.receiptBook(SampleDay.LI).id();
      Clock clock = Clock.fixed(SampleDay.NINE, ZoneOffset.UTC);
      CompletenessCertificate certificate =
          hall.store()
              .read(
                  c ->
                      CompletenessCertificate.of(
                          c, hall.store().log(), book, Optional.empty(), clock));
      Statement statement = Statement.of(certificate, TIME);

      assertThat(statement.isOf(certificate.json().getBytes(StandardCharsets.UTF_8))).isTrue();
      assertThat(statement.about())
          .isEqualTo(
              "completeness-certificate %s %d-%d"
                  .formatted(book, certificate.range().from(), certificate.range().to()));
    }
  }
}

package io.hall.security.seal;

import static io.hall.settlement.SampleDay.DATE;
import static io.hall.settlement.SampleDay.HALL;
import static io.hall.settlement.SampleDay.WANG;
import static io.hall.settlement.SampleDay.pos;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.hall.archive.CheckpointRegister;
import io.hall.archive.CompanyName;
import io.hall.archive.Filing;
import io.hall.archive.KeptCheckpoint;
import io.hall.calendar.City;
import io.hall.calendar.FilingSeasons;
import io.hall.calendar.SeasonCalendar;
import io.hall.proof.KeyedMarks;
import io.hall.proof.TimeStamper;
import io.hall.report.HallAtWork;
import io.hall.security.seal.SampleTimeAuthority.Manner;
import io.hall.store.Canonical;
import io.hall.store.ChainHash;
import io.hall.store.TestDatabase;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Asks an authority in the house, on a port of this machine. */
class HttpTimeStamperTest {

  private static final Instant NOW = Instant.parse("2026-11-08T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final StampSigner SIGNER = StampSigner.alone();
  private static final TimeStampVerifier TRUST =
      new TimeStampVerifier(List.of(SIGNER.certificate()));
  private static final byte[] DIGEST = ChainHash.SHA_256.digest().digest(new byte[] {1});
  private static final Manner GRANTS = at(NOW);

  private final Logger log = (Logger) LoggerFactory.getLogger(HttpTimeStamper.class);
  private final ListAppender<ILoggingEvent> said = new ListAppender<>();
  private final SampleTimeAuthority authority = new SampleTimeAuthority(GRANTS);

  @BeforeEach
  void listen() {
    said.start();
    log.addAppender(said);
    log.setAdditive(false);
  }

  @AfterEach
  void close() {
    log.setAdditive(true);
    log.detachAppender(said);
    authority.close();
  }

  private static Manner at(Instant time) {
    return (question, exchange) ->
        SampleTimeAuthority.send(exchange, SIGNER.granted(question, time).getEncoded());
  }

  private HttpTimeStamper stamper() {
    return new HttpTimeStamper(authority.address(), TRUST, CLOCK)
        .within(Duration.ofSeconds(5), Duration.ofMinutes(5));
  }

  private void assertNoStamp(Manner manner, SealCode why) {
    authority.nowAnswers(manner);
    assertNoStamp(stamper(), why);
  }

  private void assertNoStamp(TimeStamper stamper, SealCode why) {
    said.list.clear();
    assertThat(stamper.stamp(DIGEST)).isEmpty();
    assertThat(said.list).hasSize(1);
    assertThat(said.list.get(0).getFormattedMessage()).contains(why.id()).contains("127.0.0.1");
    assertThat(said.list.get(0).getThrowableProxy()).isNull();
  }

  @Test
  void a_granted_token_is_returned_and_verifies() {
    byte[] token = stamper().stamp(DIGEST).orElseThrow();
    assertThat(TRUST.verify(token, DIGEST).orThrow().time()).isEqualTo(NOW);
    assertThat(said.list).isEmpty();
  }

  @Test
  void an_authority_that_rejects_gives_no_stamp() {
    assertNoStamp(
        (question, exchange) -> SampleTimeAuthority.send(exchange, SIGNER.rejected().getEncoded()),
        SealCode.STAMP_REJECTED);
  }

  @Test
  void an_answer_to_another_question_is_not_taken() {
    var old = new TimeStampRequestGenerator();
    assertNoStamp(
        (question, exchange) ->
            SampleTimeAuthority.send(
                exchange,
                SIGNER.granted(old.generate(TSPAlgorithms.SHA256, DIGEST), NOW).getEncoded()),
        SealCode.STAMP_NONCE);
  }

  @Test
  void a_token_over_something_else_is_not_taken() {
    var other = new TimeStampRequestGenerator();
    assertNoStamp(
        (question, exchange) ->
            SampleTimeAuthority.send(
                exchange,
                SIGNER
                    .granted(
                        other.generate(TSPAlgorithms.SHA256, new byte[32], question.getNonce()),
                        NOW)
                    .getEncoded()),
        SealCode.STAMP_OF_OTHER);
  }

  @Test
  void a_stranger_is_not_taken() {
    StampSigner stranger = StampSigner.alone();
    assertNoStamp(
        (question, exchange) ->
            SampleTimeAuthority.send(exchange, stranger.granted(question, NOW).getEncoded()),
        SealCode.STAMP_SIGNATURE);
  }

  @Test
  void an_expired_certificate_is_not_taken() {
    assertNoStamp(at(StampSigner.TO.plusSeconds(1)), SealCode.STAMP_CERTIFICATE);
  }

  @Test
  void a_time_far_from_the_clock_is_not_taken() {
    assertNoStamp(at(NOW.plusSeconds(301)), SealCode.STAMP_TIME);
    assertNoStamp(at(NOW.minusSeconds(301)), SealCode.STAMP_TIME);
    authority.nowAnswers(at(NOW.minusSeconds(300)));
    assertThat(stamper().stamp(DIGEST)).isPresent();
  }

  @Test
  void garbage_errors_and_nothing_give_no_stamp() {
    for (byte[] garbage :
        List.of(
            new byte[0], new byte[] {48, 3, 2, 1, 0}, "<html>".getBytes(StandardCharsets.UTF_8))) {
      assertNoStamp(
          (question, exchange) -> SampleTimeAuthority.send(exchange, garbage),
          SealCode.STAMP_MALFORMED);
    }
    assertNoStamp(
        (question, exchange) -> exchange.sendResponseHeaders(503, -1), SealCode.STAMP_HTTP);
  }

  @Test
  void a_huge_answer_is_hung_up_on() {
    assertNoStamp(
        (question, exchange) -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          for (int i = 0; i < 10_000; i++) {
            out.write(new byte[10_000]);
          }
        },
        SealCode.STAMP_MALFORMED);
  }

  @Test
  void an_answer_that_drips_is_waited_for_no_longer_than_told() {
    authority.nowAnswers(
        (question, exchange) -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 100; i++) {
            exchange.getResponseBody().write(48);
            exchange.getResponseBody().flush();
            Thread.sleep(50);
          }
        });
    long begun = System.nanoTime();
    assertNoStamp(
        stamper().within(Duration.ofMillis(300), Duration.ofMinutes(5)), SealCode.NO_ANSWER);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void who_did_not_answer_is_not_asked_again_for_a_minute() {
    HallClock clock = new HallClock();
    authority.nowAnswers((question, exchange) -> exchange.close());
    HttpTimeStamper stamper = new HttpTimeStamper(authority.address(), TRUST, clock);
    assertNoStamp(stamper, SealCode.NO_ANSWER);
    int asked = authority.asked();
    authority.nowAnswers(GRANTS);
    assertThat(stamper.stamp(DIGEST)).isEmpty();
    clock.now = NOW.plusSeconds(59);
    assertThat(stamper.stamp(DIGEST)).isEmpty();
    assertThat(authority.asked()).isEqualTo(asked);
    clock.now = NOW.plusSeconds(60);
    assertThat(stamper.stamp(DIGEST)).isPresent();
  }

  @Test
  void nobody_there_gives_no_stamp() {
    for (String nobody : List.of("http://127.0.0.1:1/", "http://127.0.0.1:99999/")) {
      assertNoStamp(new HttpTimeStamper(URI.create(nobody), TRUST, CLOCK), SealCode.NO_ANSWER);
    }
  }

  @Test
  void an_address_or_limits_that_cannot_be_are_refused() {
    for (String address : List.of("ftp://a/", "tsa", "http:///x", "https://user:word@a/")) {
      SealTestBase.assertRefused(
          () -> new HttpTimeStamper(URI.create(address), TRUST, CLOCK), SealCode.AUTHORITY);
    }
    for (Duration timeout :
        List.of(Duration.ZERO, Duration.ofNanos(1), Duration.ofSeconds(10).plusNanos(1))) {
      SealTestBase.assertRefused(
          () -> stamper().within(timeout, Duration.ZERO), SealCode.AUTHORITY);
    }
    SealTestBase.assertRefused(
        () -> stamper().within(Duration.ofSeconds(1), Duration.ofNanos(-1)), SealCode.AUTHORITY);
  }

  private static final class HallClock extends Clock {

    private volatile Instant now = NOW;

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** Closes a day of a hall at work and returns the six fields of its checkpoint. */
  private Canonical.Reader closed(TestDatabase.Kind kind, Path folder) {
    try (TestDatabase database = kind.make(folder);
        HallAtWork hall = new HallAtWork(folder, database.open())) {
      hall.open(WANG);
      hall.receiptBook(WANG);
      hall.pay(WANG, pos("88"));
      hall.at(NOW);
      hall.closeExactly(WANG);
      hall.report(DATE);
      Filing filing =
          new Filing(
              new CompanyName("示范热力有限公司"),
              new FilingSeasons(SeasonCalendar.shipped(), City.JIAOZUO),
              List.of(new KeyedMarks("company")),
              Optional.of(new HttpTimeStamper(authority.address(), TRUST, hall.clock())));
      CheckpointRegister register = new CheckpointRegister(hall.store(), hall.clock(), filing);
      KeptCheckpoint kept =
          hall.store().write(c -> register.closeDay(c, hall.request(), HALL, DATE));
      return hall.store()
          .read(c -> hall.store().log().at(c, "checkpoint/H01", kept.position()))
          .orElseThrow()
          .body()
          .read();
    }
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void a_closed_day_has_the_token_over_its_checkpoint(TestDatabase.Kind kind, @TempDir Path folder)
      throws Exception {
    Canonical.Reader fields = closed(kind, folder);
    for (int field = 1; field <= 4; field++) {
      fields.bytes();
    }
    byte[] checkpoint = fields.bytes();
    byte[] token = fields.bytes();
    assertThat(TRUST.verify(token, ChainHash.SHA_256.digest().digest(checkpoint)).orThrow().time())
        .isEqualTo(NOW);
    opensslFindsItGood(folder, checkpoint, token);
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void a_day_is_closed_without_a_token_when_nobody_answers(
      TestDatabase.Kind kind, @TempDir Path folder) {
    authority.nowAnswers((question, exchange) -> exchange.close());
    Canonical.Reader fields = closed(kind, folder);
    for (int field = 1; field <= 5; field++) {
      assertThat(fields.bytes()).isNotEmpty();
    }
    assertThat(fields.bytes()).isEmpty();
    assertThat(fields.atEnd()).isTrue();
  }

  /** By the script of {@code docs/formats/season-archive.md}. */
  private static void opensslFindsItGood(Path folder, byte[] checkpoint, byte[] token)
      throws Exception {
    SealFormatTest.needs("openssl");
    String page = Files.readString(Path.of("../docs/formats/season-archive.md"));
    Matcher block =
        Pattern.compile("```sh\n(#!/bin/sh\n# usage: sh stamp.sh.*?)```", Pattern.DOTALL)
            .matcher(page);
    assertThat(block.find()).isTrue();
    Files.writeString(folder.resolve("stamp.sh"), block.group(1));
    Files.write(folder.resolve("checkpoint"), checkpoint);
    Files.write(folder.resolve("token"), token);
    Files.writeString(
        folder.resolve("authority.pem"),
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(SIGNER.certificate().getEncoded())
            + "\n-----END CERTIFICATE-----\n");
    assertThat(stampScript(folder)).contains("Verification: OK");
    Files.write(folder.resolve("checkpoint"), new byte[] {1});
    assertThat(stampScript(folder)).doesNotContain("Verification: OK");
  }

  private static String stampScript(Path folder) throws Exception {
    Process process =
        new ProcessBuilder("sh", "stamp.sh", "checkpoint", "token", "authority.pem")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return printed + process.waitFor();
  }
}

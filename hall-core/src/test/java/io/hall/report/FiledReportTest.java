package io.hall.report;

import static io.hall.settlement.SampleDay.DATE;
import static io.hall.settlement.SampleDay.HALL;
import static io.hall.settlement.SampleDay.LI;
import static io.hall.settlement.SampleDay.MANAGER;
import static io.hall.settlement.SampleDay.OFFICE;
import static io.hall.settlement.SampleDay.SEASON;
import static io.hall.settlement.SampleDay.WANG;
import static io.hall.settlement.SampleDay.cash;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.money.Money;
import io.hall.payment.Tender;
import io.hall.store.Canonical;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("规程-7.1")
class FiledReportTest {

  private HallAtWork hall;

  @BeforeEach
  void openTheHall(@TempDir Path folder) {
    hall = new HallAtWork(folder);
  }

  @AfterEach
  void closeTheHall() {
    hall.close();
  }

  private LogRecord record() {
    RecordLog log = hall.store().log();
    return hall.store().read(c -> log.head(c, FiledReport.stream(HALL))).orElseThrow();
  }

  @Test
  void what_was_submitted_is_read_back_as_it_was() {
    DailyReport.Submitted submitted = FullDay.submitted(hall);

    FiledReport filed = FiledReport.of(record());

    DailyReport.Submission how = submitted.submission();
    assertThat(filed.hall()).isEqualTo(HALL);
    assertThat(filed.date()).isEqualTo(DATE);
    assertThat(filed.version()).isEqualTo(1);
    assertThat(filed.by()).isEqualTo(MANAGER);
    assertThat(filed.at()).isEqualTo(how.at());
    assertThat(filed.lateApprover()).contains(OFFICE);
    assertThat(filed.isLate()).isTrue();
    assertThat(filed.season()).isEqualTo(SEASON);
    assertThat(filed.net()).isEqualTo(submitted.figures().net()).hasToString("1299.00");
    assertThat(filed.total()).isEqualTo(submitted.figures().total());
    assertThat(filed.cells()).isEqualTo(submitted.figures().cells());
    assertThat(filed.numbers()).isEqualTo(submitted.figures().numbers());
    assertThat(filed.booked())
        .containsExactly(
            new FiledReport.Booked(Optional.of(LI), Tender.CASH, Money.yuan("-0.05"), MANAGER));
    assertThat(filed.heads()).isEqualTo(how.heads()).hasSize(2);
    assertThat(filed.hash()).isEqualTo(how.hash());
  }

  @Test
  void a_report_on_its_day_is_not_late() {
    hall.open(WANG);
    hall.receiptBook(WANG);
    hall.pay(WANG, cash("1000"));
    hall.closeExactly(WANG);
    hall.submit(SubmitRequest.of(new RequestId("send-1"), hall.balanced(DATE), MANAGER));

    assertThat(FiledReport.of(record()).isLate()).isFalse();
    assertThat(FiledReport.of(record()).booked()).isEmpty();
  }

  @Test
  void a_record_of_another_kind_or_stream_is_no_report() {
    FullDay.submitted(hall);
    LogRecord record = record();
    refuses(with(record, "report.daily.2", record.stream(), record.body()));
    refuses(with(record, record.kind(), "daily-report/H02", record.body()));
  }

  @Test
  void a_body_that_was_cut_or_is_too_long_is_no_report() {
    FullDay.submitted(hall);
    byte[] body = record().body().bytes();
    for (int length = 0; length < body.length; length++) {
      refuses(body(Arrays.copyOf(body, length)));
    }
    refuses(body(Arrays.copyOf(body, body.length + 12)));
  }

  @Test
  void fields_that_no_writer_writes_are_refused() {
    FullDay.submitted(hall);
    byte[] body = record().body().bytes();
    List<String> words = List.of("2026-11-08", "2026-2027", "CASH", "ARREARS", "TFC01-00000001");
    for (String word : words) {
      refuses(body(replaced(body, word, "~".repeat(word.length()))));
    }
  }

  @Test
  void a_cell_that_comes_twice_is_refused() {
    Canonical.Writer out = upToTheCells().number(2);
    for (int i = 0; i < 2; i++) {
      out.text("ARREARS").number(2025).text("CASH").number(1).number(1).number(0).number(0);
    }
    refuses(foreign(out.number(0).number(0).end()));
  }

  @Test
  void a_count_below_nothing_is_refused() {
    assertThat(FiledReport.of(foreign(upToTheCells().number(0).number(0).number(0).end())).cells())
        .isEmpty();
    refuses(foreign(upToTheCells().number(-1).number(0).number(0).end()));
  }

  private static Canonical.Writer upToTheCells() {
    return Canonical.write()
        .text("H01")
        .text("2026-11-08")
        .number(1)
        .fields(Canonical.EMPTY)
        .text("2026-2027")
        .text("M01")
        .text("")
        .number(2);
  }

  private static LogRecord foreign(Canonical body) {
    return new LogRecord(
        FiledReport.stream(HALL),
        1,
        FiledReport.KIND,
        new RequestId("r"),
        Instant.EPOCH,
        Optional.empty(),
        body,
        Hash.NONE,
        Hash.NONE);
  }

  private LogRecord body(byte[] bytes) {
    LogRecord record = record();
    return with(record, record.kind(), record.stream(), Canonical.of(bytes));
  }

  private static LogRecord with(LogRecord r, String kind, String stream, Canonical body) {
    return new LogRecord(
        stream,
        r.position(),
        kind,
        r.request(),
        r.at(),
        r.commitment(),
        body,
        r.previous(),
        r.hash());
  }

  private static byte[] replaced(byte[] body, String word, String other) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    assertThat(text).contains(word);
    return text.replace(word, other).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void refuses(LogRecord record) {
    assertThatThrownBy(() -> FiledReport.of(record))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.finding().code().id()).isEqualTo("STORE-004"));
  }
}

package io.hall.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.payment.HallCode;
import io.hall.payment.Tender;
import io.hall.settlement.Statement;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DayFilesProperties {

  @Property(tries = 200)
  void payments_come_back_as_they_were_written(@ForAll("days") List<DayEvent> events)
      throws IOException {
    roundTrip(
        events,
        PaymentsWriter::new,
        PaymentsWriter::write,
        file -> DayFiles.payments(file, DayFiles.everyDay()));
  }

  @Property(tries = 100)
  void counts_come_back_as_they_were_written(@ForAll("shifts") List<ShiftFigures> shifts)
      throws IOException {
    roundTrip(
        shifts,
        CountsWriter::new,
        CountsWriter::write,
        file -> DayFiles.counts(file, DayFiles.everyDay()));
  }

  @Property(tries = 100)
  void corrections_come_back_as_they_were_written(
      @ForAll("corrections") List<Correction> corrections) throws IOException {
    roundTrip(corrections, CorrectionsWriter::new, CorrectionsWriter::write, DayFiles::corrections);
  }

  @Property(tries = 100)
  void an_answer_key_comes_back_as_it_was_written(@ForAll("mistakes") List<Mistake> mistakes)
      throws IOException {
    roundTrip(mistakes, MistakesWriter::new, MistakesWriter::write, DayFiles::mistakes);
  }

  @Property(tries = 100)
  void statements_come_back_as_they_were_written(
      @ForAll("tenders") Tender tender, @ForAll("lines") List<Statement.Line> lines)
      throws IOException {
    Path folder = Files.createTempDirectory("statements");
    try {
      try (StatementWriter writer = new StatementWriter(folder, tender)) {
        lines.forEach(line -> writer.write(new HallCode("H01"), line));
      }
      List<Statement> read = DayFiles.statements(folder, DayFiles.everyDay()).orThrow();
      assertThat(read)
          .isEqualTo(
              lines.isEmpty()
                  ? List.of()
                  : List.of(new Statement(tender, new HallCode("H01"), lines)));
    } finally {
      Files.deleteIfExists(folder.resolve(StatementsReader.fileName(tender)));
      Files.delete(folder);
    }
  }

  private interface Opener<W> {
    W open(Path file) throws IOException;
  }

  private interface Writing<W, T> {
    void write(W writer, T value);
  }

  private static <T, W extends Closeable> void roundTrip(
      List<T> values,
      Opener<W> opener,
      Writing<W, T> writing,
      Function<Path, Checked<List<T>>> reader)
      throws IOException {
    Path file = Files.createTempFile("round", ".csv");
    try {
      try (W writer = opener.open(file)) {
        values.forEach(value -> writing.write(writer, value));
      }
      assertThat(reader.apply(file).orThrow()).isEqualTo(values);
    } finally {
      Files.delete(file);
    }
  }

  @Provide
  Arbitrary<List<DayEvent>> days() {
    return SampleFiles.days();
  }

  @Provide
  Arbitrary<List<ShiftFigures>> shifts() {
    return SampleFiles.shifts();
  }

  @Provide
  Arbitrary<List<Correction>> corrections() {
    return SampleFiles.corrections().list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<Mistake>> mistakes() {
    return SampleFiles.mistakes().list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<Statement.Line>> lines() {
    return SampleFiles.statementLines().list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<Tender> tenders() {
    return Arbitraries.of(Tender.POS, Tender.WECHAT, Tender.ALIPAY, Tender.UNIONPAY, Tender.BANK);
  }
}

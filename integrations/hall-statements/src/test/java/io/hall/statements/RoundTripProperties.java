package io.hall.statements;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import io.hall.settlement.Statement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** What was written by others comes back line by line, whatever the encoding. */
class RoundTripProperties {

  private static final List<String> HEADER =
      List.of(
          "tender", "hall", "cashier", "at", "reference", "kind", "amount", "fee", "settled_on");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ISO_LOCAL_DATE_TIME.withZone(BusinessDate.ZONE);

  @Provide
  Arbitrary<List<Statement.Line>> statements() {
    Arbitrary<Optional<StaffNumber>> cashiers =
        Arbitraries.of("C01", "C02").map(StaffNumber::new).optional();
    Arbitrary<Instant> times =
        Arbitraries.longs()
            .between(0, 86_400_000L * 150)
            .map(
                LocalDateTime.of(2026, 11, 1, 0, 0).atZone(BusinessDate.ZONE).toInstant()
                    ::plusMillis);
    Arbitrary<String> references =
        Arbitraries.strings().numeric().withChars('采', '㙓').ofMinLength(1).ofMaxLength(19);
    Arbitrary<Money> amounts = Arbitraries.longs().between(1, 9_999_999_999_99L).map(Money::ofFen);
    Arbitrary<Money> fees = Arbitraries.longs().between(0, 9_999_99L).map(Money::ofFen);
    Arbitrary<LocalDate> days =
        Arbitraries.integers().between(0, 150).map(LocalDate.of(2026, 11, 1)::plusDays);
    return Combinators.combine(
            cashiers, times, references, Arbitraries.of(Statement.Kind.class), amounts, fees, days)
        .as(Statement.Line::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  @Property(tries = 200)
  void a_text_in_any_encoding(
      @ForAll("statements") List<Statement.Line> lines, @ForAll("encodings") String encoding) {
    String text =
        (encoding.startsWith("GB") || encoding.equals("UTF-8") ? "" : "\uFEFF") + csv(lines);
    byte[] bytes = text.getBytes(Charset.forName(encoding));
    assertThat(read(bytes).orThrow().get(0).lines()).isEqualTo(lines);
  }

  @Provide
  Arbitrary<String> encodings() {
    return Arbitraries.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030");
  }

  @Property(tries = 50)
  void a_workbook_that_another_program_wrote(@ForAll("statements") List<Statement.Line> lines) {
    assertThat(read(workbook(lines)).orThrow().get(0).lines()).isEqualTo(lines);
  }

  private static Checked<List<Statement>> read(byte[] bytes) {
    try {
      Path file = Files.createTempFile("statement", "");
      Files.write(file, bytes);
      Checked<List<Statement>> read = StatementFile.read(file, StatementMapping.shipped("hall"));
      Files.delete(file);
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(Statement.Line line) {
    return List.of(
        "WECHAT",
        "H01",
        line.cashier().map(Object::toString).orElse(""),
        TIME.format(line.at()),
        "'" + line.reference(),
        line.kind().name(),
        line.amount().toString(),
        line.fee().toString(),
        line.settledOn().toString());
  }

  private static String csv(List<Statement.Line> lines) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().build(text);
    csv.writeRecord(HEADER);
    lines.forEach(line -> csv.writeRecord(cells(line)));
    return text.toString();
  }

  private static byte[] workbook(List<Statement.Line> lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("明细");
      row(sheet, 0, HEADER);
      for (int i = 0; i < lines.size(); i++) {
        row(sheet, i + 1, cells(lines.get(i)));
        dates(sheet, i + 1, lines.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void row(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      sheet.value(row, column, cells.get(column));
    }
  }

  /** Dates as a spreadsheet keeps them, in the second half of the lines. */
  private static void dates(Worksheet sheet, int row, Statement.Line line) {
    if (row % 2 == 0) {
      sheet.value(row, 3, line.at().atZone(BusinessDate.ZONE).toLocalDateTime());
      sheet.style(row, 3).format("yyyy/m/d h:mm:ss").set();
      sheet.value(row, 8, line.settledOn());
      sheet.style(row, 8).format("yyyy\"年\"m\"月\"d\"日\"").set();
    }
  }
}

package io.hall.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.payment.HallCode;
import io.hall.settlement.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the tests of this module say to the files that they read. */
final class Reads {

  /** A mapping with few columns, for tests that are about something else. */
  static final String PLAIN =
      """
      setting,key,value
      fixed,tender,BANK
      fixed,hall,H01
      column,at,时间
      column,reference,单号
      column,amount,金额
      optional,fee,手续费
      refund,by,SIGN
      """;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private Reads() {}

  static StatementMapping mapping(String text) {
    return mappingOf(text).orThrow();
  }

  static Checked<StatementMapping> mappingOf(String text) {
    return MappingFile.read(io.hall.csv.RuleFile.parse("mapping.csv", text, MappingFile.COLUMNS));
  }

  static Path write(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path folder, String name, String text) {
    return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The lines of a file that is read whole, one text each. */
  static List<String> lines(Checked<List<Statement>> read) {
    assertThat(read.findings()).isEmpty();
    return read.orThrow().stream()
        .flatMap(
            statement ->
                statement.lines().stream()
                    .map(line -> statement.tender() + " " + statement.hall() + " " + told(line)))
        .toList();
  }

  /** The codes and places of the findings, without the folder of the file. */
  static List<String> faults(Checked<List<Statement>> read, Path folder) {
    assertThat(read.value()).isEmpty();
    return read.findings().stream()
        .map(f -> f.code().id().replace("STATEMENTS-", "") + " " + f.where())
        .map(fault -> fault.replace(folder + "/", ""))
        .toList();
  }

  static Optional<HallCode> hall(String code) {
    return Optional.of(new HallCode(code));
  }

  private static String told(Statement.Line line) {
    return List.of(
            line.cashier().map(Object::toString).orElse("-"),
            TIME.format(line.at()),
            line.reference(),
            line.kind().toString(),
            line.amount().toString(),
            line.fee().toString(),
            line.settledOn().toString())
        .stream()
        .collect(Collectors.joining(" "));
  }
}

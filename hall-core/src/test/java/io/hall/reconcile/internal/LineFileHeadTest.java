package io.hall.reconcile.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Code;
import io.hall.check.Finding;
import io.hall.csv.CsvCode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFileHeadTest {

  private static final String HEADER =
      "number,hall,cashier,date,category,season,tender,amount,reference";

  @TempDir private Path folder;

  private LineFileHead head(String text) throws IOException {
    Path file = folder.resolve("lines.csv");
    Files.writeString(file, text, StandardCharsets.UTF_8);
    try (FileChannel channel = FileChannel.open(file)) {
      return LineFileHead.of(channel, "lines.csv");
    }
  }

  private List<Code> codes(String text) throws IOException {
    LineFileHead head = head(text);
    assertThat(head.findings()).allMatch(f -> f.where().startsWith("lines.csv"));
    return head.findings().stream().map(Finding::code).toList();
  }

  @Test
  void the_body_begins_behind_the_first_line() throws IOException {
    int length = HEADER.length();
    assertThat(head(HEADER)).isEqualTo(new LineFileHead(length, List.of()));
    assertThat(head(HEADER + "\n")).isEqualTo(new LineFileHead(length + 1, List.of()));
    assertThat(head(HEADER + "\nA")).isEqualTo(new LineFileHead(length + 1, List.of()));
    assertThat(head(HEADER + "\r\nA")).isEqualTo(new LineFileHead(length + 2, List.of()));
  }

  @Test
  void a_byte_order_mark_is_passed_over() throws IOException {
    assertThat(head("\uFEFF" + HEADER + "\nA"))
        .isEqualTo(new LineFileHead(3 + HEADER.length() + 1, List.of()));
    assertThat(codes("\uFEFF")).isEqualTo(codes(""));
  }

  @Test
  void no_header_is_told() throws IOException {
    assertThat(codes("")).isNotEmpty();
    assertThat(codes("\n" + HEADER)).isNotEmpty();
    assertThat(codes("\r\n" + HEADER)).isNotEmpty();
    assertThat(codes(HEADER.replace("hall,", "") + "\n")).isNotEmpty();
    assertThat(codes(HEADER + "\r")).isEmpty();
  }

  @Test
  void a_first_line_that_does_not_end_is_no_header() throws IOException {
    assertThat(codes("\"" + HEADER)).isEqualTo(codes("\"" + HEADER + "\n" + HEADER)).isNotEmpty();
    assertThat(codes(HEADER + "流".repeat(StrictRow.MAX_BYTES))).isNotEmpty();
  }

  @Test
  void another_encoding_is_told() throws IOException {
    Path file = folder.resolve("lines.csv");
    Files.write(file, (HEADER + ",\u6d41\u6c34\n").getBytes(StandardCharsets.UTF_16LE));
    try (FileChannel channel = FileChannel.open(file)) {
      LineFileHead head = LineFileHead.of(channel, "lines.csv");
      assertThat(head.findings()).hasSize(1);
      assertThat(head.findings().get(0).code()).isInstanceOf(CsvCode.class);
    }
    Files.write(file, (HEADER + "\u6d41\n").getBytes(Charset.forName("GB18030")));
    try (FileChannel channel = FileChannel.open(file)) {
      assertThat(LineFileHead.of(channel, "lines.csv").findings().get(0).where())
          .startsWith("lines.csv:1");
    }
  }
}

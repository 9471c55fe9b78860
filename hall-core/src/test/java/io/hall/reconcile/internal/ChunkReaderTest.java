package io.hall.reconcile.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hall.csv.CsvCode;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChunkReaderTest {

  private static final String PLACE = ",H01,C0012,2026-11-08,RESIDENTIAL_AREA,2026-2027,WECHAT,";

  @TempDir private Path folder;

  private FileChannel file(String text) throws IOException {
    Path file = folder.resolve("lines.csv");
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return FileChannel.open(file);
  }

  /** The amounts that are read when chunks end at each of {@code size} bytes. */
  private List<Long> amounts(FileChannel file, int size) throws IOException {
    ChunkReader reader = new ChunkReader(size);
    List<Long> amounts = new ArrayList<>();
    long end = file.size();
    for (long from = 0; from < end; from += size) {
      Chunk chunk = reader.read(file, from, Math.min(end, from + size), end, from == 0);
      assertThat(chunk.found().list()).isEmpty();
      LongStream.of(chunk.rows().amounts).forEach(amounts::add);
    }
    return amounts;
  }

  @Test
  void every_line_is_read_once_wherever_chunks_end() throws IOException {
    String text =
        "A1%s1.00,1\nA2%s2.00,22\r\n\n\"A3\"%s3.00,\n\r\nA4%s4,流水\nA5%s5.5,5"
            .formatted(PLACE, PLACE, PLACE, PLACE, PLACE);
    for (String end : new String[] {"", "\n", "\r\n", "\n\n"}) {
      try (FileChannel file = file(text + end)) {
        for (int size = 1; size <= file.size() + 2; size++) {
          assertThat(amounts(file, size))
              .as("chunks of %d bytes", size)
              .containsExactly(100L, 200L, 300L, 400L, 550L);
        }
      }
    }
  }

  @Test
  void a_line_may_be_as_long_as_a_row_may_be_and_not_longer() throws IOException {
    String row = "A1" + PLACE + "1.00,";
    int most = StrictRow.MAX_BYTES;
    for (int length = most - 1; length <= most + 3; length++) {
      String line = row + "x".repeat(length - row.length());
      for (String rest : new String[] {"", "\n", "\r\n", "\n" + row + "\n", "\r\n" + row}) {
        try (FileChannel file = file(line + rest)) {
          Found.One found = first(file);
          assertThat(found.finding().code() == CsvCode.ROW_TOO_LONG)
              .as("%d bytes and %d", length, rest.length())
              .isEqualTo(length > most);
        }
      }
    }
  }

  private static Found.One first(FileChannel file) throws IOException {
    Chunk chunk = new ChunkReader(100).read(file, 0, 100, file.size(), true);
    assertThat(chunk.found().list()).hasSize(1);
    return chunk.found().list().get(0);
  }

  @Test
  void what_is_wrong_is_told_with_the_line_of_the_chunk() throws IOException {
    String right = "A1" + PLACE + "1.00,1\n";
    try (FileChannel file = file(right + "\n" + right + "A1" + PLACE + "x,1\n" + right)) {
      Found found = new ChunkReader(1000).read(file, 0, file.size(), file.size(), true).found();
      assertThat(found.list()).hasSize(1);
      assertThat(found.list().get(0).line()).isEqualTo(3);
      assertThat(found.list().get(0).column()).isEqualTo("amount");
    }
  }

  @Test
  void after_a_line_that_ends_all_reading_nothing_is_read() throws IOException {
    String right = "A1" + PLACE + "1.00,1\n";
    try (FileChannel file = file(right + "\"A1" + PLACE + "1.00,1\n" + right)) {
      Chunk chunk = new ChunkReader(1000).read(file, 0, file.size(), file.size(), true);
      assertThat(chunk.found().list()).hasSize(1);
      assertThat(chunk.rows().size).isOne();
    }
  }

  @Test
  void a_file_that_became_shorter_is_noticed() throws IOException {
    try (FileChannel file = file("A1" + PLACE + "1.00,1\n")) {
      long end = file.size() + 5;
      assertThatExceptionOfType(EOFException.class)
          .isThrownBy(() -> new ChunkReader(1000).read(file, 0, end, end, true));
    }
  }
}

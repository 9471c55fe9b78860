package io.hall.app.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineCountTest {

  @TempDir private Path folder;

  @Test
  void each_way_to_end_a_line_counts_once() throws IOException {
    assertThat(count("")).isZero();
    assertThat(count("a")).isEqualTo(1);
    assertThat(count("a\n")).isEqualTo(1);
    assertThat(count("a\r\nb")).isEqualTo(2);
    assertThat(count("a\rb\r\n\nc\r")).isEqualTo(4);
    assertThat(count("1234567\n1234567\r\n12345678901\n")).isEqualTo(3);
    assertThat(count("1234567\r\n234567\n")).isEqualTo(2);
  }

  @Test
  void long_files_have_as_many_lines_as_a_look_at_every_byte_finds() throws IOException {
    Random random = new Random(7);
    for (int size : new int[] {7, 8, 9, 65_535, 65_536, 65_537, 200_000}) {
      StringBuilder text = new StringBuilder();
      boolean returns = random.nextBoolean();
      while (text.length() < size) {
        text.append("0123456789".repeat(3), 0, random.nextInt(30));
        text.append(returns && random.nextInt(3) == 0 ? "\r\n" : "\n");
      }
      text.setLength(size);
      assertThat(count(text.toString()))
          .as("%d bytes", size)
          .isEqualTo(text.toString().lines().count());
    }
  }

  private long count(String text) throws IOException {
    Path file = folder.resolve("file");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return LineCount.of(file);
  }
}

package io.hall.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that ask for much are read by a machine that has little. */
class HostileFilesTest {

  private static final String LITTLE = "-Xmx160m";

  @TempDir Path folder;

  @Test
  void each_is_refused_with_its_code_in_little_memory_and_time() throws Exception {
    Path files = Files.createDirectory(folder.resolve("files"));
    Map<String, String> expected = new TreeMap<>();
    for (Map.Entry<String, byte[]> hostile : HostileFiles.all().entrySet()) {
      Reads.write(files, hostile.getKey(), hostile.getValue());
      expected.put(hostile.getKey(), "[" + hostile.getKey().substring(0, 3) + "]");
    }
    assertThat(found(files)).isEqualTo(expected);
  }

  private Map<String, String> found(Path files) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Process reader =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                LITTLE,
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                HostileFiles.class.getName(),
                files.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    boolean ended = reader.waitFor(120, TimeUnit.SECONDS);
    reader.destroyForcibly();
    List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
    assertThat(ended).as("%s", lines).isTrue();
    Map<String, String> found = new TreeMap<>();
    for (String line : lines) {
      int end = line.lastIndexOf(" [");
      found.put(end < 0 ? line : line.substring(0, end), end < 0 ? "" : line.substring(end + 1));
    }
    return found;
  }
}

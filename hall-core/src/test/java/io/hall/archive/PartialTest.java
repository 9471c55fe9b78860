package io.hall.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("规程-7.2")
class PartialTest {

  private static final long GONE = 999_999_999_999L;

  private Path target;

  @BeforeEach
  void begin(@TempDir Path folder) {
    target = folder.resolve("a.zip");
  }

  private Path left(String name) throws IOException {
    Path folder = Files.createDirectories(target.resolveSibling(name).resolve("streams"));
    Files.writeString(folder.resolve("x.chain"), "half");
    return Files.createDirectories(target.resolveSibling(name));
  }

  @Test
  void what_a_process_that_is_gone_left_of_this_archive_is_cleared_away() throws IOException {
    Path folder = left(".a.zip." + GONE + "-ab.partial");
    Path file =
        Files.writeString(target.resolveSibling(".a.zip." + GONE + "-cd.partial"), "half a zip");
    Partial.clear(target);
    assertThat(folder).doesNotExist();
    assertThat(file).doesNotExist();
    assertThat(target.getParent()).isEmptyDirectory();
  }

  @Test
  void what_is_being_written_stays() throws IOException {
    Path ours = Files.createDirectory(Partial.of(target));
    Partial.clear(target);
    assertThat(ours).isDirectory();
  }

  @Test
  void what_is_older_than_the_process_that_has_its_number_now_is_cleared_away() throws IOException {
    Path ours = Files.createDirectory(Partial.of(target));
    Instant begun = ProcessHandle.current().info().startInstant().orElseThrow();
    Files.setLastModifiedTime(ours, FileTime.from(begun.minusSeconds(1)));
    Partial.clear(target);
    assertThat(ours).doesNotExist();
  }

  @Test
  void what_is_of_another_archive_or_of_nobody_stays() throws IOException {
    Path other = left(".a." + GONE + "-ab.partial");
    Path longer = left(".a.zip.old." + GONE + "-ab.partial");
    Path strange = left(".a.zip.x.partial");
    Path named = left("a.zip." + GONE + "-ab.partial");
    Partial.clear(target);
    assertThat(other).isDirectory();
    assertThat(longer).isDirectory();
    assertThat(strange).isDirectory();
    assertThat(named).isDirectory();
  }
}

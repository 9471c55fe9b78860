package io.hall.app.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hall.check.CheckFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileHashTest {

  @TempDir private Path folder;

  private Path file;
  private FileHash hash;

  @BeforeEach
  void find() throws IOException {
    file = Files.writeString(folder.resolve("lines.csv"), "abc");
    hash = FileHash.of(file);
  }

  @Test
  void a_file_has_the_hash_of_its_bytes() {
    assertThat(hash.get())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        .isEqualTo(hash.get());
  }

  @Test
  void a_file_that_grew_meanwhile_has_none() throws IOException {
    Files.writeString(file, "abcd");
    assertThatExceptionOfType(CheckFailedException.class)
        .isThrownBy(hash::get)
        .satisfies(
            e -> assertThat(e.findings().get(0).code()).isEqualTo(ReconcileCode.FILE_CHANGED));
  }

  @Test
  void a_file_that_went_away_has_none() throws IOException {
    Files.delete(file);
    assertThatExceptionOfType(CheckFailedException.class)
        .isThrownBy(hash::get)
        .satisfies(
            e -> assertThat(e.findings().get(0).code()).isEqualTo(ReconcileCode.FILE_CHANGED));
  }
}

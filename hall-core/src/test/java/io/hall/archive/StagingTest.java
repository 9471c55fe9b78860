package io.hall.archive;

import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hall.archive.Staging.StagedFile;
import io.hall.check.CheckFailedException;
import io.hall.store.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("规程-7.2")
class StagingTest {

  private Path out;
  private Staging staging;

  @BeforeEach
  void begin(@TempDir Path folder) throws IOException {
    out = folder;
    staging = Staging.beside(Disk.REAL, folder.resolve("a"));
  }

  private void write(String path) throws IOException, SQLException {
    staging.write(path, file -> file.write(1));
  }

  @Test
  void no_two_files_lie_in_the_same_place() throws Exception {
    write("papers/b/c");
    for (String path : List.of("papers/b/c", "papers/b", "papers", "papers/b/c/d")) {
      assertThat(codesOf(() -> write(path))).as(path).containsExactly("ARCHIVE-048");
    }
    write("papers/b/cd");
    write("papers/b.c");
    staging.readBack();
    staging.remove();
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void bytes_are_counted_and_digested_as_they_are_written_one_by_one_or_together()
      throws Exception {
    staging.write(
        "one",
        file -> {
          file.write('a');
          file.write(new byte[] {'x', 'b', 'c', 'x'}, 1, 2);
        });
    StagedFile written = staging.files().get(0);
    assertThat(staging.folder().resolve("one")).hasContent("abc");
    assertThat(written.file().size()).isEqualTo(3);
    assertThat(written.file().digest())
        .hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(written.crc()).isEqualTo(0x352441c2L);
  }

  @Test
  void what_is_more_other_or_missing_is_told_file_by_file_when_it_is_read_back() throws Exception {
    write("a/changed");
    write("a/missing");
    write("b");
    Files.writeString(staging.folder().resolve("a/changed"), "2");
    Files.delete(staging.folder().resolve("a/missing"));
    Files.writeString(staging.folder().resolve("more"), "more");
    CheckFailedException refusal =
        catchThrowableOfType(CheckFailedException.class, staging::readBack);
    assertThat(refusal.findings())
        .extracting(finding -> finding.code().id() + finding.parameters())
        .containsExactlyInAnyOrder(
            "ARCHIVE-058{path=a/changed}", "ARCHIVE-058{path=a/missing}", "ARCHIVE-058{path=more}");
  }

  @Test
  void what_does_not_fit_into_a_zip_file_is_refused_before_it_is_written() {
    long most = (1L << 32) - 1 - (22 + 30 + 46 + 2);
    assertThat(codesOf(() -> new StoredZip(List.of(file(most))))).isEmpty();
    assertThat(codesOf(() -> new StoredZip(List.of(file(most + 1)))))
        .containsExactly("ARCHIVE-059");
    List<StagedFile> many = Collections.nCopies(65_535, file(0));
    assertThat(codesOf(() -> new StoredZip(many))).containsExactly("ARCHIVE-059");
    assertThat(codesOf(() -> new StoredZip(many.subList(1, many.size())))).isEmpty();
  }

  private static StagedFile file(long size) {
    return new StagedFile(new Manifest.File(Hash.NONE, size, "a"), 0);
  }
}

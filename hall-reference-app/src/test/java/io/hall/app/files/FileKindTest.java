package io.hall.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileKindTest {

  @TempDir Path folder;

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("file.csv"), content);
  }

  @ParameterizedTest
  @EnumSource(FileKind.class)
  void a_file_is_known_by_its_header_alone(FileKind kind) throws IOException {
    assertThat(FileKind.of(file(kind.header()))).contains(kind);
    assertThat(FileKind.of(file("\uFEFF" + kind.header() + "\r\nrubbish"))).contains(kind);
    assertThat(FileKind.of(file("\"" + kind.header().replace(",", "\",\"") + "\"\n")))
        .contains(kind);
    assertThat(FileKind.of(file(kind.header().replace(',', ';')))).contains(kind);
  }

  @ParameterizedTest
  @EnumSource(FileKind.class)
  void a_header_with_a_wrong_column_is_still_of_its_kind(FileKind kind) throws IOException {
    String header = kind.header();

    assertThat(FileKind.of(file(header.substring(0, header.lastIndexOf(','))))).contains(kind);
    assertThat(FileKind.of(file(header + ",more"))).contains(kind);
  }

  @Test
  void other_tables_are_of_no_kind() throws IOException {
    assertThat(FileKind.of(file(Layout.CORRECTIONS.header().toString()))).isEmpty();
    assertThat(FileKind.of(file(Layout.MISTAKES.header().toString()))).isEmpty();
    assertThat(FileKind.of(file(""))).isEmpty();
    assertThat(FileKind.of(file("x".repeat(100_000)))).isEmpty();
    assertThat(FileKind.of(folder)).isEmpty();
    assertThat(FileKind.of(folder.resolve("none.csv"))).isEmpty();
  }
}

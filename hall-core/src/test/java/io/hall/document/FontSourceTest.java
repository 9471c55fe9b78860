package io.hall.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontSourceTest {

  @TempDir private Path folder;

  @Test
  void the_file_that_the_setting_names_is_the_only_one_looked_at() throws IOException {
    Path file = Files.write(folder.resolve("company.ttf"), new byte[] {0, 1, 0, 0});

    FontFace found = FontSource.usual(Optional.of(file)).orThrow();

    assertThat(found.name()).isEqualTo("company.ttf");
    assertThat(found.bytes()).hasSize(4);
    assertThat(found.index()).isZero();
  }

  @Test
  void a_setting_that_names_no_file_is_an_error_and_not_another_font() {
    Path missing = folder.resolve("missing.ttf");

    assertThatThrownBy(() -> FontSource.usual(Optional.of(missing)).find())
        .hasMessageStartingWith("DOCUMENT-004")
        .hasMessageContaining("missing.ttf");
  }

  @Test
  void the_second_source_is_asked_when_the_first_has_none() throws IOException {
    Path file = Files.write(folder.resolve("a.ttf"), new byte[4]);
    FontSource none = FontSource.classPath("/fonts/none.ttf");

    assertThat(none.find()).isEmpty();
    assertThat(none.or(FontSource.file(file)).orThrow().name()).isEqualTo("a.ttf");
  }

  @Test
  void no_font_at_all_is_an_error_that_says_how_to_mend_it() {
    assertThatThrownBy(() -> FontSource.classPath("/fonts/none.ttf").orThrow())
        .hasMessageStartingWith("DOCUMENT-002")
        .hasMessageContaining("fonts-noto-cjk");
  }

  @Test
  void of_noto_s_collection_the_face_for_simplified_chinese_is_taken() throws IOException {
    Path file = folder.resolve("NotoSansCJK-Regular.ttc");
    Files.write(file, new byte[] {'t', 't', 'c', 'f', 0});

    FontFace found = FontSource.file(file).orThrow();

    assertThat(found.isCollection()).isTrue();
    assertThat(found.index()).isEqualTo(2);
  }
}

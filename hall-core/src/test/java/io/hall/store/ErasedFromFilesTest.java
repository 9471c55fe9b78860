package io.hall.store;

import static io.hall.store.Records.append;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is gone from the tables of SQLite is gone from its files, once the store is closed. */
class ErasedFromFilesTest {

  private static final String NAME = "测试用户甲";

  @TempDir Path folder;

  @Test
  void texts_that_were_erased() throws IOException {
    assertThat(filesWithNameAfter(store -> {})).isPositive();
    assertThat(filesWithNameAfter(store -> store.write(ErasedTexts::all))).isZero();
  }

  @Test
  void texts_that_lay_in_clear_before_they_were_sealed() throws IOException {
    assertThat(filesWithNameAfter(store -> TextSealing.run(store.sealing(new SampleCipher()), 50)))
        .isZero();
  }

  private long filesWithNameAfter(Consumer<Store> work) throws IOException {
    Path file = Files.createTempDirectory(folder, "hall").resolve("hall.db");
    SqliteStore.createTables(file);
    try (Store store = SqliteStore.open(file)) {
      for (int i = 0; i < 200; i++) {
        append(store, "r" + i);
      }
      work.accept(store);
    }
    try (Stream<Path> files = Files.list(file.resolveSibling(""))) {
      return files.filter(ErasedFromFilesTest::hasName).count();
    }
  }

  private static boolean hasName(Path file) {
    try {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      byte[] wanted = NAME.getBytes(StandardCharsets.UTF_8);
      return bytes.contains(new String(wanted, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

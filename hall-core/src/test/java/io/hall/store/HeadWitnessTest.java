package io.hall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store set back to an older copy is known before it writes. */
class HeadWitnessTest {

  @TempDir Path folder;
  private Path file;
  private Path noted;

  @BeforeEach
  void makeTables() {
    file = folder.resolve("hall.db");
    noted = folder.resolve("elsewhere/head");
    SqliteStore.createTables(file);
  }

  @Test
  void an_older_copy_can_be_read_and_is_not_written_to() {
    append("a");
    Path copy = copy();
    LogRecord lost = append("b");
    restore(copy);
    try (FileHeadWitness witness = FileHeadWitness.open(noted);
        SqliteStore store = SqliteStore.open(file, witness)) {
      assertThatThrownBy(() -> append(store, "c"))
          .isInstanceOfSatisfying(
              StoreException.class,
              e -> {
                assertThat(e.finding().code()).isEqualTo(StoreCode.ROLLED_BACK);
                assertThat(e.finding().where()).isEqualTo("s:2");
              });
      assertThat(store.<Optional<LogRecord>>read(c -> log().head(c, "s"))).isPresent();
      assertThat(witness.last()).contains(HeadWitness.Head.of(lost));
    }
  }

  @Test
  void another_record_in_the_place_of_the_one_seen_is_no_better() {
    append("a");
    Path copy = copy();
    append("b");
    restore(copy);
    try (SqliteStore store = SqliteStore.open(file)) {
      append(store, "other");
      append(store, "more");
    }
    assertThatThrownBy(() -> append("c")).hasMessageContaining("STORE-022");
  }

  @Test
  void a_store_that_refuses_goes_on_refusing_and_holds_the_file_from_nobody() {
    append("a");
    Path copy = copy();
    append("b");
    restore(copy);
    try (FileHeadWitness witness = FileHeadWitness.open(noted);
        SqliteStore refusing = SqliteStore.open(file, witness);
        SqliteStore other = SqliteStore.open(file)) {
      assertThatThrownBy(() -> append(refusing, "c")).hasMessageContaining("STORE-022");
      assertThatThrownBy(() -> append(refusing, "c")).hasMessageContaining("STORE-022");
      assertThat(append(other, "d").position()).isEqualTo(2);
    }
  }

  @Test
  void an_empty_store_is_no_better() {
    append("a");
    restore(emptyStore());
    assertThatThrownBy(() -> append("b")).hasMessageContaining("STORE-022");
  }

  @Test
  void a_witness_that_is_behind_is_caught_up() {
    append("a");
    try (SqliteStore store = SqliteStore.open(file)) {
      append(store, "b");
    }
    LogRecord last = append("c");
    try (FileHeadWitness witness = FileHeadWitness.open(noted)) {
      assertThat(witness.last()).contains(HeadWitness.Head.of(last));
    }
  }

  @Test
  void the_witness_is_told_of_what_was_kept_and_of_nothing_else() {
    LogRecord kept = append("a");
    try (FileHeadWitness witness = FileHeadWitness.open(noted);
        SqliteStore store = SqliteStore.open(file, witness)) {
      assertThatThrownBy(
              () ->
                  store.write(
                      c -> {
                        log().append(c, entry("b"));
                        throw new IllegalStateException("changed my mind");
                      }))
          .hasMessage("changed my mind");
      assertThat(witness.last()).contains(HeadWitness.Head.of(kept));
      store.read(c -> log().head(c, "s"));
      store.write(c -> log().head(c, "s"));
      assertThat(witness.last()).contains(HeadWitness.Head.of(kept));
    }
  }

  @Test
  void a_torn_note_leaves_the_one_before() throws IOException {
    LogRecord first = append("a");
    LogRecord second = append("b");
    byte[] bytes = Files.readAllBytes(noted);
    for (int place = 0; place < 2; place++) {
      byte[] torn = bytes.clone();
      Arrays.fill(torn, place * 1024 + 40, place * 1024 + 1024, (byte) 0);
      Files.write(noted, torn);
      LogRecord left = place == 0 ? first : second;
      try (FileHeadWitness witness = FileHeadWitness.open(noted)) {
        assertThat(witness.last()).contains(HeadWitness.Head.of(left));
      }
    }
  }

  @Test
  void of_many_notes_the_last_is_remembered() {
    for (int i = 1; i <= 5; i++) {
      LogRecord last = append("r-" + i);
      try (FileHeadWitness witness = FileHeadWitness.open(noted)) {
        assertThat(witness.last()).contains(HeadWitness.Head.of(last));
      }
    }
    assertThat(noted).hasSize(2 * 1024);
  }

  @Test
  void notes_of_one_sitting_are_remembered_too() {
    LogRecord last = append("first");
    try (FileHeadWitness witness = FileHeadWitness.open(noted);
        SqliteStore store = SqliteStore.open(file, witness)) {
      for (int i = 0; i < 4; i++) {
        last = append(store, "more-" + i);
        assertThat(witness.last()).contains(HeadWitness.Head.of(last));
      }
    }
    try (FileHeadWitness witness = FileHeadWitness.open(noted)) {
      assertThat(witness.last()).contains(HeadWitness.Head.of(last));
    }
  }

  @Test
  void a_closed_witness_notes_nothing_more() {
    FileHeadWitness witness = FileHeadWitness.open(noted);
    witness.close();
    HeadWitness.Head head = HeadWitness.Head.of(append("a"));
    assertThatThrownBy(() -> witness.note(head)).hasMessageContaining("STORE-021");
  }

  @Test
  void what_is_no_witness_is_refused() throws IOException {
    Files.createDirectories(folder.resolve("elsewhere"));
    Files.write(noted, new byte[] {1, 2, 3});
    assertThatThrownBy(() -> FileHeadWitness.open(noted)).hasMessageContaining("STORE-021");
    assertThatThrownBy(() -> FileHeadWitness.open(folder)).hasMessageContaining("STORE-021");
  }

  @Test
  void a_witness_that_cannot_note_costs_nobody_an_answer() {
    HeadWitness deaf =
        new HeadWitness() {
          @Override
          public Optional<Head> last() {
            return Optional.empty();
          }

          @Override
          public void note(Head head) {
            throw StoreException.of(StoreCode.WITNESS);
          }
        };
    try (SqliteStore store = SqliteStore.open(file, deaf)) {
      assertThat(append(store, "a").position()).isEqualTo(1);
      assertThat(append(store, "b").position()).isEqualTo(2);
    }
  }

  private static RecordLog log() {
    return new RecordLog(ChainHash.SHA_256);
  }

  private static Entry entry(String request) {
    return new Entry(
        "s",
        "test.1",
        new RequestId(request),
        Instant.EPOCH,
        Canonical.write().text(request).end(),
        Canonical.EMPTY);
  }

  private LogRecord append(String request) {
    try (FileHeadWitness witness = FileHeadWitness.open(noted);
        SqliteStore store = SqliteStore.open(file, witness)) {
      return append(store, request);
    }
  }

  private static LogRecord append(SqliteStore store, String request) {
    return store.write(c -> log().append(c, entry(request)));
  }

  private Path emptyStore() {
    Path empty = folder.resolve("empty.db");
    SqliteStore.createTables(empty);
    return empty;
  }

  private Path copy() {
    Path copy = folder.resolve("copy.db");
    replace(file, copy);
    return copy;
  }

  private void restore(Path copy) {
    replace(copy, file);
  }

  private static void replace(Path from, Path to) {
    try {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

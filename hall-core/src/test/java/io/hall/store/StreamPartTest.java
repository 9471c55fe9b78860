package io.hall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
class StreamPartTest {

  private static final String STREAM = "a/stream";

  @Parameter public TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;

  private TestDatabase database;
  private Store store;
  private Path folder;

  @BeforeEach
  void writeTenRecords(@TempDir Path empty) {
    folder = empty;
    database = kind.make(empty);
    store = database.open();
    for (int i = 1; i <= 10; i++) {
      append(STREAM, i);
    }
    append("a/stream-b", 1);
  }

  private void append(String stream, int number) {
    Entry entry =
        new Entry(
            stream,
            "test.1",
            new RequestId(stream + number),
            Instant.EPOCH,
            Canonical.write().number(number).end(),
            Canonical.EMPTY);
    store.write(c -> store.log().append(c, entry));
  }

  @AfterEach
  void close() {
    store.close();
    database.close();
  }

  private LogRecord at(long position) {
    return store.read(c -> store.log().at(c, STREAM, position)).orElseThrow();
  }

  private StreamPart part(long first, long last) {
    return new StreamPart(STREAM, first, last, at(last).hash());
  }

  private List<Long> read(StreamPart part) {
    List<Long> read = new ArrayList<>();
    store.read(
        c -> {
          part.read(c, store.chain(), record -> read.add(record.number(1)));
          return part;
        });
    return read;
  }

  @Test
  void it_hands_out_its_records_and_no_other() {
    assertThat(read(part(1, 10))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    assertThat(read(part(4, 6))).containsExactly(4L, 5L, 6L);
    assertThat(read(part(10, 10))).containsExactly(10L);
    assertThat(part(4, 6).count()).isEqualTo(3);
  }

  private byte[] written(StreamPart part) {
    return store.read(
        c -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try {
            part.write(c, store.chain(), out, record -> {});
          } catch (IOException e) {
            throw new AssertionError(e);
          }
          return out.toByteArray();
        });
  }

  @Test
  void the_whole_stream_is_written_as_the_log_exports_it() throws IOException {
    Path exported = folder.resolve("exported");
    store.read(
        c -> {
          try {
            store.log().export(c, STREAM, exported);
            return exported;
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
    assertThat(written(part(1, 10))).isEqualTo(Files.readAllBytes(exported));
  }

  @Test
  void a_part_is_a_chain_file_that_names_the_hash_before_it() throws IOException {
    byte[] bytes = written(part(4, 6));
    Path file = folder.resolve("part");
    Files.write(file, bytes);
    List<Long> positions = new ArrayList<>();
    VerifiedStream verified =
        ChainFile.open(file, store.chain()).verify(1, record -> positions.add(record.position()));
    assertThat(verified.findings().list()).isEmpty();
    assertThat(positions).containsExactly(4L, 5L, 6L);
    Canonical.Reader header = Canonical.of(bytes).read();
    assertThat(header.text()).isEqualTo("hall.chain.1");
    assertThat(header.text()).isEqualTo(STREAM);
    assertThat(header.text()).isEqualTo("SHA-256");
    assertThat(header.number()).isEqualTo(4);
    assertThat(header.bytes()).isEqualTo(at(3).hash().bytes());
    byte[] end = Arrays.copyOfRange(bytes, bytes.length - Hash.LENGTH, bytes.length);
    assertThat(end).isEqualTo(at(6).hash().bytes());
  }

  private void refuses(StreamPart part, String code) {
    assertThatThrownBy(() -> read(part)).hasMessageContaining(code);
  }

  @Test
  void what_is_damaged_is_refused_where_it_stands() {
    StreamPart whole = part(1, 10);
    byte[] zeros = new byte[Hash.LENGTH];
    database.tamper("UPDATE log_record SET hash = ? WHERE position = 7", (Object) zeros);
    refuses(whole, "STORE-005 a/stream:7");
    database.tamper("UPDATE log_record SET previous_hash = ? WHERE position = 3", (Object) zeros);
    refuses(whole, "STORE-005 a/stream:3");
    assertThat(read(new StreamPart(STREAM, 4, 6, at(6).hash()))).hasSize(3);
    database.tamper("DELETE FROM log_record WHERE position = 2");
    refuses(whole, "STORE-006 a/stream:2");
    database.tamper("DELETE FROM log_record WHERE position = 1");
    refuses(whole, "STORE-006 a/stream:1");
  }

  @Test
  void an_end_that_is_gone_or_another_is_refused() {
    StreamPart whole = part(1, 10);
    refuses(new StreamPart(STREAM, 1, 10, at(9).hash()), "STORE-005 a/stream:10");
    database.tamper("DELETE FROM log_record WHERE position = 10");
    refuses(whole, "STORE-006 a/stream:10");
    refuses(new StreamPart("nothing", 1, 1, at(9).hash()), "STORE-006 nothing:1");
  }

  @Test
  void a_first_record_that_follows_something_is_refused() {
    StreamPart whole = part(1, 10);
    byte[] ones = new byte[Hash.LENGTH];
    Arrays.fill(ones, (byte) 1);
    database.tamper("UPDATE log_record SET previous_hash = ? WHERE position = 1", (Object) ones);
    refuses(whole, "STORE-005 a/stream:1");
  }

  @Test
  void a_place_that_takes_no_more_is_told_as_such() {
    StreamPart whole = part(1, 10);
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("full");
          }
        };
    store.read(
        c -> {
          assertThatThrownBy(() -> whole.write(c, store.chain(), full, record -> {}))
              .isInstanceOf(IOException.class)
              .hasMessage("full");
          return whole;
        });
  }

  @Test
  void there_is_no_part_without_records() {
    Hash hash = at(1).hash();
    assertThatThrownBy(() -> new StreamPart(STREAM, 0, 1, hash))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new StreamPart(STREAM, 2, 1, hash))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

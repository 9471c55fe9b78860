package io.hall.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a chain file that somebody changed: the same with any number of threads. */
class ChainFileTest {

  private static final String STREAM = "receipt-book/T-1";

  @TempDir Path folder;

  private final List<byte[]> contents = new ArrayList<>();
  private final List<byte[]> hashes = new ArrayList<>();
  private byte[] end = {};
  private long first = 1;
  private Hash before = Hash.NONE;

  @Test
  void an_honest_file_is_read_in_order_to_its_last_hash() {
    chain(3);
    List<Long> positions = new ArrayList<>();
    VerifiedStream result = open().verify(1, record -> positions.add(record.position()));
    assertThat(result.findings().list()).isEmpty();
    assertThat(result.records()).isEqualTo(3);
    assertThat(result.head()).isEqualTo(Hash.of(hashes.get(2)));
    assertThat(positions).containsExactly(1L, 2L, 3L);
  }

  @Test
  void a_file_without_records_ends_where_its_header_says() {
    before = Hash.of(filled(7));
    first = 5;
    VerifiedStream result = open().verify(1, record -> {});
    assertThat(result)
        .extracting(VerifiedStream::records, VerifiedStream::head)
        .containsExactly(0L, before);
  }

  @Test
  void the_later_part_of_a_stream_follows_the_hash_in_its_header() {
    first = 5;
    before = Hash.of(filled(7));
    chain(2);
    assertThat(findings()).isEmpty();
    before = Hash.of(filled(8));
    assertThat(findings()).containsExactly("STORE-005 5");
  }

  @Test
  void what_is_no_header_is_refused() {
    chain(1);
    refused(header("hall.chain.2", "SHA-256", 1, Hash.NONE.bytes()));
    refused(header(ChainFileWriter.FORMAT, "SM3", 1, Hash.NONE.bytes()));
    refused(header(ChainFileWriter.FORMAT, "SHA-256", 0, Hash.NONE.bytes()));
    refused(header(ChainFileWriter.FORMAT, "SHA-256", 1, filled(1)));
    refused(header(ChainFileWriter.FORMAT, "SHA-256", 2, new byte[Hash.LENGTH - 1]));
    refused(new byte[] {0, 0, 0});
  }

  private void refused(byte[] header) {
    assertThatThrownBy(() -> open(header)).hasMessageStartingWith("STORE-");
    assertThatThrownBy(() -> open(header))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> assertThat(e.finding().code()).isEqualTo(StoreCode.CHAIN_FILE));
  }

  @Test
  void a_file_tells_whose_records_it_holds() {
    assertThat(open().stream()).isEqualTo(STREAM);
  }

  @Test
  void every_changed_byte_of_a_content_is_found_where_it_is() {
    chain(4);
    for (int at = 0; at < contents.get(1).length; at++) {
      contents.get(1)[at] ^= 1;
      assertThat(findings()).as("byte %d", at).first().asString().endsWith(" 2");
      contents.get(1)[at] ^= 1;
    }
    contents.get(1)[contents.get(1).length - 1] ^= 1;
    assertThat(findings()).containsExactly("STORE-005 2");
  }

  @Test
  void a_broken_record_that_cannot_be_read_is_told_once() {
    chain(4);
    contents.get(1)[4] ^= 1;
    contents.get(2)[4] ^= 1;
    assertThat(findings()).containsExactly("STORE-005 2", "STORE-005 3");
  }

  @Test
  void each_byte_of_a_hash_counts_for_its_record_and_for_the_next() {
    chain(4);
    for (int at = 0; at < Hash.LENGTH; at++) {
      hashes.get(1)[at] ^= 1;
      assertThat(findings()).as("byte %d", at).containsExactly("STORE-005 2", "STORE-005 3");
      hashes.get(1)[at] ^= 1;
    }
  }

  @Test
  void a_missing_record_is_told_and_its_successor_is_not_called_broken() {
    chain(5);
    remove(3);
    remove(0);
    assertThat(findings()).containsExactly("STORE-006 1", "STORE-006 4");
  }

  private void remove(int at) {
    contents.remove(at);
    hashes.remove(at);
  }

  @Test
  void a_gap_far_back_does_not_excuse_a_broken_record() {
    chain(4000);
    remove(0);
    contents.get(3500)[contents.get(3500).length - 1] ^= 1;
    assertThat(findings()).containsExactly("STORE-005 3502", "STORE-006 1");
  }

  @Test
  void a_record_of_another_stream_is_missing_here() {
    chain(2);
    add(content("other", 3, "r-3"));
    add(content(STREAM, 4, "r-4"));
    assertThat(findings()).containsExactly("STORE-006 3");
  }

  @Test
  void what_is_well_chained_and_no_record_is_damaged_and_handed_to_nobody() {
    chain(1);
    add("no record".getBytes(UTF_8));
    add(content(STREAM, 3, "r-3"));
    assertThat(findings()).containsExactly("STORE-004 2");
    List<Long> read = new ArrayList<>();
    assertThat(open().verify(1, record -> read.add(record.position())).records()).isEqualTo(3);
    assertThat(read).containsExactly(1L, 3L);
  }

  @Test
  void a_file_that_breaks_off_is_torn_behind_its_last_whole_record() {
    chain(3);
    byte[] whole = bytes();
    int last = Integer.BYTES + contents.get(2).length + Hash.LENGTH;
    for (int left = 1; left < last; left++) {
      byte[] torn = Arrays.copyOf(whole, whole.length - left);
      assertThat(findings(torn)).as("%d bytes less", left).containsExactly("STORE-041 3");
    }
    assertThat(findings(Arrays.copyOf(whole, whole.length - last))).isEmpty();
  }

  @Test
  void a_length_that_no_record_has_tears_the_file() {
    chain(2);
    end = length(-1);
    assertThat(findings()).containsExactly("STORE-041 3");
    end = length(ChainFile.LONGEST + 1);
    assertThat(findings()).containsExactly("STORE-041 3");
    end = Arrays.copyOf(length(-1), 1 << 20);
    assertThat(findings()).containsExactly("STORE-041 3");
  }

  private static byte[] length(int length) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
  }

  @Test
  void the_longest_record_is_read_among_short_ones() {
    chain(1);
    add(longRecord(2, ChainFile.LONGEST));
    add(content(STREAM, 3, "r-3"));
    assertThat(findings()).isEmpty();
    contents.get(1)[ChainFile.LONGEST - 1] ^= 1;
    assertThat(findings()).containsExactly("STORE-005 2");
  }

  @Test
  void a_longer_one_tears_the_file_even_if_it_is_whole() {
    chain(1);
    add(longRecord(2, ChainFile.LONGEST + 1));
    assertThat(findings()).containsExactly("STORE-041 2");
  }

  private static byte[] longRecord(int position, int length) {
    int envelope = content(STREAM, position, "r-" + position).length;
    return content(STREAM, position, "r-" + position, new byte[length - envelope]);
  }

  @Test
  void a_long_file_is_read_to_its_end() {
    chain(9_000);
    VerifiedStream result = open().verify(2, record -> {});
    assertThat(result.records()).isEqualTo(9_000);
    assertThat(result.head()).isEqualTo(Hash.of(hashes.get(8_999)));
    assertThat(findings()).isEmpty();
  }

  @Test
  void of_many_broken_records_the_first_thousand_are_told_and_the_others_counted() {
    chain(2_500);
    hashes.forEach(hash -> hash[0] ^= 1);
    VerifiedStream result = open().verify(2, record -> {});
    assertThat(result.findings().count(StoreCode.BROKEN_CHAIN)).isEqualTo(2_500);
    assertThat(result.findings().left()).isEqualTo(1_500);
    assertThat(findings()).hasSize(1_000).startsWith("STORE-005 1").endsWith("STORE-005 1000");
  }

  @Test
  void more_records_than_a_window_expects_are_told_apart() {
    for (int i = 0; i < 20_000; i++) {
      add(new byte[0]);
    }
    VerifiedStream result = open().verify(1, record -> {});
    assertThat(result.records()).isEqualTo(20_000);
    assertThat(result.findings().count(StoreCode.DAMAGED_RECORD)).isEqualTo(20_000);
    assertThat(result.findings().count(StoreCode.BROKEN_CHAIN)).isZero();
    hashes.get(19_999)[0] ^= 1;
    assertThat(open().verify(1, record -> {}).findings().list())
        .anyMatch(f -> f.code() == StoreCode.BROKEN_CHAIN && f.where().equals(STREAM + ":20000"));
  }

  @Test
  void an_audit_needs_a_thread() {
    assertThatThrownBy(() -> open().verify(0, record -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void chain(int records) {
    for (int i = 0; i < records; i++) {
      long position = first + i;
      add(content(STREAM, position, "r-" + position));
    }
  }

  /** Adds a record with the hash that belongs to it. */
  private void add(byte[] content) {
    byte[] last = hashes.isEmpty() ? before.bytes() : hashes.get(hashes.size() - 1);
    contents.add(content);
    hashes.add(ChainHash.SHA_256.of(last, content).bytes());
  }

  private static byte[] content(String stream, long position, String request) {
    return content(stream, position, request, new byte[0]);
  }

  private static byte[] content(String stream, long position, String request, byte[] body) {
    return Canonical.write()
        .text(LogRecord.FORMAT)
        .text("SHA-256")
        .text(stream)
        .number(position)
        .text("test.1")
        .text(request)
        .number(1_793_500_000_000L)
        .bytes(new byte[Hash.LENGTH])
        .fields(Canonical.write().bytes(body).end())
        .end()
        .bytes();
  }

  private static byte[] filled(int with) {
    byte[] bytes = new byte[Hash.LENGTH];
    Arrays.fill(bytes, (byte) with);
    return bytes;
  }

  private static byte[] header(String format, String hash, long first, byte[] before) {
    return Canonical.write()
        .text(format)
        .text(STREAM)
        .text(hash)
        .number(first)
        .bytes(before)
        .end()
        .bytes();
  }

  private List<String> findings() {
    return findings(bytes());
  }

  /** What two threads find; one, and three, find the same. */
  private List<String> findings(byte[] file) {
    List<String> found = findings(file, 2);
    assertThat(findings(file, 1)).isEqualTo(found);
    assertThat(findings(file, 3)).isEqualTo(found);
    return found;
  }

  private List<String> findings(byte[] file, int threads) {
    return open(file).verify(threads, record -> {}).findings().list().stream()
        .map(f -> f.code().id() + f.where().replace(STREAM + ":", " "))
        .toList();
  }

  private byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(header(ChainFileWriter.FORMAT, "SHA-256", first, before.bytes()));
    for (int i = 0; i < contents.size(); i++) {
      out.writeBytes(length(contents.get(i).length));
      out.writeBytes(contents.get(i));
      out.writeBytes(hashes.get(i));
    }
    out.writeBytes(end);
    return out.toByteArray();
  }

  private ChainFile open() {
    return open(bytes());
  }

  private ChainFile open(byte[] bytes) {
    try {
      Path file = folder.resolve("book.chain");
      Files.deleteIfExists(file);
      Files.write(file, bytes);
      return ChainFile.open(file, ChainHash.SHA_256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.hall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Hostile bytes are refused with a code or end in findings; nothing else comes out. */
class ChainFileFuzz {

  private Path file = Path.of("");

  @BeforeProperty
  void makeFile() throws IOException {
    file = Files.createTempFile("hall", ".chain");
  }

  @AfterProperty
  void removeFile() throws IOException {
    Files.delete(file);
  }

  @Property(tries = 1_000)
  void any_bytes_are_refused_or_judged(@ForAll @Size(max = 200) byte[] bytes) throws IOException {
    judge(bytes);
  }

  @Property(tries = 1_000)
  void any_bytes_behind_a_header_are_judged(@ForAll @Size(max = 200) byte[] bytes)
      throws IOException {
    byte[] header = ChainFileWriter.header("receipt-book/甲", "SHA-256", 1, Hash.NONE).bytes();
    byte[] all = Arrays.copyOf(header, header.length + bytes.length);
    System.arraycopy(bytes, 0, all, header.length, bytes.length);
    assertThat(judge(all)).isEqualTo(bytes.length > 0);
  }

  @Property(tries = 1_000)
  void changed_bytes_are_refused_or_judged(
      @ForAll long seed, @ForAll @Size(min = 1, max = 4) byte[] noise) throws IOException {
    byte[] bytes = sound();
    Random places = new Random(seed);
    for (byte b : noise) {
      bytes[places.nextInt(bytes.length)] = b;
    }
    assertThat(judge(bytes)).isEqualTo(!Arrays.equals(bytes, sound()));
  }

  @Property(tries = 1)
  void a_file_cut_off_at_any_byte_is_found_unless_whole_records_are_left() throws IOException {
    byte[] bytes = sound();
    int header = ChainFileWriter.header("receipt-book/T-1", "SHA-256", 1, Hash.NONE).bytes().length;
    int record = (bytes.length - header) / 3;
    for (int length = 0; length < bytes.length; length++) {
      boolean whole = length >= header && (length - header) % record == 0;
      assertThat(judge(Arrays.copyOf(bytes, length))).as("%d bytes", length).isEqualTo(!whole);
    }
  }

  /** Three records of the same length. */
  private byte[] sound() throws IOException {
    Files.delete(file);
    try (ChainFileWriter out = ChainFileWriter.create(file, "receipt-book/T-1", "SHA-256")) {
      byte[] before = new byte[Hash.LENGTH];
      for (int i = 1; i <= 3; i++) {
        byte[] content = content(i);
        before = ChainHash.SHA_256.of(before, content).bytes();
        out.add(content, before);
      }
    }
    return Files.readAllBytes(file);
  }

  private static byte[] content(int position) {
    return Canonical.write()
        .text(LogRecord.FORMAT)
        .text("SHA-256")
        .text("receipt-book/T-1")
        .number(position)
        .text("test.1")
        .text("r-" + position)
        .number(1_793_500_000_000L)
        .bytes(new byte[Hash.LENGTH])
        .fields(Canonical.write().text("body").end())
        .end()
        .bytes();
  }

  /** Whether something is wrong: refused with the code of a chain file, or found. */
  private boolean judge(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    try {
      ChainFile chain = ChainFile.open(file, ChainHash.SHA_256);
      VerifiedStream one = chain.verify(1, record -> {});
      VerifiedStream two = chain.verify(2, record -> {});
      assertThat(one.findings().list()).isEqualTo(two.findings().list());
      assertThat(one.head()).isEqualTo(two.head());
      return !one.findings().list().isEmpty();
    } catch (StoreException e) {
      assertThat(e.finding().code()).isEqualTo(StoreCode.CHAIN_FILE);
      return true;
    }
  }
}

package io.hall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Hostile bytes end in a {@link StoreException} or are fields; nothing else comes out. */
class CanonicalFuzz {

  @Property(tries = 5_000)
  void a_reader_of_any_bytes_ends_or_throws_a_store_exception(
      @ForAll @Size(max = 64) byte[] bytes, @ForAll long seed) {
    Random order = new Random(seed);
    survives(
        bytes,
        in -> {
          while (!in.atEnd()) {
            take(in, order.nextInt(4));
          }
        });
  }

  @Property(tries = 5_000)
  void a_record_of_damaged_bytes_is_read_or_refused(
      @ForAll long seed, @ForAll @Size(min = 1, max = 4) byte[] noise) {
    byte[] content = sound().bytes();
    Random places = new Random(seed);
    for (byte b : noise) {
      content[places.nextInt(content.length)] = b;
    }
    try {
      LogRecord.read(Canonical.of(content), ChainHash.SHA_256, Hash.NONE, Hash.NONE);
    } catch (StoreException e) {
      assertThat(e.finding().code()).isIn(StoreCode.DAMAGED_RECORD, StoreCode.REQUEST_ID);
    }
  }

  private static Canonical sound() {
    Entry entry =
        new Entry(
            "receipt-book/甲",
            "test.1",
            new RequestId("r-1"),
            Instant.EPOCH,
            Canonical.write().text("body").number(7).end(),
            Canonical.EMPTY);
    return LogRecord.content(
        LogRecord.head(ChainHash.SHA_256),
        entry,
        1,
        Optional.of(ChainHash.SHA_256.of(new byte[0], new byte[0])));
  }

  private static void take(Canonical.Reader in, int what) {
    switch (what) {
      case 0 -> in.text();
      case 1 -> in.number();
      case 2 -> in.bytes();
      default -> in.fields();
    }
  }

  private static void survives(byte[] bytes, Consumer<Canonical.Reader> use) {
    try {
      use.accept(Canonical.of(bytes).read());
    } catch (StoreException e) {
      assertThat(e.finding().code()).isEqualTo(StoreCode.DAMAGED_RECORD);
    }
  }
}

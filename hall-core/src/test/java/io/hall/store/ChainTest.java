package io.hall.store;

import static io.hall.store.Records.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChainTest {

  private final Chain chain = new Chain(ChainHash.SHA_256);

  @Test
  void a_record_is_what_its_stored_bytes_say() {
    Chain.Link first = chain.next(Optional.empty(), entry("a"));
    Chain.Link second = chain.next(Optional.of(first.record()), entry("b", Canonical.EMPTY));
    assertThat(read(first)).isEqualTo(first.record());
    assertThat(read(second)).isEqualTo(second.record());
    assertThat(second.record().previous()).isEqualTo(first.record().hash());
  }

  @Test
  void its_hash_is_that_of_the_hash_before_and_its_content() {
    Chain.Link first = chain.next(Optional.empty(), entry("a"));
    byte[] content = first.content().bytes();
    assertThat(first.record().hash()).isEqualTo(ChainHash.SHA_256.of(new byte[32], content));
  }

  @Test
  void the_commitment_hides_the_text_behind_a_salt_of_its_own() {
    Entry entry = entry("a");
    Chain.Link one = chain.next(Optional.empty(), entry);
    Chain.Link other = chain.next(Optional.empty(), entry);
    Hash committed = ChainHash.SHA_256.of(one.salt(), entry.personal().bytes());
    assertThat(one.record().commitment()).contains(committed);
    assertThat(other.record().commitment()).isNotEqualTo(one.record().commitment());
  }

  @Test
  void the_time_is_what_the_bytes_hold_whole_milliseconds() {
    Instant fine = Instant.parse("2026-11-23T04:00:00.123456789Z");
    Entry entry = entry("a");
    Entry at =
        new Entry(
            entry.stream(), entry.kind(), entry.request(), fine, entry.body(), entry.personal());
    assertThat(chain.next(Optional.empty(), at).record().at())
        .isEqualTo(Instant.parse("2026-11-23T04:00:00.123Z"));
  }

  private static LogRecord read(Chain.Link link) {
    LogRecord record = link.record();
    return LogRecord.read(link.content(), ChainHash.SHA_256, record.previous(), record.hash());
  }
}

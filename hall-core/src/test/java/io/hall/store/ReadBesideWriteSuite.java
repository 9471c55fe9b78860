package io.hall.store;

import static io.hall.store.Records.LOG;
import static io.hall.store.Records.STREAM;
import static io.hall.store.Records.append;
import static io.hall.store.Records.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a store that is fit for production promises besides: reads go on beside a write. */
abstract class ReadBesideWriteSuite extends StoreSuite {

  @Test
  void work_that_writes_may_read_what_was_committed_before() {
    append(store, "a");
    List<Long> seen =
        store.write(
            connection -> {
              LOG.append(connection, entry("b"));
              return positions();
            });
    assertThat(seen).containsExactly(1L);
    assertThat(positions()).containsExactly(1L, 2L);
  }

  @Test
  void work_that_reads_sees_one_state_whatever_is_written_meanwhile() {
    append(store, "a");
    String heads =
        store.read(
            connection -> {
              Object before = LOG.head(connection, STREAM);
              CompletableFuture.runAsync(() -> append(store, "b")).join();
              return before.equals(LOG.head(connection, STREAM)) ? "same" : "changed";
            });
    assertThat(heads).isEqualTo("same");
    assertThat(positions()).containsExactly(1L, 2L);
  }
}

package io.hall.store;

import static io.hall.store.Records.LOG;
import static io.hall.store.Records.STREAM;
import static io.hall.store.Records.append;
import static io.hall.store.Records.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every store promises. A store's own test class extends it. */
@Timeout(120)
public abstract class StoreSuite extends StoreTestBase {

  @Test
  void an_answered_write_is_there_for_everybody() {
    LogRecord first = append(store, "a");
    try (Store other = database.open()) {
      assertThat(Records.find(other, "a")).contains(first);
    }
  }

  @Test
  void a_reopened_store_goes_on_where_it_stopped() {
    LogRecord first = append(store, "a");
    store.close();
    store = database.open();
    assertThat(append(store, "b").previous()).isEqualTo(first.hash());
    assertThat(findings()).isEmpty();
  }

  @Test
  void many_threads_write_one_chain() throws Exception {
    together(List.of(store), 32, 10);
    assertThat(positions()).hasSize(320).doesNotHaveDuplicates().endsWith(320L);
    assertThat(findings()).isEmpty();
  }

  @Test
  void two_stores_on_one_database_write_one_chain() throws Exception {
    try (Store other = database.open()) {
      together(List.of(store, other), 8, 25);
    }
    assertThat(positions()).hasSize(200).doesNotHaveDuplicates().endsWith(200L);
    assertThat(findings()).isEmpty();
  }

  private static void together(List<Store> stores, int threads, int each) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<?>> done = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      Store store = stores.get(thread % stores.size());
      String name = "thread-" + thread + "-";
      done.add(
          pool.submit(
              () -> {
                for (int i = 0; i < each; i++) {
                  append(store, name + i);
                }
              }));
    }
    for (Future<?> one : done) {
      one.get();
    }
    pool.shutdown();
  }

  @Test
  void a_refused_piece_of_work_leaves_nothing() {
    assertThatThrownBy(() -> store.write(c -> fail(LOG.append(c, entry("a")))))
        .hasMessage("no STREAM");
    assertThat(positions()).isEmpty();
    append(store, "b");
    assertThat(positions()).containsExactly(1L);
  }

  private static Object fail(LogRecord record) {
    throw new IllegalArgumentException(record.stream().equals(STREAM) ? "no STREAM" : "other");
  }

  @Test
  void an_error_leaves_nothing_either() {
    assertThatThrownBy(
            () ->
                store.write(
                    connection -> {
                      LOG.append(connection, entry("a"));
                      throw new AssertionError("no");
                    }))
        .isInstanceOf(AssertionError.class);
    append(store, "b");
    assertThat(positions()).containsExactly(1L);
  }

  @Test
  void a_refusal_of_the_database_is_a_store_exception_and_leaves_nothing() {
    assertThatThrownBy(
            () ->
                store.write(
                    connection -> {
                      LOG.append(connection, entry("a"));
                      throw new SQLException("disk");
                    }))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("STORE-001")
        .hasRootCauseMessage("disk");
    assertThat(positions()).isEmpty();
  }

  @Test
  void a_statement_that_the_database_refuses_costs_only_its_own_work() {
    assertThatThrownBy(
            () ->
                store.write(
                    connection -> {
                      LOG.append(connection, entry("a"));
                      Sql.insert(connection, "INSERT INTO no_such_table VALUES (1)");
                      return "not reached";
                    }))
        .hasMessageStartingWith("STORE-001");
    append(store, "b");
    assertThat(positions()).containsExactly(1L);
  }

  @Test
  void a_transaction_in_a_transaction_is_refused_and_the_outer_one_is_rolled_back() {
    assertThatThrownBy(
            () ->
                store.write(
                    connection -> {
                      LOG.append(connection, entry("outer"));
                      return append(store, "inner");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> store.read(connection -> append(store, "inner")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> store.read(connection -> positions()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(positions()).isEmpty();
  }

  @Test
  void work_that_reads_cannot_write() {
    assertThatThrownBy(
            () ->
                store.read(
                    connection -> {
                      Sql.insert(connection, "DELETE FROM personal_text");
                      return "not reached";
                    }))
        .hasMessageStartingWith("STORE-001");
    append(store, "a");
    assertThat(positions()).containsExactly(1L);
  }

  @Test
  void a_request_id_writes_once_in_all_streams_together() {
    append(store, "a");
    Entry asked = entry("a");
    Entry elsewhere =
        new Entry(
            "other", asked.kind(), asked.request(), asked.at(), asked.body(), asked.personal());
    assertThatThrownBy(() -> append(store, "a")).hasMessageStartingWith("STORE-003");
    assertThatThrownBy(() -> store.write(c -> LOG.append(c, elsewhere)))
        .hasMessageStartingWith("STORE-003");
    assertThat(positions()).containsExactly(1L);
  }

  @Test
  void a_row_needs_the_one_it_refers_to() {
    assertThatThrownBy(
            () ->
                store.write(
                    connection -> {
                      Sql.insert(
                          connection,
                          "INSERT INTO receipt_void VALUES ('X-1', 'D', 1, 'C', 'L', 'OTHER')");
                      return "not reached";
                    }))
        .hasMessageStartingWith("STORE-001");
  }

  @Test
  void texts_are_kept_as_they_are_and_ordered_by_their_bytes() {
    List<String> names = List.of(" ", "A-1", "A1", "B", "_", "a", "é", "中", "国\u3000", "𠅤", "");
    for (String name : names) {
      Entry e = entry("r" + name);
      store.write(
          c ->
              LOG.append(
                  c, new Entry(name, e.kind(), e.request(), e.at(), e.body(), e.personal())));
    }
    List<String> kept =
        store.read(
            connection ->
                Sql.list(
                    connection,
                    "SELECT stream FROM log_record ORDER BY stream",
                    row -> row.getString(1)));
    assertThat(kept)
        .containsExactly("", " ", "A-1", "A1", "B", "_", "a", "é", "中", "国\u3000", "𠅤");
  }

  @Test
  void a_closed_store_says_so() {
    store.close();
    assertThatThrownBy(() -> append(store, "a")).hasMessageStartingWith("STORE-002");
    assertThatThrownBy(this::positions).hasMessageStartingWith("STORE-001");
  }
}

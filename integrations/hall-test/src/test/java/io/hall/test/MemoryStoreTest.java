package io.hall.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.store.Outcome;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.StoreSuite;
import io.hall.store.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryStoreTest extends StoreSuite {

  private static final String COUNT = "SELECT count(*) FROM log_record";

  @Override
  protected TestDatabase newDatabase(Path folder) {
    return new MemoryDatabase();
  }

  @Test
  void two_new_stores_have_nothing_in_common() {
    try (MemoryStore one = MemoryStore.create();
        MemoryStore other = MemoryStore.create()) {
      insertRow(one);
      assertThat(rows(one)).isEqualTo(1);
      assertThat(rows(other)).isZero();
    }
  }

  @Test
  void the_last_to_close_drops_the_database() {
    MemoryStore first = MemoryStore.create();
    MemoryStore second = first.another();
    insertRow(first);
    first.close();
    assertThat(rows(second)).isEqualTo(1);
    second.close();
    try (MemoryStore late = first.another()) {
      assertThatThrownBy(() -> rows(late)).hasStackTraceContaining("no such table");
    }
  }

  @Test
  void work_that_writes_cannot_read_through_the_store() {
    assertThatThrownBy(() -> store.write(connection -> rows(store)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(rows(store)).isZero();
  }

  @Test
  void a_work_answers_each_of_its_requests() {
    assertThatThrownBy(() -> store.write("ask", (connection, asks) -> List.<Outcome<String>>of()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_is_written_stays() {
    insertRow(store);
    assertThatThrownBy(() -> change(store, "DELETE FROM log_record"))
        .hasStackTraceContaining("hall: log_record");
    assertThatThrownBy(() -> change(store, "UPDATE log_record SET content = x'00'"))
        .hasStackTraceContaining("hall: log_record");
  }

  private static void insertRow(Store store) {
    change(store, "INSERT INTO log_record VALUES ('s', 1, 'a', x'00', zeroblob(32), zeroblob(32))");
  }

  private static void change(Store store, String sql) {
    store.write(
        connection -> {
          Sql.insert(connection, sql);
          return sql;
        });
  }

  private static long rows(Store store) {
    return store.read(c -> Sql.first(c, COUNT, row -> row.getLong(1)).orElseThrow());
  }
}

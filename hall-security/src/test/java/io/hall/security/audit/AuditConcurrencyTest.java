package io.hall.security.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.payment.HallCode;
import io.hall.store.Sql;
import io.hall.store.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
class AuditConcurrencyTest {

  private static final int THREADS = 8;
  private static final int EACH = 30;

  @Parameter TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;
  private TestDatabase database;
  private AuditedHall hall;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = kind.make(folder);
    hall = new AuditedHall(database);
  }

  @AfterEach
  void close() {
    hall.close();
    database.close();
  }

  /** Half in the store's transactions, half in the application's own. */
  @Test
  void many_who_write_at_once_make_one_log() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Integer>> writers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int from = i * EACH;
        boolean joined = i % 2 == 0;
        writers.add(() -> joined ? joined(from) : own(from));
      }
      for (Future<Integer> writer : threads.invokeAll(writers)) {
        assertThat(writer.get()).isEqualTo(EACH);
      }
    } finally {
      threads.shutdownNow();
    }
    AuditReport report = hall.verify(hall.seal());
    assertThat(report.findings().list()).isEmpty();
    assertThat(report.sealed()).isEqualTo(THREADS * EACH + 2);
  }

  private int own(int from) {
    for (int i = from; i < from + EACH; i++) {
      hall.write(i, 1);
    }
    return EACH;
  }

  private int joined(int from) throws SQLException {
    for (int i = from; i < from + EACH; i++) {
      try (Connection connection = database.connect()) {
        connection.setAutoCommit(false);
        hall.log.record(connection, AuditedHall.event(i));
        connection.commit();
      }
    }
    return EACH;
  }

  @Test
  void one_hall_does_not_wait_for_another() throws SQLException {
    Assumptions.assumeTrue(kind == TestDatabase.Kind.POSTGRES, "SQLite has one writer");
    try (Connection one = database.connect();
        Connection other = database.connect()) {
      one.setAutoCommit(false);
      other.setAutoCommit(false);
      hall.log.record(one, AuditedHall.event(1));
      Sql.insert(other, "SET LOCAL lock_timeout = '2s'");
      hall.log.record(other, AuditedHall.event(2).in(new HallCode("H02")));
      other.commit();
      one.commit();
    }
  }
}

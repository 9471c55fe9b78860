package io.hall.security.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.check.Code;
import io.hall.check.Finding;
import io.hall.payment.StaffNumber;
import io.hall.security.SecurityTables;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Opens both registers before each test and closes them behind, on each kind of store. */
@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
abstract class SealTestBase {

  static final StaffNumber OFFICER = new StaffNumber("sec-01");
  static final StaffNumber HEAD = new StaffNumber("head-01");

  @Parameter TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;

  protected TestDatabase database;
  protected Store store;
  protected Instant now = Instant.parse("2026-11-08T10:00:00Z");
  protected KeyRegister keys;
  protected SealRegister seals;
  private final AtomicInteger requests = new AtomicInteger();

  @BeforeEach
  void openRegisters(@TempDir Path folder) throws Exception {
    database = kind.make(folder);
    store = database.open();
    Clock clock =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        };
    createTables();
    keys = new KeyRegister(store, clock);
    seals = new SealRegister(store, clock);
  }

  /** A server's schema is used again, and then has them. */
  private void createTables() throws SQLException {
    try (Connection connection = database.connect()) {
      if (!hasTables(connection)) {
        SecurityTables.create(connection);
      }
    }
  }

  private static boolean hasTables(Connection connection) {
    try {
      return Sql.exists(connection, "SELECT count(*) FROM seal_key");
    } catch (SQLException none) {
      return false;
    }
  }

  @AfterEach
  void closeRegisters() {
    store.close();
    database.close();
  }

  protected RequestId request() {
    return new RequestId("request-" + requests.getAndIncrement());
  }

  protected RegisteredKey register(SealKey key) {
    return register(request(), key);
  }

  protected RegisteredKey register(RequestId request, SealKey key) {
    return store.write(
        connection ->
            keys.register(
                connection,
                request,
                KeyOwner.of(HEAD),
                key.algorithm(),
                key.certificate(),
                OFFICER));
  }

  protected void revoke(SealKey key) {
    RequestId request = request();
    store.write(
        connection -> {
          keys.revoke(connection, request, key.name(), RevocationReason.REPLACED, OFFICER);
          return 0;
        });
  }

  protected List<Finding> found(SealedStatement sealed) {
    return store.read(connection -> seals.verify(connection, sealed)).findings();
  }

  protected void record(SealedStatement sealed) {
    for (var seal : sealed.seals()) {
      RequestId request = request();
      store.write(connection -> seals.record(connection, request, sealed.statement(), seal));
    }
  }

  protected Statement statement(String about) {
    return Statement.of(about, new byte[] {1}, now);
  }

  static void assertCodes(List<Finding> findings, Code... codes) {
    assertThat(findings).extracting(Finding::code).containsExactly(codes);
  }

  static void assertRefused(ThrowingCallable call, Code... codes) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            CheckFailedException.class, refused -> assertCodes(refused.findings(), codes));
  }
}

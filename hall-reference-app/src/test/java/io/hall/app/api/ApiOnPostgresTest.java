package io.hall.app.api;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same interface, on a real PostgreSQL. */
class ApiOnPostgresTest extends ApiTest {

  private EmbeddedPostgres database;

  @BeforeAll
  @Override
  void start() throws IOException {
    database =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setLocaleConfig("locale", "C.UTF-8")
            .setLocaleConfig("encoding", "UTF8")
            .start();
    super.start();
  }

  private String url() {
    return database.getJdbcUrl("postgres", "postgres");
  }

  @Override
  Map<String, Object> settings() {
    return Map.of("hall.jdbc-url", url());
  }

  @Override
  List<String> options() {
    return List.of("--data", folder.toString(), "--jdbc-url", url());
  }

  @AfterAll
  @Override
  void stop() throws IOException {
    super.stop();
    database.close();
  }
}

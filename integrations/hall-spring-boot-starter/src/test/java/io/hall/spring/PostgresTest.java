package io.hall.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.store.PostgresStore;
import io.hall.store.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PostgresTest {

  @Test
  void without_a_file_receipts_are_kept_in_the_applications_data_source() throws Exception {
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setLocaleConfig("locale", "C.UTF-8")
            .setLocaleConfig("encoding", "UTF8")
            .start()) {
      ApplicationContextRunner application =
          Starter.bare().withBean(DataSource.class, server::getPostgresDatabase);
      application.run(
          context -> {
            assertThat(context.getBean(Store.class)).isInstanceOf(PostgresStore.class);
            Starter.openDay(context);
            Starter.issue(context);
          });
      application.run(
          context -> assertThat(Starter.issue(context).number()).hasToString("TEST-00000001"));
    }
  }
}

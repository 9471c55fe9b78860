package io.hall.spring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.security.audit.AuditTrail;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class HallPropertiesTest {

  @TempDir Path folder;

  @Test
  void usual_settings_are_those_of_the_library() {
    Starter.inMemory()
        .run(
            context -> {
              HallProperties settings = context.getBean(HallProperties.class);
              assertThat(settings.company()).isEqualTo("hall");
              assertThat(settings.store().migrate()).isTrue();
              assertThat(settings.security().lockAfter()).hasMinutes(5);
              assertThat(settings.security().signOutAfter()).hasMinutes(15);
            });
  }

  @Test
  void a_company_without_a_name_is_told() {
    refuses("hall.company= ", "hall.company", "company's name");
    refuses("hall.company=" + "x".repeat(151), "hall.company", "150 characters");
  }

  @Test
  void a_tenant_without_a_name_is_told() {
    refuses("hall.security.tenant=", "hall.security.tenant", "Set it back");
  }

  @Test
  void times_out_of_order_are_told() {
    refuses("hall.security.lock-after=5s", "hall.security.lock-after", "Set it to 5m");
    refuses("hall.security.sign-out-after=5m", "hall.security.sign-out-after", "Set it to 15m");
    refuses("hall.security.sign-out-after=13h", "hall.security.sign-out-after", "Set it to 15m");
  }

  @Test
  void a_calendar_that_is_not_there_is_told() {
    refuses("hall.calendar=file:/no/such.csv", "hall.calendar", "file:hours.csv");
  }

  @Test
  void a_calendar_with_wrong_rows_is_told_with_the_rows() throws Exception {
    Path hours = folder.resolve("hours.csv");
    Files.writeString(hours, "kind,from,to,days,hours,source\nsometimes,,,MON,10:00-12:00,x\n");
    refuses("hall.calendar=file:" + hours, "hall.calendar", "Mend these rows", "hours.csv");
  }

  @Test
  void a_profile_that_nobody_knows_is_told() {
    refused(
        Starter.inMemory()
            .withBean(AuditTrail.class, () -> (connection, event) -> {})
            .withPropertyValues("hall.security.profile=easy"),
        "hall.security.profile",
        "MLPS_L3");
  }

  @Test
  void a_place_for_receipts_is_asked_for() {
    refused(Starter.bare(), "hall.store.file", "spring.datasource.url");
  }

  @Test
  void a_folder_that_cannot_be_made_is_told() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    refused(
        Starter.bare().withPropertyValues("hall.store.file=" + file.resolve("hall.db")),
        "hall.store.file",
        "folder that this process may write to");
  }

  @Test
  void a_missing_driver_is_named() {
    refused(
        Starter.on(folder).withClassLoader(new FilteredClassLoader("org.sqlite")),
        "hall.store.file",
        "org.xerial:sqlite-jdbc");
  }

  @Test
  void an_sqlite_data_source_is_told_to_name_its_file() {
    refused(
        Starter.bare()
            .withBean(
                DataSource.class,
                () -> new DriverManagerDataSource("jdbc:sqlite:" + folder.resolve("x.db"))),
        "hall.store.file",
        "the file that the DataSource names");
  }

  @Test
  void settings_that_are_no_times_are_told_by_spring() {
    Starter.inMemory()
        .withPropertyValues("hall.security.lock-after=soon")
        .run(
            context ->
                assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("soon"));
  }

  private void refuses(String setting, String property, String... words) {
    refused(Starter.inMemory().withPropertyValues(setting), property, words);
  }

  /** The start fails, and what is printed names the property and how to mend it. */
  private static void refused(ApplicationContextRunner wrong, String property, String... words) {
    wrong.run(
        context -> {
          Throwable failure = requireNonNull(context.getStartupFailure());
          FailureAnalysis analysis = requireNonNull(new SettingFailureAnalyzer().analyze(failure));
          assertThat(analysis.getDescription()).startsWith(property + ": ");
          assertThat(analysis.getDescription() + analysis.getAction()).contains(words);
          assertThat(analysis.getCause()).hasMessageContaining(property);
        });
  }
}

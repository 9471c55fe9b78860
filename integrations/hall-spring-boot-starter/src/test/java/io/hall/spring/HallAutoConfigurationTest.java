package io.hall.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.calendar.SeasonCalendar;
import io.hall.calendar.WorkingDays;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.receipt.IssueRequest;
import io.hall.receipt.IssuingGuard;
import io.hall.receipt.ReceiptRegister;
import io.hall.report.MonthRegister;
import io.hall.report.ReportRegister;
import io.hall.settlement.SettlementCode;
import io.hall.settlement.ShiftRegister;
import io.hall.store.Sql;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import io.hall.test.MemoryStore;
import io.hall.test.SampleHall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class HallAutoConfigurationTest {

  @TempDir Path folder;

  @Test
  void the_name_of_a_file_is_all_it_takes_to_issue_a_receipt() {
    Starter.on(folder)
        .run(
            context -> {
              Starter.openDay(context);
              assertThat(Starter.issue(context).number()).hasToString("TEST-00000001");
              assertThat(context)
                  .hasSingleBean(Store.class)
                  .hasSingleBean(HallCalendar.class)
                  .hasSingleBean(SeasonCalendar.class)
                  .hasSingleBean(MonthRegister.class);
              assertThat(tables(context))
                  .contains("hall_store_history", "hall_security_history", "hall_invoice_history");
            });
  }

  @Test
  void what_was_issued_is_there_at_the_next_start() {
    Starter.on(folder)
        .run(
            context -> {
              Starter.openDay(context);
              Starter.issue(context);
            });
    Starter.on(folder)
        .run(context -> assertThat(Starter.issue(context).number()).hasToString("TEST-00000001"));
  }

  @Test
  void a_cashier_without_a_shift_takes_no_book() {
    Starter.inMemory()
        .run(
            context ->
                assertThatThrownBy(
                        () ->
                            SampleHall.open(
                                context.getBean(Store.class),
                                context.getBean(ReceiptRegister.class).books()))
                    .isInstanceOfSatisfying(
                        CheckFailedException.class,
                        e ->
                            assertThat(e.findings())
                                .extracting(Finding::code)
                                .containsExactly(SettlementCode.NO_OPEN_SHIFT)));
  }

  @Test
  void guards_that_are_beans_are_asked() {
    IssuingGuard none =
        (connection, attempt) -> List.of(Finding.of(SettlementCode.SHIFT_OPEN).with("cashier", ""));
    Starter.inMemory()
        .withBean("strict", IssuingGuard.class, () -> none)
        .run(
            context -> {
              Starter.openShift(context);
              assertThatThrownBy(
                      () ->
                          SampleHall.open(
                              context.getBean(Store.class),
                              context.getBean(ReceiptRegister.class).books()))
                  .isInstanceOf(CheckFailedException.class);
            });
  }

  @Test
  void the_clock_is_that_of_the_system_where_there_is_none() {
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(HallAutoConfiguration.class))
        .withPropertyValues("hall.store.file=" + folder.resolve("hall.db"))
        .run(context -> assertThat(context.getBean(Clock.class)).isEqualTo(Clock.systemUTC()));
  }

  @Test
  void the_applications_own_store_needs_no_setting() {
    MemoryStore own = MemoryStore.create();
    Starter.bare()
        .withBean(Store.class, () -> own)
        .run(
            context -> {
              assertThat(context.getBean(Store.class)).isSameAs(own);
              assertThat(context).doesNotHaveBean(OpenedStore.class);
              Starter.openDay(context);
              assertThat(Starter.issue(context).number()).hasToString("TEST-00000001");
            });
  }

  @Test
  void every_register_and_calendar_stands_back_before_the_applications_own() {
    Store store = MemoryStore.create();
    Clock clock = Clock.systemUTC();
    stepsBack(WorkingDays.class, WorkingDays.shipped());
    stepsBack(SeasonCalendar.class, SeasonCalendar.shipped());
    stepsBack(HallCalendar.class, HallCalendar.jiaozuo());
    stepsBack(ShiftRegister.class, new ShiftRegister(store, clock));
    stepsBack(ReportRegister.class, new ReportRegister(store, clock));
    stepsBack(MonthRegister.class, new MonthRegister(store, clock));
    stepsBack(ReceiptRegister.class, new ReceiptRegister(store, clock, List.of(), List.of()));
  }

  private static <T> void stepsBack(Class<T> type, T own) {
    Starter.inMemory()
        .withBean("own", type, () -> own)
        .run(context -> assertThat(context.getBean(type)).isSameAs(own));
  }

  @Test
  void opening_hours_come_from_a_file() throws Exception {
    Path hours = folder.resolve("hours.csv");
    Files.writeString(
        hours,
        "kind,from,to,days,hours,source\nWEEKLY,2026-09-01,,MON TUE WED THU FRI,10:00-12:00,a notice\n");
    Starter.inMemory()
        .withPropertyValues("hall.calendar=file:" + hours)
        .run(
            context ->
                assertThat(
                        context
                            .getBean(HallCalendar.class)
                            .opensAt(new BusinessDate(LocalDate.of(2026, 11, 20))))
                    .hasToString("Optional[2026-11-20T02:00:00Z]"));
  }

  @Test
  void without_security_and_invoices_there_are_receipts_and_none_of_their_tables() {
    Starter.on(folder)
        .withClassLoader(new FilteredClassLoader("io.hall.security", "io.hall.invoice"))
        .run(
            context -> {
              Starter.openDay(context);
              Starter.issue(context);
              assertThat(tables(context))
                  .contains("hall_store_history", "hall_conduct_history")
                  .doesNotContain("hall_security_history", "hall_invoice_history", "account");
            });
  }

  private static List<String> tables(ApplicationContext context) {
    return context
        .getBean(Store.class)
        .read(c -> Sql.list(c, "SELECT name FROM sqlite_schema", row -> row.getString(1)));
  }

  @Test
  void tables_are_left_alone_where_the_application_makes_them() {
    Path file = folder.resolve("own.db");
    SqliteStore.createTables(file);
    Starter.bare()
        .withPropertyValues("hall.store.file=" + file, "hall.store.migrate=false")
        .run(
            context -> {
              Starter.openDay(context);
              Starter.issue(context);
              assertThat(tables(context)).doesNotContain("hall_store_history");
            });
  }

  @Test
  void a_receipt_in_a_transaction_of_spring_is_rolled_back_with_it() {
    Path file = folder.resolve("billing.db");
    Starter.bare()
        .withConfiguration(
            AutoConfigurations.of(
                DataSourceAutoConfiguration.class,
                DataSourceTransactionManagerAutoConfiguration.class))
        .withPropertyValues(
            "hall.store.file=" + file,
            "spring.datasource.url=jdbc:sqlite:"
                + file
                + "?transaction_mode=IMMEDIATE&busy_timeout=10000&synchronous=FULL")
        .run(
            context -> {
              Starter.openDay(context);
              TransactionTemplate template =
                  new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
              String lost =
                  template.execute(
                      status -> {
                        status.setRollbackOnly();
                        return joined(context);
                      });
              assertThat(template.<String>execute(status -> joined(context)))
                  .isEqualTo("TEST-00000001")
                  .isEqualTo(lost);
            });
  }

  private static String joined(ApplicationContext context) {
    IssueRequest ask = Starter.payment(context);
    try {
      return context
          .getBean(ReceiptRegister.class)
          .issue(DataSourceUtils.getConnection(context.getBean(DataSource.class)), ask)
          .number()
          .toString();
    } catch (java.sql.SQLException e) {
      throw new AssertionError(e);
    }
  }
}

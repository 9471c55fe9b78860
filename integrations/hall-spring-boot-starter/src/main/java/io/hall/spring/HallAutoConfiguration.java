package io.hall.spring;

import io.hall.calendar.HallCalendar;
import io.hall.calendar.SeasonCalendar;
import io.hall.calendar.WorkingDays;
import io.hall.check.CheckFailedException;
import io.hall.receipt.IssuingGuard;
import io.hall.receipt.IssuingListener;
import io.hall.receipt.ReceiptRegister;
import io.hall.report.MonthRegister;
import io.hall.report.ReportRegister;
import io.hall.settlement.ShiftRegister;
import io.hall.store.HeadWitness;
import io.hall.store.PersonalCipher;
import io.hall.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** The store, the calendars and the registers of hall-core. */
@AutoConfiguration(
    afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@EnableConfigurationProperties(HallProperties.class)
final class HallAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock hallClock() {
    return Clock.systemUTC();
  }

  @Bean
  @ConditionalOnMissingBean
  WorkingDays hallWorkingDays() {
    return WorkingDays.shipped();
  }

  @Bean
  @ConditionalOnMissingBean
  SeasonCalendar hallSeasons() {
    return SeasonCalendar.shipped();
  }

  @Bean
  @ConditionalOnMissingBean
  HallCalendar hallCalendar(HallProperties settings, WorkingDays working) throws IOException {
    Resource file = settings.calendar();
    return file == null ? HallCalendar.jiaozuo() : read(file, working);
  }

  private static HallCalendar read(Resource file, WorkingDays working) throws IOException {
    try (InputStream in = file.getInputStream()) {
      return HallCalendar.read(file.getDescription(), in, working).orThrow();
    } catch (CheckFailedException e) {
      throw new SettingException(
          "hall.calendar",
          "Its rows are not right: " + e.message(Locale.getDefault()),
          "Mend these rows.",
          e);
    }
  }

  @Bean
  @ConditionalOnMissingBean
  ShiftRegister hallShifts(Store store, Clock clock) {
    return new ShiftRegister(store, clock);
  }

  @Bean
  @ConditionalOnMissingBean
  ReportRegister hallReports(Store store, Clock clock) {
    return new ReportRegister(store, clock);
  }

  @Bean
  @ConditionalOnMissingBean
  MonthRegister hallMonths(Store store, Clock clock) {
    return new MonthRegister(store, clock);
  }

  /** Every guard and every listener that is a bean is asked and told, in the order of Spring. */
  @Bean
  @ConditionalOnMissingBean
  ReceiptRegister hallReceipts(
      Store store,
      Clock clock,
      ObjectProvider<IssuingGuard> guards,
      ObjectProvider<IssuingListener> listeners) {
    return new ReceiptRegister(
        store, clock, guards.orderedStream().toList(), listeners.orderedStream().toList());
  }

  /** The store, where the application brings none. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnMissingBean(Store.class)
  static final class OwnStore {

    @Bean
    OpenedStore hallOpenedStore(
        HallProperties settings,
        ObjectProvider<DataSource> source,
        ObjectProvider<HeadWitness> witness) {
      HallProperties.Storage storage = settings.store();
      StoreOpening opening =
          new StoreOpening(storage.migrate(), Optional.ofNullable(witness.getIfUnique()));
      Path file = storage.file();
      return new OpenedStore(
          file == null ? opening.database(source.getIfUnique()) : opening.file(file));
    }

    @Bean(destroyMethod = "") // what was opened is closed there
    Store hallStore(OpenedStore opened, ObjectProvider<PersonalCipher> cipher) {
      PersonalCipher sealing = cipher.getIfUnique();
      return sealing == null ? opened.store() : opened.store().sealing(sealing);
    }
  }
}

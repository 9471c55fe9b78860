package io.hall.app.shift;

import io.hall.calendar.HallCalendar;
import io.hall.conduct.ConductLog;
import io.hall.conduct.StaffDirectory;
import io.hall.conduct.duty.FeeSystemProbe;
import io.hall.conduct.duty.PosSimulator;
import io.hall.conduct.duty.PrinterProbe;
import io.hall.conduct.duty.ReadinessDesk;
import io.hall.conduct.duty.ReadinessGuard;
import io.hall.conduct.duty.ReadinessRule;
import io.hall.conduct.enquiry.EnquiryDesk;
import io.hall.store.Store;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The registers of the hall's conduct that a cashier's pages write to. */
@Configuration
class ConductBeans {

  /** How long a device may take to answer while somebody waits for the page. */
  private static final Duration LIMIT = Duration.ofSeconds(2);

  @Bean
  StaffDirectory staff() {
    return new AccountStaff();
  }

  @Bean
  ConductLog conduct(Store store, StaffDirectory staff, Clock clock) {
    return new ConductLog(store, staff, clock);
  }

  @Bean
  HallCalendar calendar() {
    return HallCalendar.jiaozuo();
  }

  /** {@code hall.unready}: {@code REFUSE} receipts at an unchecked counter, or {@code RECORD}. */
  @Bean
  ReadinessRule readinessRule(@Value("${hall.unready:REFUSE}") ReadinessRule.Unready unready) {
    return ReadinessRule.regulation().when(unready);
  }

  @Bean
  ReadinessDesk readiness(ConductLog log, HallCalendar calendar, ReadinessRule rule) {
    return new ReadinessDesk(log, calendar, rule);
  }

  @Bean
  ReadinessGuard readinessGuard(ReadinessDesk desk) {
    return new ReadinessGuard(desk);
  }

  @Bean
  EnquiryDesk enquiries(ConductLog log) {
    return new EnquiryDesk(log);
  }

  @Bean
  FeeSystemProbe feeSystem(Store store) {
    return FeeSystemProbe.of(store, LIMIT);
  }

  /** An invented hall has an invented terminal; a real one brings the probe of its maker. */
  @Bean
  @ConditionalOnProperty(name = "hall.demo", havingValue = "true")
  PosSimulator posTerminal() {
    return new PosSimulator();
  }

  /** Where {@code hall.printer} names the counter's print queue. */
  @Bean
  @ConditionalOnProperty("hall.printer")
  PrinterProbe printer(@Value("${hall.printer}") String queue) {
    return new PrinterProbe(queue, LIMIT);
  }
}

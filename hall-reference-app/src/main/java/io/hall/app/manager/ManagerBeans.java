package io.hall.app.manager;

import io.hall.app.data.Company;
import io.hall.app.day.DayClosing;
import io.hall.archive.PaperRegister;
import io.hall.calendar.HallCalendar;
import io.hall.conduct.StaffDirectory;
import io.hall.conduct.duty.ReadinessRule;
import io.hall.conduct.weekly.Registers;
import io.hall.conduct.weekly.SupplyCatalogue;
import io.hall.security.account.Accounts;
import io.hall.security.audit.AuditLog;
import io.hall.security.disclosure.DisclosureDesk;
import io.hall.security.seal.SealKey;
import io.hall.store.Store;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The registers that a hall manager's pages write to. */
@Configuration
class ManagerBeans {

  @Bean
  DayClosing dayClosing(Store store, Clock clock, SealKey key, Company company) {
    return new DayClosing(store, clock, key, company);
  }

  @Bean
  PaperRegister papers(Store store, Clock clock) {
    return new PaperRegister(store, clock);
  }

  @Bean
  DisclosureDesk disclosures(
      Store store, Clock clock, Accounts accounts, AuditLog audit, SealKey key) {
    return new DisclosureDesk(store, clock, accounts, audit, key);
  }

  @Bean
  Registers conductRegisters(Store store, Clock clock, StaffDirectory staff) {
    return Registers.on(
        store,
        staff,
        clock,
        HallCalendar.jiaozuo(),
        ReadinessRule.regulation(),
        SupplyCatalogue.shipped());
  }
}

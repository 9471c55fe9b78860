package io.hall.app.office;

import io.hall.app.data.DataKeys;
import io.hall.receipt.ReceiptRegister;
import io.hall.security.account.Accounts;
import io.hall.security.account.AuditedWork;
import io.hall.security.audit.AuditLog;
import io.hall.security.audit.AuditRecords;
import io.hall.security.departure.AccountsLeave;
import io.hall.security.departure.BooksLeave;
import io.hall.security.departure.Departures;
import io.hall.security.departure.GrantsLeave;
import io.hall.security.departure.KeysLeave;
import io.hall.security.departure.LeavingStep;
import io.hall.security.departure.SessionsLeave;
import io.hall.security.departure.ShiftsLeave;
import io.hall.security.disclosure.DisclosureDesk;
import io.hall.security.seal.KeyRegister;
import io.hall.security.seal.SealKey;
import io.hall.security.session.SessionRegistry;
import io.hall.settlement.ShiftRegister;
import io.hall.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the office needs of the library besides what every page needs. Whoever leaves loses
 * everything that somebody can have, in the order that stands here.
 */
@Configuration
class OfficeBeans {

  @Bean
  AuditedWork auditedWork(Store store, AuditLog audit) {
    return new AuditedWork(store, audit);
  }

  @Bean
  AuditRecords auditRecords(Store store) {
    return new AuditRecords(store);
  }

  @Bean
  AuditOffice auditOffice(
      Store store, AuditLog audit, AuditRecords records, AuditedWork work, DataKeys keys)
      throws IOException {
    return new AuditOffice(store, audit, records, work, keys.seals());
  }

  @Bean
  Departures departures(
      Store store,
      Clock clock,
      Accounts accounts,
      AuditLog audit,
      SealKey key,
      SessionRegistry sessions,
      ShiftRegister shifts,
      ReceiptRegister receipts) {
    List<LeavingStep> steps =
        List.of(
            new SessionsLeave(sessions),
            new GrantsLeave(new DisclosureDesk(store, clock, accounts, audit, key)),
            new KeysLeave(new KeyRegister(store, clock)),
            new ShiftsLeave(shifts),
            new BooksLeave(receipts.books()));
    return new Departures(store, clock, accounts, new AccountsLeave(accounts), steps, audit);
  }
}

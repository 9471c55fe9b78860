package io.hall.app.office;

import io.hall.security.account.AuditedWork;
import io.hall.security.audit.AuditLog;
import io.hall.security.audit.AuditRecords;
import io.hall.store.Store;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the office needs of the library besides what every page needs. */
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
}

package io.hall.spring;

import io.hall.proof.Sealer;
import io.hall.security.audit.AuditListener;
import io.hall.security.audit.AuditLog;
import io.hall.security.audit.AuditTrail;
import io.hall.store.Store;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * The audit log, where the application brings what seals its heads: a {@link Sealer}, such as a
 * {@code SealKey}. What the register of receipts writes is then audited in the same transaction.
 */
@AutoConfiguration(after = HallAutoConfiguration.class)
@ConditionalOnClass(AuditLog.class)
final class HallAuditAutoConfiguration {

  @Bean
  @ConditionalOnBean(Sealer.class)
  @ConditionalOnMissingBean(AuditTrail.class)
  AuditLog hallAudit(
      Store store, Clock clock, HallProperties settings, ObjectProvider<Sealer> sealers) {
    return new AuditLog(store, clock, settings.company(), sealers.orderedStream().toList());
  }

  @Bean
  @ConditionalOnBean(AuditTrail.class)
  @ConditionalOnMissingBean
  AuditListener hallAuditListener(AuditTrail audit) {
    return new AuditListener(audit);
  }
}

package io.hall.app.office;

import io.hall.payment.HallCode;
import io.hall.security.audit.AuditLog;
import io.hall.security.audit.AuditRecords;
import io.hall.security.departure.Departures;
import io.hall.store.Store;
import java.util.Optional;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What is done by the clock: logs are sealed where nothing happens, forgotten suspensions told. */
@Component
@EnableScheduling
class OfficeTimer {

  private final Store store;
  private final AuditLog audit;
  private final AuditRecords records;
  private final Departures departures;

  OfficeTimer(Store store, AuditLog audit, AuditRecords records, Departures departures) {
    this.store = store;
    this.audit = audit;
    this.records = records;
    this.departures = departures;
  }

  /** Seals what was written since the last head. */
  @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
  void seal() {
    for (Optional<HallCode> log : store.read(records::logs)) {
      store.write(connection -> audit.seal(connection, log));
    }
  }

  /** Raises the alarm for suspensions that nobody has approved for a day. */
  @Scheduled(fixedDelay = 300_000, initialDelay = 60_000)
  void alarms() {
    store.write(departures::raiseAlarms);
  }
}

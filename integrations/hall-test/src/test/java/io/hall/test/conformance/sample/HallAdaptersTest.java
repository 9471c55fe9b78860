package io.hall.test.conformance.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.invoice.rules.InvoiceRuleBook;
import io.hall.receipt.ReceiptRegister;
import io.hall.store.SqliteStore;
import io.hall.test.conformance.ConformanceKit;
import io.hall.test.conformance.ConformanceReport;
import io.hall.test.conformance.Standing;
import io.hall.test.conformance.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HallAdaptersTest {

  @Test
  void hall_keeps_every_rule() {
    ConformanceReport report = HallAdapters.all(ConformanceKit.seeded(20_261_123).tries(10)).run();
    report.requireConforming(Subject.values());
    assertThat(report.with(Standing.PASSED)).hasSameSizeAs(report.results());
  }

  @Test
  void hall_keeps_the_rules_of_all_but_registers_in_many_cases() {
    ConformanceKit.seeded(2)
        .tries(300)
        .reconciliation(HallAdapters.reconciliation())
        .invoice(HallAdapters.invoice(InvoiceRuleBook.shipped()))
        .identifier(HallAdapters.identifier())
        .capital(HallAdapters.capital())
        .run()
        .requireConforming(
            Subject.RECONCILIATION, Subject.INVOICE, Subject.IDENTIFIER, Subject.CAPITAL);
  }

  @Test
  void hall_keeps_the_rules_of_registers_in_files(@TempDir Path folder) {
    AtomicInteger files = new AtomicInteger();
    ConformanceKit.seeded(1)
        .tries(2)
        .register(
            () -> {
              Path file = folder.resolve("hall-" + files.incrementAndGet() + ".db");
              SqliteStore.createTables(file);
              return HallAdapters.register(
                  () -> SqliteStore.open(file),
                  (store, clock) -> new ReceiptRegister(store, clock, List.of(), List.of()));
            })
        .run()
        .requireConforming(Subject.REGISTER);
  }
}

package io.hall.spring;

import io.hall.money.Money;
import io.hall.receipt.IssueRequest;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptRegister;
import io.hall.settlement.ShiftRegister;
import io.hall.store.RequestId;
import io.hall.store.Store;
import io.hall.test.MemoryStore;
import io.hall.test.SampleHall;
import io.hall.test.SamplePayments;
import io.hall.test.TurnableClock;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/** Applications with what the starter lists as its auto-configurations, and a day in them. */
final class Starter {

  private Starter() {}

  /** An application without settings. */
  static ApplicationContextRunner bare() {
    return new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(listed()))
        .withBean(Clock.class, () -> TurnableClock.at("2026-11-20T01:00:00Z"));
  }

  /** An application that keeps its receipts in a file. */
  static ApplicationContextRunner on(Path folder) {
    return bare().withPropertyValues("hall.store.file=" + folder.resolve("data/hall.db"));
  }

  /** An application with a store of its own, for what has nothing to do with the store. */
  static ApplicationContextRunner inMemory() {
    return bare().withBean(Store.class, MemoryStore::create);
  }

  private static Class<?>[] listed() {
    ClassLoader loader = Starter.class.getClassLoader();
    return ImportCandidates.load(AutoConfiguration.class, loader).getCandidates().stream()
        .filter(name -> name.startsWith("io.hall."))
        .map(name -> ClassUtils.resolveClassName(name, loader))
        .toArray(Class<?>[]::new);
  }

  /** Opens the shift of the sample hall's cashier, and his book. */
  static void openDay(ApplicationContext context) {
    openShift(context);
    SampleHall.open(context.getBean(Store.class), context.getBean(ReceiptRegister.class).books());
  }

  static void openShift(ApplicationContext context) {
    ShiftRegister shifts = context.getBean(ShiftRegister.class);
    context
        .getBean(Store.class)
        .write(
            c ->
                shifts.open(
                    c, new RequestId("shift"), SampleHall.HALL, SampleHall.CASHIER, Money.ZERO));
  }

  /** The first payment, the same in every application. */
  static IssueRequest payment(ApplicationContext context) {
    return new SamplePayments(1, context.getBean(Clock.class)).nextRequest();
  }

  /** Issues the receipt of the first payment. */
  static Receipt issue(ApplicationContext context) {
    return context.getBean(ReceiptRegister.class).issue(payment(context));
  }
}

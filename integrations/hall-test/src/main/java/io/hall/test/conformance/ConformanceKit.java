package io.hall.test.conformance;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Examines a billing system through adapters (符合性测试). What no adapter is given for is reported as
 * not offered. Immutable.
 *
 * <pre>{@code
 * ConformanceKit.seeded(20261123)
 *     .register(() -> new OurReceipts(newTestDatabase()))
 *     .invoice(new OurInvoices())
 *     .run()
 *     .requireConforming(Subject.REGISTER);
 * }</pre>
 */
public final class ConformanceKit {

  private static final int USUAL_TRIES = 100;

  private final long seed;
  private final int tries;
  private final Map<Subject, Examination<?>> subjects;

  private ConformanceKit(long seed, int tries, Map<Subject, Examination<?>> subjects) {
    this.seed = seed;
    this.tries = tries;
    this.subjects = subjects;
  }

  /** Returns a kit whose random cases come from {@code seed}: the same seed, the same cases. */
  public static ConformanceKit seeded(long seed) {
    Map<Subject, Examination<?>> none = new EnumMap<>(Subject.class);
    none.put(Subject.REGISTER, Examination.of(RegisterChecks.all()));
    none.put(Subject.RECONCILIATION, Examination.of(ReconciliationChecks.all()));
    none.put(Subject.INVOICE, Examination.of(InvoiceChecks.all()));
    none.put(Subject.IDENTIFIER, Examination.of(IdentifierChecks.all()));
    none.put(Subject.CAPITAL, Examination.of(CapitalChecks.all()));
    return new ConformanceKit(seed, USUAL_TRIES, none);
  }

  /**
   * Returns this kit with so many random cases for each rule instead of a hundred.
   *
   * @throws IllegalArgumentException if it is not at least 1
   */
  public ConformanceKit tries(int count) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "A rule is tried at least once, and not " + count + " times");
    }
    return new ConformanceKit(seed, count, subjects);
  }

  /** Returns this kit with a register of receipts: each call makes a new, empty one. */
  public ConformanceKit register(Supplier<? extends RegisterAdapter> newRegister) {
    Supplier<RegisterAdapter> maker = newRegister::get;
    return with(Subject.REGISTER, Examination.of(RegisterChecks.all(), maker));
  }

  /** Returns this kit with a reconciliation. */
  public ConformanceKit reconciliation(ReconciliationAdapter adapter) {
    return with(Subject.RECONCILIATION, Examination.of(ReconciliationChecks.all(), adapter));
  }

  /** Returns this kit with the making of invoices. */
  public ConformanceKit invoice(InvoiceAdapter adapter) {
    return with(Subject.INVOICE, Examination.of(InvoiceChecks.all(), adapter));
  }

  /** Returns this kit with the check of identifiers. */
  public ConformanceKit identifier(IdentifierAdapter adapter) {
    return with(Subject.IDENTIFIER, Examination.of(IdentifierChecks.all(), adapter));
  }

  /** Returns this kit with capital amounts. */
  public ConformanceKit capital(CapitalAdapter adapter) {
    return with(Subject.CAPITAL, Examination.of(CapitalChecks.all(), adapter));
  }

  private ConformanceKit with(Subject subject, Examination<?> examination) {
    Map<Subject, Examination<?>> more = new EnumMap<>(subjects);
    more.put(subject, examination);
    return new ConformanceKit(seed, tries, more);
  }

  /** Tries every rule. Adapters are closed if they are registers; the others are the caller's. */
  public ConformanceReport run() {
    return new ConformanceReport(
        seed, subjects.values().stream().flatMap(subject -> subject.run(seed, tries)).toList());
  }
}

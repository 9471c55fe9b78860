package io.hall.bench.invoice;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.bean.InvoiceValidator;
import io.hall.invoice.bean.Stage;
import io.hall.invoice.bean.constraints.ValidInvoice;
import io.hall.invoice.rules.InvoiceRuleBook;
import io.hall.invoice.tax.InvoiceCheck;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.GenericConstraintDef;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One right invoice of ten lines, in memory, one thread; nanoseconds for each check.
 *
 * <p>Goals: {@code invoice} and {@code bean} under 1,000 ns, a million a second; {@code
 * beanValidation} at most twice {@code builtInConstraints}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgs = "-Xmx256m")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class InvoiceCheckBenchmark {

  private final Clock clock = Clock.systemUTC();
  private final Bill bill = SampleBills.bill();
  private final PlainBill plain = SampleBills.plain(bill);
  private final Invoice invoice = SampleBills.invoice(bill);
  private final BusinessDate today = BusinessDate.today(clock);
  private final InvoiceCheck check = InvoiceCheck.chinese(InvoiceRuleBook.shipped());
  private final InvoiceValidator<Bill> validator =
      InvoiceValidator.of(new BillMapping().shape(), clock);
  private final ValidatorFactory factory = factory();
  private final Validator provider = factory.getValidator();

  private static ValidatorFactory factory() {
    HibernateValidatorConfiguration configuration =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator());
    ConstraintMapping mapping = configuration.createConstraintMapping();
    mapping
        .type(Bill.class)
        .constraint(
            new GenericConstraintDef<>(ValidInvoice.class).param("mapping", BillMapping.class));
    return configuration.addMapping(mapping).buildValidatorFactory();
  }

  /** Sees that all four find the invoice right. */
  @Setup
  public void look() {
    if (!invoice().findings().isEmpty()
        || !bean().isEmpty()
        || !beanValidation().isEmpty()
        || !builtInConstraints().isEmpty()) {
      throw new IllegalStateException("The invoice is right, and was found not to be: " + bean());
    }
  }

  /** Closes what was opened. */
  @TearDown
  public void close() {
    factory.close();
  }

  /** The check of an invoice as it is. */
  @Benchmark
  public Checked<Invoice> invoice() {
    return check.check(invoice, today);
  }

  /** The same in a bean that is read first. */
  @Benchmark
  public List<Finding> bean() {
    return validator.check(bill, Stage.ISSUE);
  }

  /** The same bean through Bean Validation. */
  @Benchmark
  public Set<ConstraintViolation<Bill>> beanValidation() {
    return provider.validate(bill);
  }

  /** An equally large bean through Bean Validation, with its own constraints alone. */
  @Benchmark
  public Set<ConstraintViolation<PlainBill>> builtInConstraints() {
    return provider.validate(plain);
  }
}

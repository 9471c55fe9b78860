package io.hall.invoice.bean;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.rules.InvoiceRuleBook;
import io.hall.invoice.tax.InvoiceCheck;
import java.time.Clock;
import java.util.List;

/**
 * Checks the invoice beans of one shape (发票对象校验). Immutable and thread-safe; never throws for what
 * a bean holds, unless its own methods do.
 *
 * <pre>{@code
 * InvoiceValidator<Bill> validator = InvoiceValidator.of(shape, clock);
 * for (Finding finding : validator.check(bill, Stage.ISSUE)) {
 *   page.mark(finding.where(), finding.code().id(), finding.message(locale)); // items[0].tax
 * }
 * }</pre>
 *
 * @param shape where the bean has its figures
 * @param rules the check that judges them
 * @param clock tells today, in China
 * @param <T> the bean
 */
public record InvoiceValidator<T>(InvoiceShape<T> shape, InvoiceCheck rules, Clock clock) {

  /** Returns a validator by the rules that the library ships. */
  public static <T> InvoiceValidator<T> of(InvoiceShape<T> shape, Clock clock) {
    return new InvoiceValidator<>(shape, InvoiceCheck.chinese(InvoiceRuleBook.shipped()), clock);
  }

  /**
   * Checks a bean whole.
   *
   * @return everything that was found, each at a property path of the bean: first what the bean
   *     lacks or holds unreadably, then what {@link InvoiceCheck} finds in the rest
   */
  public List<Finding> check(T bean, Stage stage) {
    BusinessDate today = BusinessDate.today(clock);
    Told told = new Told(shape.places(), stage);
    Invoice invoice = new BeanReading<>(shape, bean, stage, today, told).invoice();
    Checked<Invoice> checked = rules.check(invoice, today);
    return told.with(checked.findings());
  }
}

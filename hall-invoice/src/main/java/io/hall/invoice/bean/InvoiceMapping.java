package io.hall.invoice.bean;

import io.hall.invoice.rules.InvoiceRuleBook;
import io.hall.invoice.tax.InvoiceCheck;

/**
 * Names the shape of a bean for an annotation, which can only name a class. An implementation has a
 * public constructor without parameters, and is made once for each constraint.
 *
 * @param <T> the bean
 */
public interface InvoiceMapping<T> {

  /** The shape. */
  InvoiceShape<T> shape();

  /** The check that judges; by the rules that the library ships, unless overridden. */
  default InvoiceCheck rules() {
    return InvoiceCheck.chinese(InvoiceRuleBook.shipped());
  }
}

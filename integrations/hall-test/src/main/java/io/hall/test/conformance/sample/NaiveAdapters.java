package io.hall.test.conformance.sample;

import io.hall.test.conformance.CapitalAdapter;
import io.hall.test.conformance.ConformanceKit;
import io.hall.test.conformance.IdentifierAdapter;
import io.hall.test.conformance.InvoiceAdapter;
import io.hall.test.conformance.ReconciliationAdapter;
import io.hall.test.conformance.RegisterAdapter;

/**
 * The adapters of a billing system that is plausible and wrong: numbers counted from the rows of a
 * table, totals compared instead of lines, tax rounded once, identifiers judged by their shape. A
 * program that runs the kit sees with them that it fails when it should.
 */
public final class NaiveAdapters {

  private NaiveAdapters() {}

  /** Returns {@code kit} with all of the naive system. */
  public static ConformanceKit all(ConformanceKit kit) {
    return kit.register(NaiveAdapters::register)
        .reconciliation(reconciliation())
        .invoice(invoice())
        .identifier(identifier())
        .capital(capital());
  }

  /** Returns a register whose next number is one more than it has rows. */
  public static RegisterAdapter register() {
    return new NaiveRegister();
  }

  /** Returns a reconciliation that knows each transaction number once. */
  public static ReconciliationAdapter reconciliation() {
    return new NaiveReconciliation();
  }

  /** Returns invoices whose tax is computed from their total. */
  public static InvoiceAdapter invoice() {
    return new NaiveInvoices();
  }

  /** Returns identifiers that have the right length and characters. */
  public static IdentifierAdapter identifier() {
    return new IdentifierAdapter() {
      @Override
      public boolean isSocialCreditCode(String text) {
        return text.matches("[0-9A-Z]{18}");
      }

      @Override
      public boolean isResidentId(String text) {
        return text.matches("[0-9]{15}|[0-9]{17}[0-9Xx]");
      }

      @Override
      public boolean isBankCard(String text) {
        return text.matches("[0-9]{16,19}");
      }
    };
  }

  /** Returns capital amounts that write every digit with its unit. */
  public static CapitalAdapter capital() {
    return new NaiveCapitals();
  }
}

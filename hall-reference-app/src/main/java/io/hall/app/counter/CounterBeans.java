package io.hall.app.counter;

import io.hall.invoice.desk.InvoiceDesk;
import io.hall.invoice.desk.InvoicedReceipts;
import io.hall.invoice.desk.RedForms;
import io.hall.invoice.rules.InvoiceRuleBook;
import io.hall.invoice.tax.InvoiceCheck;
import io.hall.receipt.ReceiptRegister;
import io.hall.receipt.VoidAsks;
import io.hall.store.Store;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The registers that the counter writes to, besides the receipts. */
@Configuration
class CounterBeans {

  @Bean
  VoidAsks voidAsks(Store store, Clock clock, ReceiptRegister receipts) {
    return new VoidAsks(store, clock, receipts);
  }

  @Bean
  InvoicedReceipts invoicedReceipts() {
    return new InvoicedReceipts();
  }

  @Bean
  InvoiceCheck invoiceCheck() {
    return InvoiceCheck.chinese(InvoiceRuleBook.shipped());
  }

  @Bean
  InvoiceDesk invoiceDesk(Store store, Clock clock, InvoiceCheck figures) {
    return new InvoiceDesk(store, clock, figures);
  }

  @Bean
  RedForms redForms(Store store, Clock clock) {
    return new RedForms(store, clock);
  }
}

package io.hall.invoice;

import io.hall.check.MessagesTestBase;

class MessagesTest extends MessagesTestBase {

  MessagesTest() {
    super("INVOICE", InvoiceCode.values());
  }
}

package io.hall.archive;

import io.hall.check.MessagesTestBase;

class BindingMessagesTest extends MessagesTestBase {

  BindingMessagesTest() {
    super("ARCHIVE", BindingCode.values());
  }
}

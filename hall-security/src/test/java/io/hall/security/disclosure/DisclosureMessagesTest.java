package io.hall.security.disclosure;

import io.hall.check.MessagesTestBase;

class DisclosureMessagesTest extends MessagesTestBase {

  DisclosureMessagesTest() {
    super("DISCLOSURE", DisclosureCode.values());
  }
}

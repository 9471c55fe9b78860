package io.hall.security.audit;

import io.hall.check.MessagesTestBase;

class AuditMessagesTest extends MessagesTestBase {

  AuditMessagesTest() {
    super("AUDIT", AuditCode.values());
  }
}

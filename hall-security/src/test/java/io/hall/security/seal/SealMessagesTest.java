package io.hall.security.seal;

import io.hall.check.MessagesTestBase;

class SealMessagesTest extends MessagesTestBase {

  SealMessagesTest() {
    super("SEAL", SealCode.values());
  }
}

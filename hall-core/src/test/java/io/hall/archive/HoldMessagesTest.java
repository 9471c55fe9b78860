package io.hall.archive;

import io.hall.check.MessagesTestBase;

class HoldMessagesTest extends MessagesTestBase {

  HoldMessagesTest() {
    super("ARCHIVE", HoldCode.values());
  }
}

package io.hall.archive;

import io.hall.check.MessagesTestBase;

class ArchiveMessagesTest extends MessagesTestBase {

  ArchiveMessagesTest() {
    super("ARCHIVE", ArchiveCode.values());
  }
}

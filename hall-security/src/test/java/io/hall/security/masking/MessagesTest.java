package io.hall.security.masking;

import io.hall.check.MessagesTestBase;

class MessagesTest extends MessagesTestBase {

  MessagesTest() {
    super("MASKING", MaskingCode.values());
  }
}

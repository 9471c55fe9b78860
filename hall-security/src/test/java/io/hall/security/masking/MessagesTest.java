package io.hall.security.masking;

import io.hall.check.MessagesTestBase;
import org.junit.jupiter.api.Test;

class MessagesTest extends MessagesTestBase {

  MessagesTest() {
    super("MASKING", MaskingCode.values());
  }

  @Test
  void no_reader_is_told_a_constant() {
    assertInWords(MaskingCode.OUT_OF_SCOPE, "kind", DataKind.values());
  }
}

package io.hall.archive;

import io.hall.check.Code;
import io.hall.check.MessagesTestBase;
import java.util.Arrays;
import java.util.stream.Stream;

class ArchiveMessagesTest extends MessagesTestBase {

  ArchiveMessagesTest() {
    super(
        "ARCHIVE",
        Stream.of(ArchiveCode.values(), BindingCode.values(), HoldCode.values())
            .flatMap(Arrays::stream)
            .toArray(Code[]::new));
  }
}

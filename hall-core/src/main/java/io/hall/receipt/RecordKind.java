package io.hall.receipt;

import io.hall.store.RawRecord;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The kinds of record that a book's stream holds, the most frequent first. */
enum RecordKind {
  ISSUE(ReceiptBytes.ISSUE),
  REFUND(ReceiptBytes.REFUND),
  VOID(ReceiptBytes.VOID),
  REPRINT(ReceiptBytes.REPRINT),
  SPOILED(ReceiptBytes.SPOILED),
  CLOCK(BookBytes.CLOCK),
  BOOK(BookBytes.REGISTERED),
  BOOK_OUT(BookBytes.HANDED_OUT),
  BOOK_USE(BookBytes.IN_USE),
  BOOK_RETURN(BookBytes.RETURNED),
  BOOK_OFF(BookBytes.WRITTEN_OFF),
  /** Any other: it does not belong into a book. */
  FOREIGN("");

  private static final RecordKind[] KINDS = values();
  private static final byte[][] NAMES =
      Arrays.stream(KINDS)
          .map(kind -> kind.name.getBytes(StandardCharsets.UTF_8))
          .toArray(byte[][]::new);

  private final String name;

  RecordKind(String name) {
    this.name = name;
  }

  static RecordKind of(RawRecord record) {
    for (int i = 0; i < KINDS.length; i++) {
      if (record.isKind(NAMES[i])) {
        return KINDS[i];
      }
    }
    return FOREIGN;
  }
}

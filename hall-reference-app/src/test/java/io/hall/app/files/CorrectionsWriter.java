package io.hall.app.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Writes {@code corrections.csv}. Not thread-safe. */
final class CorrectionsWriter implements Closeable {

  private final CsvOut out;

  /** Begins the file with its header; what was there is gone. */
  CorrectionsWriter(Path file) throws IOException {
    this.out = new CsvOut(file, Layout.CORRECTIONS);
  }

  /** Writes one correction. */
  void write(Correction correction) {
    out.with("at", correction.at()).with("hall", correction.hall());
    if (correction instanceof Correction.OverShort booked) {
      booked.cashier().ifPresent(cashier -> out.with("cashier", cashier));
      out.with("action", "OVER_SHORT")
          .with("tender", booked.tender().name())
          .with("amount", booked.amount())
          .withText("reason", booked.reason())
          .with("approver", booked.approver());
    } else if (correction instanceof Correction.VoidIt voided) {
      out.with("action", "VOID")
          .with("cashier", voided.cashier())
          .with("payment", voided.payment())
          .with("reason", voided.reason().name())
          .with("approver", voided.approver());
    } else if (correction instanceof Correction.Declare declared) {
      out.with("action", "DECLARED")
          .with("cashier", declared.cashier())
          .with("category", declared.cell().category().name())
          .with("season", declared.cell().season())
          .with("tender", declared.cell().tender().name())
          .with("amount", declared.net())
          .withText("reason", declared.reason());
    }
    out.end();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}

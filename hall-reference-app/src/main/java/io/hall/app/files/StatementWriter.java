package io.hall.app.files;

import io.hall.payment.HallCode;
import io.hall.payment.Tender;
import io.hall.settlement.Statement;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the statement of one tender. Not thread-safe. */
public final class StatementWriter implements Closeable {

  private final Tender tender;
  private final CsvOut out;

  /** Begins the file of {@code tender} in {@code folder}; what was there is gone. */
  public StatementWriter(Path folder, Tender tender) throws IOException {
    this.tender = tender;
    this.out = new CsvOut(folder.resolve(StatementsReader.fileName(tender)), Layout.STATEMENT);
  }

  /** Writes one line. */
  public void write(HallCode hall, Statement.Line line) {
    out.with("tender", tender.name()).with("hall", hall).with("at", line.at());
    line.cashier().ifPresent(cashier -> out.with("cashier", cashier));
    out.withText("reference", line.reference())
        .with("kind", line.kind().name())
        .with("amount", line.amount());
    if (!line.fee().isZero()) {
      out.with("fee", line.fee());
    }
    out.with("settled_on", line.settledOn()).end();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}

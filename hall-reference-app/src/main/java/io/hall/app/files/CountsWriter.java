package io.hall.app.files;

import io.hall.money.Money;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import io.hall.settlement.Shift;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Writes {@code counts.csv}. Not thread-safe. */
public final class CountsWriter implements Closeable {

  private final CsvOut out;

  /** Begins the file with its header; what was there is gone. */
  public CountsWriter(Path file) throws IOException {
    this.out = new CsvOut(file, Layout.COUNTS);
  }

  /** Writes the rows of one shift. */
  public void write(ShiftFigures figures) {
    Shift.Id id = figures.opening().id();
    row(id, "OPENED")
        .with("at", figures.opening().openedAt())
        .with("amount", figures.opening().openingFloat())
        .end();
    figures
        .count()
        .pieces()
        .forEach(
            (note, count) ->
                row(id, "NOTE")
                    .with("face", note.face())
                    .with("count", count)
                    .with("amount", note.face().times(count))
                    .end());
    figures.declared().forEach((cell, figure) -> declared(id, cell, figure));
    row(id, "CLOSED").with("at", figures.closedAt()).end();
  }

  private void declared(Shift.Id id, Cell cell, Figure figure) {
    boolean back = figure.refundCount() != 0 || !figure.refunded().isZero();
    if (!back || figure.count() != 0 || !figure.paid().isZero()) {
      line(id, "DECLARED", cell, figure.count(), figure.paid());
    }
    if (back) {
      line(id, "DECLARED_REFUND", cell, figure.refundCount(), figure.refunded());
    }
  }

  private void line(Shift.Id id, String kind, Cell cell, long count, Money amount) {
    row(id, kind)
        .with("category", cell.category().name())
        .with("season", cell.season())
        .with("tender", cell.tender().name())
        .with("count", count)
        .with("amount", amount)
        .end();
  }

  private CsvOut row(Shift.Id id, String figure) {
    return out.with("hall", id.hall())
        .with("cashier", id.cashier())
        .with("date", id.date())
        .with("shift", id.number())
        .with("figure", figure);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}

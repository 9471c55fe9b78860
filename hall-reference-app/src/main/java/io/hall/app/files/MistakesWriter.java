package io.hall.app.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the answer key {@code mistakes.csv}. Not thread-safe. */
public final class MistakesWriter implements Closeable {

  private final CsvOut out;

  /** Begins the file with its header; what was there is gone. */
  public MistakesWriter(Path file) throws IOException {
    this.out = new CsvOut(file, Layout.MISTAKES);
  }

  /** Writes one row of the key. */
  public void write(Mistake mistake) {
    out.with("mistake", mistake.number())
        .with("kind", mistake.kind().name())
        .with("date", mistake.date())
        .with("hall", mistake.hall())
        .with("tender", mistake.tender().name())
        .with("effect", mistake.effect())
        .withText("reference", mistake.reference());
    mistake.cashier().ifPresent(cashier -> out.with("cashier", cashier));
    mistake.payment().ifPresent(payment -> out.with("payment", payment));
    mistake
        .row()
        .ifPresent(row -> out.with("category", row.category().name()).with("season", row.season()));
    out.end();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}

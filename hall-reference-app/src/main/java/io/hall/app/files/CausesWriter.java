package io.hall.app.files;

import io.hall.reconcile.CauseKind;
import io.hall.reconcile.Effect;
import io.hall.reconcile.Place;
import io.hall.reconcile.Row;
import io.hall.reconcile.Subject;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Writes {@code causes.csv}, which a reconciliation leaves for a spreadsheet. Not thread-safe. */
public final class CausesWriter implements Closeable {

  private static final int MOST_TEXT = 190;

  private final CsvOut out;

  /** Begins the file with its header; what was there is gone. */
  public CausesWriter(Path file) throws IOException {
    this.out = new CsvOut(file, Layout.CAUSES);
  }

  /**
   * A cause in words.
   *
   * @param subject what was compared
   * @param number its number there
   * @param kind its kind
   * @param ours numbers of our lines
   * @param oursAt where they stand
   * @param theirs numbers of the other side's lines
   * @param theirsAt where they stand
   * @param alternatives how many other explanations fit
   * @param what what happened
   * @param todo what to do
   */
  public record Words(
      Subject subject,
      int number,
      CauseKind kind,
      String ours,
      String oursAt,
      String theirs,
      String theirsAt,
      int alternatives,
      String what,
      String todo) {}

  /** Writes the row of one effect of a cause. */
  public void write(Words cause, Effect effect) {
    Place place = effect.place();
    out.with("subject", cause.subject().name())
        .with("cause", cause.number())
        .with("kind", cause.kind().name())
        .with("hall", place.hall())
        .with("date", place.date())
        .with("tender", place.tender().name())
        .with("amount", effect.amount().toString())
        .with("alternatives", cause.alternatives());
    place.cashier().ifPresent(cashier -> out.with("cashier", cashier));
    place.row().ifPresent(this::row);
    text("ours", cause.ours());
    text("ours_at", cause.oursAt());
    text("theirs", cause.theirs());
    text("theirs_at", cause.theirsAt());
    text("what", cause.what());
    text("do", cause.todo());
    out.end();
  }

  private void row(Row row) {
    out.with("category", row.category().name()).with("season", row.season());
  }

  /** A cell holds one line of text and not too much of it; the whole stands in the JSON. */
  private void text(String column, String text) {
    int points = text.codePointCount(0, text.length());
    out.withText(
        column,
        points <= MOST_TEXT
            ? text
            : text.substring(0, text.offsetByCodePoints(0, MOST_TEXT)) + "…");
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}

package io.hall.app.api;

import io.hall.receipt.BookState;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A book of receipts that is in use.
 *
 * @param book its name
 * @param kind what it is for
 * @param cashier who uses it
 */
@Schema(name = "Book", description = "A book of receipts that is in use.")
record BookAnswer(
    @Schema(example = "2026-2027.S.H01.C01") String book,
    @Schema(example = "RECEIPT") String kind,
    @Schema(example = "C01") String cashier) {

  static BookAnswer of(BookState state) {
    return new BookAnswer(
        state.book().id(),
        state.book().kind().name(),
        state.holder().orElseThrow().cashier().value());
  }
}

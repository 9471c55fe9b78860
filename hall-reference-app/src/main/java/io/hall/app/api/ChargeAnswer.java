package io.hall.app.api;

import io.hall.app.customer.Owed;
import io.hall.tariff.FeeCategory;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A charge, and what was paid of it.
 *
 * @param season the heating season
 * @param category what for
 * @param chargedFen the whole charge, in fen
 * @param paidFen what was paid, in fen
 * @param openFen what is still to be paid, in fen
 * @param basis what it was reckoned from
 */
@Schema(name = "ChargeState", description = "A charge, and what was paid of it.")
record ChargeAnswer(
    @Schema(example = "2026-2027") String season,
    FeeCategory category,
    @Schema(example = "186449") long chargedFen,
    @Schema(example = "100000") long paidFen,
    @Schema(example = "86449") long openFen,
    BasisBody basis) {

  static ChargeAnswer of(Owed owed) {
    return new ChargeAnswer(
        owed.season().code(),
        owed.category(),
        owed.charged().fen(),
        owed.paid().fen(),
        owed.open().fen(),
        BasisBody.of(owed.basis()));
  }
}

package io.hall.app.api;

import io.hall.app.customer.Owed;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.tariff.FeeCategory;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a customer is charged for a season and a category.
 *
 * @param fen the whole charge, in fen
 * @param basis what it was reckoned from
 */
@Schema(
    name = "Charge",
    description = "What a customer is charged for a season and a category.",
    requiredProperties = {"fen", "basis"})
record ChargeBody(
    @Schema(description = "The whole charge, in fen.", example = "186449") long fen,
    BasisBody basis)
    implements ApiBody {

  Owed owed(HeatingSeason season, FeeCategory category) {
    Money charged = Money.ofFen(fen);
    if (!charged.isPositive()) {
      throw ApiCode.NO_CHARGE.refusal("/fen");
    }
    return new Owed(season, category, charged, Money.ZERO, ApiBody.within("/basis", basis::basis));
  }
}

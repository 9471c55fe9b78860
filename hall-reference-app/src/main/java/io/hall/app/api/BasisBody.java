package io.hall.app.api;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.Basis;
import io.hall.payment.PaymentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/**
 * What an amount was reckoned from (计费依据).
 *
 * @param quantity the charged quantity
 * @param unit its unit
 * @param unitPrice yuan for one unit
 */
@Schema(
    name = "Basis",
    description = "What an amount was reckoned from.",
    requiredProperties = {"quantity", "unit", "unitPrice"})
record BasisBody(
    @Schema(description = "The charged quantity, a decimal text.", example = "107.38")
        String quantity,
    @Schema(description = "Its unit.", example = "m²") String unit,
    @Schema(description = "Yuan for one unit, a decimal text.", example = "17.3635")
        String unitPrice) {

  static BasisBody of(Basis basis) {
    return new BasisBody(
        basis.quantity().toPlainString(), basis.unit(), basis.unitPrice().toPlainString());
  }

  /** Returns it; {@code PAYMENT-009} if no receipt can print it. */
  Basis basis() {
    return new Basis(figure("quantity", quantity), unit, figure("unitPrice", unitPrice));
  }

  private static BigDecimal figure(String name, String text) {
    if (!text.matches("[0-9]{1,18}(\\.[0-9]{1,13})?")) {
      throw new CheckFailedException(Finding.of(PaymentCode.BASIS).in(name));
    }
    return new BigDecimal(text);
  }
}

package io.hall.identity.constraints.internal;

import io.hall.check.Checked;
import io.hall.identity.TaxpayerId;
import io.hall.identity.constraints.ValidTaxpayerId;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link ValidTaxpayerId} by reading the text. */
public final class ValidTaxpayerIdValidator extends GradeValidator<ValidTaxpayerId> {

  @Override
  public void initialize(ValidTaxpayerId constraint) {
    accept(constraint.acceptSuspect());
  }

  @Override
  Checked<?> check(String text, ConstraintValidatorContext context) {
    return TaxpayerId.parse(text, today(context));
  }
}

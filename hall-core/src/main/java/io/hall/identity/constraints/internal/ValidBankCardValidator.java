package io.hall.identity.constraints.internal;

import io.hall.check.Checked;
import io.hall.identity.BankCard;
import io.hall.identity.constraints.ValidBankCard;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link ValidBankCard} by reading the text. */
public final class ValidBankCardValidator extends GradeValidator<ValidBankCard> {

  @Override
  public void initialize(ValidBankCard constraint) {
    accept(constraint.acceptSuspect());
  }

  @Override
  Checked<?> check(String text, ConstraintValidatorContext context) {
    return BankCard.parse(text);
  }
}

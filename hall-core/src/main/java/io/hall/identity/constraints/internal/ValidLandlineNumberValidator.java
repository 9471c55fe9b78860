package io.hall.identity.constraints.internal;

import io.hall.check.Checked;
import io.hall.identity.PhoneNumber;
import io.hall.identity.constraints.ValidLandlineNumber;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link ValidLandlineNumber} by reading the text. */
public final class ValidLandlineNumberValidator extends GradeValidator<ValidLandlineNumber> {

  @Override
  public void initialize(ValidLandlineNumber constraint) {
    accept(constraint.acceptSuspect());
  }

  @Override
  Checked<?> check(String text, ConstraintValidatorContext context) {
    return PhoneNumber.parseLandline(text);
  }
}

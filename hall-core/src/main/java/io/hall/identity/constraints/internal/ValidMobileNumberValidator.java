package io.hall.identity.constraints.internal;

import io.hall.check.Checked;
import io.hall.identity.PhoneNumber;
import io.hall.identity.constraints.ValidMobileNumber;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link ValidMobileNumber} by reading the text. */
public final class ValidMobileNumberValidator extends GradeValidator<ValidMobileNumber> {

  @Override
  public void initialize(ValidMobileNumber constraint) {
    accept(constraint.acceptSuspect());
  }

  @Override
  Checked<?> check(String text, ConstraintValidatorContext context) {
    return PhoneNumber.parseMobile(text);
  }
}

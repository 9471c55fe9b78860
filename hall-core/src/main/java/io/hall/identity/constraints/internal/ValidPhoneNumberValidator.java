package io.hall.identity.constraints.internal;

import io.hall.check.Checked;
import io.hall.identity.PhoneNumber;
import io.hall.identity.constraints.ValidPhoneNumber;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link ValidPhoneNumber} by reading the text. */
public final class ValidPhoneNumberValidator extends GradeValidator<ValidPhoneNumber> {

  @Override
  public void initialize(ValidPhoneNumber constraint) {
    accept(constraint.acceptSuspect());
  }

  @Override
  Checked<?> check(String text, ConstraintValidatorContext context) {
    return PhoneNumber.parse(text);
  }
}

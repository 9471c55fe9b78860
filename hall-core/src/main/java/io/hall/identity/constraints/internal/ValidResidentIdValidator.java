package io.hall.identity.constraints.internal;

import io.hall.check.Checked;
import io.hall.identity.ResidentId;
import io.hall.identity.constraints.ValidResidentId;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link ValidResidentId} by reading the text. */
public final class ValidResidentIdValidator extends GradeValidator<ValidResidentId> {

  @Override
  public void initialize(ValidResidentId constraint) {
    accept(constraint.acceptSuspect());
  }

  @Override
  Checked<?> check(String text, ConstraintValidatorContext context) {
    return ResidentId.parse(text, today(context));
  }
}

package io.hall.identity.constraints.internal;

import io.hall.check.Checked;
import io.hall.identity.OrganisationCode;
import io.hall.identity.constraints.ValidOrganisationCode;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link ValidOrganisationCode} by reading the text. */
public final class ValidOrganisationCodeValidator extends GradeValidator<ValidOrganisationCode> {

  @Override
  public void initialize(ValidOrganisationCode constraint) {
    accept(constraint.acceptSuspect());
  }

  @Override
  Checked<?> check(String text, ConstraintValidatorContext context) {
    return OrganisationCode.parse(text);
  }
}

package io.hall.identity.constraints.internal;

import io.hall.check.Checked;
import io.hall.identity.SocialCreditCode;
import io.hall.identity.constraints.ValidSocialCreditCode;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link ValidSocialCreditCode} by reading the text. */
public final class ValidSocialCreditCodeValidator extends GradeValidator<ValidSocialCreditCode> {

  @Override
  public void initialize(ValidSocialCreditCode constraint) {
    accept(constraint.acceptSuspect());
  }

  @Override
  Checked<?> check(String text, ConstraintValidatorContext context) {
    return SocialCreditCode.parse(text);
  }
}

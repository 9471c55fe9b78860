package io.hall.money.constraints.internal;

import io.hall.check.Verdict;
import io.hall.check.Violations;
import io.hall.money.CapitalAmount;
import io.hall.money.constraints.CapitalText;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link CapitalText} by reading the amount. */
public final class CapitalTextValidator implements ConstraintValidator<CapitalText, CharSequence> {

  private Verdict refused = Verdict.SUSPECT;

  @Override
  public void initialize(CapitalText constraint) {
    refused = constraint.acceptSuspect() ? Verdict.INVALID : Verdict.SUSPECT;
  }

  @Override
  public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
    return text == null || Violations.report(CapitalAmount.read(text.toString()), refused, context);
  }
}

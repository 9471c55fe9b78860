package io.hall.conduct.wording.constraints.internal;

import io.hall.check.Verdict;
import io.hall.check.Violations;
import io.hall.conduct.wording.Wording;
import io.hall.conduct.wording.constraints.Courteous;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link Courteous} by looking for the phrases. */
public final class CourteousValidator implements ConstraintValidator<Courteous, CharSequence> {

  private Verdict refused = Verdict.SUSPECT;

  @Override
  public void initialize(Courteous constraint) {
    refused = constraint.acceptSuspect() ? Verdict.INVALID : Verdict.SUSPECT;
  }

  @Override
  public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
    return text == null
        || Violations.report(Wording.shipped().check(text.toString()), refused, context);
  }
}

package io.hall.money.constraints.internal;

import io.hall.check.Verdict;
import io.hall.check.Violations;
import io.hall.money.Money;
import io.hall.money.constraints.YuanAmount;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link YuanAmount} by reading the amount. */
public final class YuanAmountValidator implements ConstraintValidator<YuanAmount, CharSequence> {

  @Override
  public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
    return text == null || Violations.report(Money.read(text.toString()), Verdict.INVALID, context);
  }
}

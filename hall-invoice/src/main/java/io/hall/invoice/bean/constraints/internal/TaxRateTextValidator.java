package io.hall.invoice.bean.constraints.internal;

import io.hall.check.Verdict;
import io.hall.check.Violations;
import io.hall.invoice.TaxRate;
import io.hall.invoice.bean.constraints.TaxRateText;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link TaxRateText} by reading the text. */
public final class TaxRateTextValidator implements ConstraintValidator<TaxRateText, CharSequence> {

  @Override
  public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
    return text == null
        || Violations.report(TaxRate.parse(text.toString()), Verdict.INVALID, context);
  }
}

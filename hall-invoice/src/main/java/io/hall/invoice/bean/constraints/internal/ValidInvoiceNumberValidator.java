package io.hall.invoice.bean.constraints.internal;

import io.hall.check.Verdict;
import io.hall.check.Violations;
import io.hall.invoice.DigitalNumber;
import io.hall.invoice.bean.constraints.ValidInvoiceNumber;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link ValidInvoiceNumber} by reading the number. */
public final class ValidInvoiceNumberValidator
    implements ConstraintValidator<ValidInvoiceNumber, CharSequence> {

  private Verdict refused = Verdict.SUSPECT;

  @Override
  public void initialize(ValidInvoiceNumber constraint) {
    refused = constraint.acceptSuspect() ? Verdict.INVALID : Verdict.SUSPECT;
  }

  @Override
  public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
    return text == null
        || Violations.report(DigitalNumber.parse(text.toString()), refused, context);
  }
}

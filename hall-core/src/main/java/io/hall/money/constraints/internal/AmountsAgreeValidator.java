package io.hall.money.constraints.internal;

import io.hall.check.Verdict;
import io.hall.check.Violations;
import io.hall.money.CapitalAmount;
import io.hall.money.Money;
import io.hall.money.constraints.AmountsAgree;
import io.hall.money.constraints.WrittenTwice;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link AmountsAgree} by reading the capital amount beside the figures. */
public final class AmountsAgreeValidator
    implements ConstraintValidator<AmountsAgree, WrittenTwice> {

  @Override
  public boolean isValid(@Nullable WrittenTwice paper, ConstraintValidatorContext context) {
    if (paper == null) {
      return true;
    }
    String capital = paper.capitalAmount();
    Money figures = paper.figures();
    return capital == null
        || figures == null
        || Violations.report(CapitalAmount.read(capital, figures), Verdict.INVALID, context);
  }
}

package io.hall.invoice.bean.constraints.internal;

import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.check.Violations;
import io.hall.invoice.bean.InvoiceMapping;
import io.hall.invoice.bean.InvoiceShape;
import io.hall.invoice.bean.InvoiceValidator;
import io.hall.invoice.bean.Stage;
import io.hall.invoice.bean.constraints.StageGroup;
import io.hall.invoice.bean.constraints.ValidInvoice;
import io.hall.invoice.tax.InvoiceCheck;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks {@link ValidInvoice} by the bean's own shape. */
public final class ValidInvoiceValidator implements ConstraintValidator<ValidInvoice, Object> {

  private static final Map<Class<? extends StageGroup>, Stage> STAGES =
      Map.of(
          StageGroup.Draft.class, Stage.DRAFT,
          StageGroup.Issue.class, Stage.ISSUE,
          StageGroup.Review.class, Stage.REVIEW,
          StageGroup.Archive.class, Stage.ARCHIVE);

  private Verdict refused = Verdict.SUSPECT;
  private Stage stage = Stage.ISSUE;
  private @Nullable Checker checker;

  /** Checks a bean at the time of a clock. */
  private interface Checker {
    List<Finding> check(Object bean, Stage stage, Clock clock);
  }

  @Override
  public void initialize(ValidInvoice constraint) {
    refused = constraint.acceptSuspect() ? Verdict.INVALID : Verdict.SUSPECT;
    stage = stage(constraint.groups());
    checker = checker(mapping(constraint.mapping()));
  }

  private static Stage stage(Class<?>[] groups) {
    List<Stage> stages =
        STAGES.entrySet().stream()
            .filter(e -> Arrays.stream(groups).anyMatch(e.getKey()::isAssignableFrom))
            .map(Map.Entry::getValue)
            .toList();
    if (stages.size() > 1) {
      throw new ConstraintDeclarationException(
          "@ValidInvoice stands in the groups of the stages "
              + stages.stream().sorted().toList()
              + "; repeat it, once for each");
    }
    return stages.isEmpty() ? Stage.ISSUE : stages.get(0);
  }

  private static InvoiceMapping<?> mapping(Class<? extends InvoiceMapping<?>> type) {
    try {
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new ConstraintDeclarationException(
          "The mapping "
              + type.getName()
              + " cannot be made; it needs to be public and to have a"
              + " public constructor without parameters",
          e);
    }
  }

  private static <T> Checker checker(InvoiceMapping<T> mapping) {
    InvoiceShape<T> shape = mapping.shape();
    InvoiceCheck rules = mapping.rules();
    Function<Object, T> cast = shape.type()::cast;
    return (bean, stage, clock) ->
        new InvoiceValidator<>(shape, rules, clock).check(cast.apply(bean), stage);
  }

  @Override
  public boolean isValid(@Nullable Object bean, ConstraintValidatorContext context) {
    if (bean == null || checker == null) {
      return true;
    }
    Clock clock = context.getClockProvider().getClock();
    return Violations.reportAt(checker.check(bean, stage, clock), refused, context);
  }
}

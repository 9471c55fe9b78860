package io.hall.check;

import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/**
 * Passes the findings of a check on to Jakarta Bean Validation.
 *
 * <p>Each finding becomes one violation whose template is the finding's key, so that the validation
 * provider takes the sentence from the same bundle (its copy {@code
 * ContributorValidationMessages}). The figures are passed as message parameters under Hibernate
 * Validator; another provider gets the finished English sentence.
 */
public final class Violations {

  private static final boolean HIBERNATE = hibernateIsThere();

  private Violations() {}

  /**
   * Reports every finding of {@code outcome} that is at least as bad as {@code refused}, and
   * returns whether there was none. Where the constraint was given a message of the user's own,
   * that one stands alone.
   */
  public static boolean report(
      Checked<?> outcome, Verdict refused, ConstraintValidatorContext context) {
    List<Finding> against =
        outcome.findings().stream().filter(f -> f.grade().compareTo(refused) >= 0).toList();
    boolean ownMessage = !context.getDefaultConstraintMessageTemplate().startsWith("{hall.");
    if (!against.isEmpty() && !ownMessage) {
      context.disableDefaultConstraintViolation();
      against.forEach(finding -> add(finding, context));
    }
    return against.isEmpty();
  }

  private static void add(Finding finding, ConstraintValidatorContext context) {
    if (HIBERNATE) {
      HibernateParameters.set(finding, context);
      context
          .buildConstraintViolationWithTemplate("{" + Messages.key(finding.code()) + "}")
          .addConstraintViolation();
    } else {
      context
          .buildConstraintViolationWithTemplate(escaped(finding.message(Locale.ENGLISH)))
          .addConstraintViolation();
    }
  }

  private static String escaped(String sentence) {
    return sentence.replaceAll("([\\\\{}$])", "\\\\$1");
  }

  private static boolean hibernateIsThere() {
    try {
      Class.forName(
          "org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext",
          false,
          Violations.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Apart, so that the provider's class is only loaded where it is present. */
  private static final class HibernateParameters {

    static void set(Finding finding, ConstraintValidatorContext context) {
      HibernateConstraintValidatorContext hibernate =
          context.unwrap(HibernateConstraintValidatorContext.class);
      finding.parameters().forEach(hibernate::addMessageParameter);
    }
  }
}

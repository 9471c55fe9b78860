package io.hall.check;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
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
 *
 * <p>Only the provider knows the reader's language, so it gets each figure twice: {@code {stage}}
 * has English words, {@code {stage_zh}} Chinese ones. The build writes the latter into the Chinese
 * copy of the bundle.
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
    return report(outcome.findings(), refused, context, false);
  }

  /**
   * Reports as {@link #report} does, each finding at the property below the one checked that its
   * place names: {@code seller.name}, {@code items[0].tax}, lines counted from 0.
   */
  public static boolean reportAt(
      List<Finding> findings, Verdict refused, ConstraintValidatorContext context) {
    return report(findings, refused, context, true);
  }

  private static boolean report(
      List<Finding> findings, Verdict refused, ConstraintValidatorContext context, boolean placed) {
    if (findings.isEmpty()) {
      return true;
    }
    List<Finding> against =
        findings.stream().filter(f -> f.grade().compareTo(refused) >= 0).toList();
    boolean ownMessage = !context.getDefaultConstraintMessageTemplate().startsWith("{hall.");
    if (!against.isEmpty() && !ownMessage) {
      context.disableDefaultConstraintViolation();
      against.forEach(finding -> add(finding, context, placed));
    }
    return against.isEmpty();
  }

  private static void add(Finding finding, ConstraintValidatorContext context, boolean placed) {
    ConstraintViolationBuilder violation =
        context.buildConstraintViolationWithTemplate(template(finding, context));
    if (placed && !finding.where().isEmpty()) {
      PropertyPath.of(finding.where()).add(violation);
    } else {
      violation.addConstraintViolation();
    }
  }

  private static String template(Finding finding, ConstraintValidatorContext context) {
    if (HIBERNATE) {
      HibernateParameters.set(finding, context);
      return "{" + Messages.key(finding.code()) + "}";
    }
    return escaped(finding.message(Locale.ENGLISH));
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
      Messages.figures(finding, Locale.ENGLISH).forEach(hibernate::addMessageParameter);
      Messages.figures(finding, Locale.CHINESE)
          .forEach((name, figure) -> hibernate.addMessageParameter(name + "_zh", figure));
    }
  }
}

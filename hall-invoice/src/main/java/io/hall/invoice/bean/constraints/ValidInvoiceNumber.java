package io.hall.invoice.bean.constraints;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The text is the number of a digital invoice (数电票号码): 20 digits, as {@link
 * io.hall.invoice.DigitalNumber} grades it. A legacy number has two fields, and is left to {@link
 * ValidInvoice}.
 *
 * <p>Applies to any {@link CharSequence}; {@code null} is valid, an empty text is not. Every
 * finding is a violation of its own ({@code hall.INVOICE-001} and following).
 */
@Documented
@Constraint(validatedBy = {}) // found through ServiceLoader
@Target({METHOD, FIELD, PARAMETER, TYPE_USE, ANNOTATION_TYPE})
@Retention(RUNTIME)
@Repeatable(ValidInvoiceNumber.List.class)
public @interface ValidInvoiceNumber {

  /**
   * Whether a text will do that is only {@link io.hall.check.Verdict#SUSPECT}, because a person
   * looks at it later.
   */
  boolean acceptSuspect() default false;

  /** The sentence of a violation; replaced by that of what is found. */
  String message() default "{hall.INVOICE-001}";

  /** The groups this constraint belongs to. */
  Class<?>[] groups() default {};

  /** What a client attaches to the constraint. */
  Class<? extends Payload>[] payload() default {};

  /** Several of these on one element, each for its groups. */
  @Documented
  @Target({METHOD, FIELD, PARAMETER, TYPE_USE, ANNOTATION_TYPE})
  @Retention(RUNTIME)
  @interface List {
    /** The constraints. */
    ValidInvoiceNumber[] value();
  }
}

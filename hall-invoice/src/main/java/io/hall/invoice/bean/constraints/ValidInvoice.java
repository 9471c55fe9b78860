package io.hall.invoice.bean.constraints;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.hall.invoice.bean.InvoiceMapping;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The bean is an invoice that is right for its stage, as {@link
 * io.hall.invoice.bean.InvoiceValidator} finds it.
 *
 * <pre>{@code
 * @ValidInvoice(mapping = BillMapping.class, groups = StageGroup.Draft.class)
 * @ValidInvoice(mapping = BillMapping.class, groups = StageGroup.Issue.class)
 * class Bill { ... }
 * }</pre>
 *
 * <ul>
 *   <li>Applies to the bean that the mapping is for; {@code null} is valid.
 *   <li>The stage is that of the one {@link StageGroup} among the groups; without any, {@code
 *       ISSUE}. Two of them are an error of the declaration.
 *   <li>Every finding is a violation of its own, at the property that the shape names: {@code
 *       items[0].tax}. Its template is the code ({@code hall.INVOICE-051}), its sentence has the
 *       figure expected and the one found.
 *   <li>Today is that of the validator's clock ({@code ClockProvider}) in China.
 * </ul>
 */
@Documented
@Constraint(validatedBy = {}) // found through ServiceLoader
@Target({TYPE, ANNOTATION_TYPE})
@Retention(RUNTIME)
@Repeatable(ValidInvoice.List.class)
public @interface ValidInvoice {

  /** Says where the bean has its figures. */
  Class<? extends InvoiceMapping<?>> mapping();

  /**
   * Whether what is only {@link io.hall.check.Verdict#SUSPECT} will do, because a person looks at
   * it later.
   */
  boolean acceptSuspect() default false;

  /** The sentence of a violation; replaced by those of what is found. */
  String message() default "{hall.INVOICE-260}";

  /** The groups this constraint belongs to. */
  Class<?>[] groups() default {};

  /** What a client attaches to the constraint. */
  Class<? extends Payload>[] payload() default {};

  /** Several of these on one bean, each for its stage. */
  @Documented
  @Target({TYPE, ANNOTATION_TYPE})
  @Retention(RUNTIME)
  @interface List {
    /** The constraints. */
    ValidInvoice[] value();
  }
}

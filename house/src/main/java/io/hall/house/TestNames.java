package io.hall.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.regex.Pattern;

/** Surefire runs classes by their names: under any other name a test is compiled and never run. */
final class TestNames {

  private static final Pattern RUN = Pattern.compile(".*(Test|Properties|Fuzz)");

  private TestNames() {}

  static ArchRule rule() {
    return classes()
        .that(holdTests())
        .should(
            Conditions.each(
                "have a name that ends in Test, Properties or Fuzz",
                type -> RUN.matcher(outermost(type).getSimpleName()).matches()))
        .allowEmptyShould(true);
  }

  /** A module whose only test is {@code name} has no tests of its own. */
  static ArchRule atLeastOneBeside(String name) {
    return classes().that(holdTests()).should(notAllBe(name));
  }

  private static DescribedPredicate<JavaClass> holdTests() {
    return DescribedPredicate.describe(
        "hold tests",
        type ->
            type.getMembers().stream().anyMatch(TestNames::isTest)
                && !type.getModifiers().contains(JavaModifier.ABSTRACT));
  }

  private static boolean isTest(JavaMember member) {
    return member.isMetaAnnotatedWith("org.junit.platform.commons.annotation.Testable");
  }

  private static JavaClass outermost(JavaClass type) {
    Optional<JavaClass> outer = type.getEnclosingClass();
    return outer.isPresent() ? outermost(outer.get()) : type;
  }

  private static ArchCondition<JavaClass> notAllBe(String name) {
    return new ArchCondition<>("not all be " + name) {
      private boolean other;

      @Override
      public void check(JavaClass type, ConditionEvents events) {
        other |= !outermost(type).getSimpleName().equals(name);
      }

      @Override
      public void finish(ConditionEvents events) {
        events.add(new SimpleConditionEvent(this, other, "the module has tests beside " + name));
      }
    };
  }
}

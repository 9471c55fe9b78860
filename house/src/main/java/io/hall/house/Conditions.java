package io.hall.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Conditions that ArchUnit's own words do not reach. */
final class Conditions {

  private Conditions() {}

  /** Holds for a class when {@code good} does; a module descriptor is no class. */
  static ArchCondition<JavaClass> each(String description, Predicate<JavaClass> good) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getSimpleName().equals("module-info") && !good.test(type)) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + " does not " + getDescription()));
        }
      }
    };
  }

  /** Holds for a class none of whose dependencies, origin and target, is {@code bad}. */
  static ArchCondition<JavaClass> noDependency(
      String description, BiPredicate<JavaClass, JavaClass> bad) {
    return new ArchCondition<>("not " + description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          if (bad.test(type, dependency.getTargetClass())) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }
}

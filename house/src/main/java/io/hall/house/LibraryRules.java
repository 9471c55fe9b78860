package io.hall.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;

/** What holds, beside {@link HouseRules}, in the modules that other programs embed. */
public final class LibraryRules {

  @ArchTest
  static final ArchRule time_comes_from_a_given_clock =
      classes().should(notReadTheSystemClock()).allowEmptyShould(true);

  @ArchTest
  static final ArchRule the_standard_streams_belong_to_the_program =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true);

  private LibraryRules() {}

  private static ArchCondition<JavaClass> notReadTheSystemClock() {
    return new ArchCondition<>("not read the system clock") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
          if (access.getTarget() instanceof CodeUnitAccessTarget target && isSystemClock(target)) {
            events.add(SimpleConditionEvent.violated(type, access.getDescription()));
          }
        }
      }
    };
  }

  private static boolean isSystemClock(CodeUnitAccessTarget target) {
    JavaClass owner = target.getOwner();
    String name = target.getName();
    boolean withClock =
        target.getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(Clock.class));
    if (owner.isEquivalentTo(Clock.class)) {
      return name.startsWith("system") || (name.startsWith("tick") && !withClock);
    }
    if (owner.isEquivalentTo(Date.class)) {
      return name.equals("<init>") && target.getRawParameterTypes().isEmpty();
    }
    if (owner.getPackageName().startsWith("java.time")) {
      return name.equals("now") && !withClock;
    }
    return (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
        || (owner.isEquivalentTo(Calendar.class) && name.equals("getInstance"));
  }
}

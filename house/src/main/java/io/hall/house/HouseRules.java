package io.hall.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** What holds in every module; a {@code HouseTest} takes it up with {@code ArchTests.in}. */
public final class HouseRules {

  @ArchTest
  static final ArchRule packages_form_no_cycle =
      slices().matching("io.hall.(**)").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule every_package_is_null_marked =
      classes()
          .should(
              Conditions.each(
                  "stand in a package whose package-info says @NullMarked",
                  type -> type.getPackage().isAnnotatedWith(NullMarked.class)))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nobody_outside_extends_a_public_type_that_was_not_made_for_it =
      classes()
          .that()
          .arePublic()
          .and()
          .resideOutsideOfPackage("..internal..")
          .and()
          .areNotAnnotatedWith("org.openjdk.jmh.annotations.State") // JMH extends what it measures
          .should(
              Conditions.each(
                  "be final, sealed, abstract, an interface, an enum, a record or an annotation",
                  HouseRules::isClosedOrMadeForExtension))
          .allowEmptyShould(true);

  private static final Pattern INTERNAL = Pattern.compile("(.+?)\\.internal(\\..+)?");

  @ArchTest
  static final ArchRule internal_packages_are_used_from_their_parent_alone =
      classes()
          .should(
              Conditions.noDependency(
                  "use an internal package of another parent",
                  (origin, target) -> {
                    Matcher internal = INTERNAL.matcher(target.getPackageName());
                    return internal.matches() && !isWithin(origin, internal.group(1));
                  }))
          .allowEmptyShould(true);

  private static final Pattern OBJECTS_FROM_TEXT =
      Pattern.compile(
          "java\\.io\\.ObjectInputStream|java\\.beans\\.XMLDecoder|org\\.yaml\\..*"
              + "|.*\\.(PolymorphicTypeValidator|BasicPolymorphicTypeValidator)");

  @ArchTest
  static final ArchRule no_text_says_which_class_is_made_of_it =
      classes()
          .should(
              Conditions.noDependency(
                  "make objects of classes that a stream, a document or a type id names",
                  (origin, target) -> OBJECTS_FROM_TEXT.matcher(target.getName()).matches()))
          .allowEmptyShould(true);

  private HouseRules() {}

  /** Rules that look at nothing hold: the module's classes must have been found. */
  @ArchTest
  static void the_rules_look_at_the_module(JavaClasses own) {
    if (own.isEmpty()) {
      throw new AssertionError("No class was found; do the tests run in their module's folder?");
    }
  }

  @ArchTest
  static void tests_have_names_that_the_build_runs(JavaClasses own) {
    JavaClasses tests = new ClassFileImporter().importPath(OwnClasses.TESTS);
    TestNames.rule().check(tests);
    if (own.stream().anyMatch(HouseRules::isCode)) {
      TestNames.atLeastOneBeside("HouseTest").check(tests);
    }
  }

  /** What the tests of a module stand on is what its users get, and more. */
  @ArchTest
  static void jars_of_others_are_those_that_were_recorded(JavaClasses own) {
    List<String> strangers =
        RecordedJars.ofCheckout().strangersOn(System.getProperty("java.class.path"));
    if (!strangers.isEmpty()) {
      throw new AssertionError(
          String.join("\n", strangers)
              + "\nDo not run them; if they are meant, record them: scripts/checksums update");
    }
  }

  private static boolean isCode(JavaClass type) {
    return !List.of("package-info", "module-info").contains(type.getSimpleName());
  }

  private static boolean isWithin(JavaClass type, String packageName) {
    return (type.getPackageName() + ".").startsWith(packageName + ".");
  }

  private static boolean isClosedOrMadeForExtension(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.FINAL)
        || type.getModifiers().contains(JavaModifier.ABSTRACT)
        || type.isInterface()
        || type.isEnum()
        || type.isRecord()
        || type.reflect().isSealed();
  }
}

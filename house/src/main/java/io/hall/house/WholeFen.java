package io.hall.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Money is a count of fen: where it is counted, no floating-point number occurs.
 *
 * <p>Class files show fields, signatures and calls; a local variable shows in the source alone.
 */
public final class WholeFen {

  private static final Set<String> FLOATING =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");
  private static final Pattern WORD = Pattern.compile("\\b(?:double|float|Double|Float)\\b");
  private static final Pattern NOT_CODE =
      Pattern.compile("//[^\\n]*|/\\*.*?\\*/|\"(?:\\\\.|[^\"\\\\\\n])*+\"", Pattern.DOTALL);

  private WholeFen() {}

  /** No class in these packages has, takes, returns or calls for a floating-point number. */
  public static ArchRule in(String... packages) {
    return classes()
        .that()
        .resideInAnyPackage(packages)
        .should(useNoFloatingPoint())
        .allowEmptyShould(true);
  }

  /** Returns the source files below {@code root} whose code has the name of a floating type. */
  public static List<Path> sourcesThatNameOne(Path root) {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(f -> f.toString().endsWith(".java")).filter(WholeFen::namesOne).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean namesOne(Path source) {
    try {
      String code = NOT_CODE.matcher(Files.readString(source)).replaceAll(" ");
      return WORD.matcher(code).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ArchCondition<JavaClass> useNoFloatingPoint() {
    return new ArchCondition<>("use no floating-point number") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaField field : type.getFields()) {
          report(type, field.getDescription(), Stream.of(field.getRawType()), events);
        }
        for (JavaCodeUnit unit : type.getCodeUnits()) {
          Stream<JavaClass> types =
              Stream.concat(
                  unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()));
          report(type, unit.getDescription(), types, events);
        }
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
          report(type, access.getDescription(), types(access.getTarget()), events);
        }
      }
    };
  }

  private static Stream<JavaClass> types(AccessTarget target) {
    if (target instanceof CodeUnitAccessTarget unit) {
      return Stream.concat(
          unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()));
    }
    return target instanceof FieldAccessTarget field
        ? Stream.of(field.getRawType())
        : Stream.empty();
  }

  private static void report(
      JavaClass type, String where, Stream<JavaClass> types, ConditionEvents events) {
    if (types.map(JavaClass::getBaseComponentType).anyMatch(t -> FLOATING.contains(t.getName()))) {
      events.add(SimpleConditionEvent.violated(type, where + " is of a floating-point type"));
    }
  }
}

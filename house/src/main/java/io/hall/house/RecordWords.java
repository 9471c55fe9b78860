package io.hall.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What records say of themselves. A record prints every component, so one that holds text either
 * says its own words or stands on its module's list of those that hold nothing personal.
 */
public final class RecordWords {

  /** Types that hold text as it came, alone or in an Optional, list, map or array. */
  private static final Pattern TEXT =
      Pattern.compile("java\\.lang\\.(?:String|CharSequence|Object)\\b|byte\\[]|char\\[]");

  private RecordWords() {}

  /**
   * The components of text that the module's records print, as {@code package.Type#component} below
   * {@code io.hall}.
   */
  public static Set<String> printed() {
    JavaClasses own = new ClassFileImporter().importPath(OwnClasses.MAIN);
    Set<String> printed = new TreeSet<>();
    own.stream()
        .filter(type -> type.isRecord())
        .map(type -> type.reflect())
        .filter(type -> !hasOwnWords(type))
        .forEach(type -> texts(type).forEach(name -> printed.add(name(type) + "#" + name)));
    return printed;
  }

  private static String name(Class<?> type) {
    return type.getName().replaceFirst("^io\\.hall\\.", "");
  }

  private static List<String> texts(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> TEXT.matcher(component.getGenericType().getTypeName()).find())
        .map(RecordComponent::getName)
        .toList();
  }

  /** The method that the compiler writes is final; nobody writes so much by hand. */
  private static boolean hasOwnWords(Class<?> type) {
    try {
      return !Modifier.isFinal(type.getDeclaredMethod("toString").getModifiers());
    } catch (NoSuchMethodException e) {
      throw new AssertionError("Every record has words", e);
    }
  }
}

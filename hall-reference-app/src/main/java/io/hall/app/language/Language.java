package io.hall.app.language;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The language in which a command speaks: Chinese (中文) or English.
 *
 * <p>An option decides; without one the environment does, by the first of {@code LC_ALL}, {@code
 * LC_MESSAGES} and {@code LANG} that is set and not empty: Chinese if it begins with {@code zh},
 * otherwise English.
 */
public final class Language {

  private static final String OPTION = "--lang";

  private Language() {}

  /**
   * Returns the language that {@code option} names, else the one of {@code environment}.
   *
   * @param option {@code zh}, {@code en}, or null when the option is absent
   * @throws IllegalArgumentException if the option is anything else; the message says what is
   *     allowed
   */
  public static Locale of(@Nullable String option, Map<String, String> environment) {
    if (option == null) {
      return ofEnvironment(environment);
    }
    return switch (option) {
      case "zh" -> Locale.CHINESE;
      case "en" -> Locale.ENGLISH;
      default -> throw new IllegalArgumentException("The language is zh or en");
    };
  }

  /**
   * Returns the language that arguments ask for which nobody has read yet, else the one of {@code
   * environment}.
   */
  public static Locale in(String[] arguments, Map<String, String> environment) {
    try {
      return of(asked(arguments), environment);
    } catch (IllegalArgumentException e) {
      return ofEnvironment(environment);
    }
  }

  /** The value of the option, which stands behind it or joined to it; null without one. */
  private static @Nullable String asked(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith(OPTION + "=")) {
        return arguments[i].substring(OPTION.length() + 1);
      }
      if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
        return arguments[i + 1];
      }
    }
    return null;
  }

  private static Locale ofEnvironment(Map<String, String> environment) {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value.startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
      }
    }
    return Locale.ENGLISH;
  }
}

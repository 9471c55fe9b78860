package io.hall.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * The place of a fault as a JSON pointer (RFC 6901) of names that the program has. A name that the
 * document invented, or the key of a map, may be anything, a person's number too: it stands as
 * {@code *}.
 */
final class JsonPlace {

  private static final String FOREIGN = "*";

  private JsonPlace() {}

  static String pointer(List<JacksonException.Reference> path) {
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference step : path) {
      pointer.append('/').append(step(step));
    }
    return pointer.toString();
  }

  private static String step(JacksonException.Reference step) {
    String name = step.getPropertyName();
    if (name == null) {
      return step.getIndex() >= 0 ? Integer.toString(step.getIndex()) : FOREIGN;
    }
    return isOwn(step.from(), name) ? name.replace("~", "~0").replace("/", "~1") : FOREIGN;
  }

  private static boolean isOwn(Object from, String name) {
    if (from == null || from instanceof Map) {
      return false;
    }
    Class<?> type = from instanceof Class<?> known ? known : from.getClass();
    return !Map.class.isAssignableFrom(type) && ownNames(type).anyMatch(name::equals);
  }

  private static Stream<String> ownNames(Class<?> type) {
    Stream<String> names = Stream.empty();
    for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
      Field[] fields = each.getDeclaredFields();
      Method[] methods = each.getDeclaredMethods();
      Executable[] makers = each.getDeclaredConstructors();
      Stream<AnnotatedElement> marked =
          Stream.of(fields, methods, makers)
              .flatMap(Arrays::stream)
              .map(AnnotatedElement.class::cast);
      Stream<Parameter> parameters =
          Stream.of(methods, makers)
              .flatMap(Arrays::stream)
              .map(Executable.class::cast)
              .flatMap(maker -> Arrays.stream(maker.getParameters()));
      names =
          Stream.of(
                  names,
                  Arrays.stream(fields).map(Field::getName),
                  Arrays.stream(methods).map(JsonPlace::property),
                  Stream.concat(marked, parameters).map(JsonPlace::given))
              .flatMap(all -> all);
    }
    return names;
  }

  /** The name of a getter's or setter's property. */
  private static String property(Method method) {
    String name = method.getName();
    for (String prefix : List.of("get", "is", "set")) {
      if (name.startsWith(prefix) && name.length() > prefix.length()) {
        String rest = name.substring(prefix.length());
        return rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
      }
    }
    return name;
  }

  private static String given(AnnotatedElement element) {
    JsonProperty property = element.getAnnotation(JsonProperty.class);
    return property == null ? "" : property.value();
  }
}

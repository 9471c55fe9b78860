package io.hall.app.attack;

import static io.hall.app.attack.Routes.field;

import io.hall.app.attack.Routes.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** Forms as the pages would send them, filled with something of the right kind. */
final class Forms {

  private Forms() {}

  /** The fields that a handler asks for. */
  static List<Map.Entry<String, String>> filled(Route route) {
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    route
        .handler()
        .map(HandlerMethod::getMethodParameters)
        .ifPresent(
            parameters ->
                Arrays.stream(parameters)
                    .filter(one -> one.hasParameterAnnotation(RequestParam.class))
                    .filter(Forms::isText)
                    .forEach(one -> fields.add(field(name(one), value(one)))));
    return fields;
  }

  /** Whether a handler takes its fields as a map. */
  static boolean takesMap(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters())
        .filter(one -> one.hasParameterAnnotation(RequestParam.class))
        .anyMatch(one -> Map.class.isAssignableFrom(one.getParameterType()));
  }

  private static boolean isText(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    return !Map.class.isAssignableFrom(type)
        && !Collection.class.isAssignableFrom(type)
        && !type.getName().contains("Multipart");
  }

  private static String name(MethodParameter parameter) {
    RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
    return named == null || named.name().isEmpty()
        ? parameter.getParameter().getName()
        : named.name();
  }

  private static String value(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    if (type.isEnum()) {
      return type.getEnumConstants()[0].toString();
    }
    if (type.getName().endsWith("LocalDate")) {
      return "2026-11-26";
    }
    return name(parameter).equals("request") ? UUID.randomUUID().toString() : "1";
  }
}

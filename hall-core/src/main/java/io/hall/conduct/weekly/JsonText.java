package io.hall.conduct.weekly;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes JSON in one line and one order. */
final class JsonText {

  private JsonText() {}

  static String object(String... members) {
    return "{" + String.join(",", members) + "}";
  }

  static String list(Stream<String> elements) {
    return elements.collect(Collectors.joining(",", "[", "]"));
  }

  static String text(String name, String text) {
    return name(name) + quoted(text);
  }

  static String name(String name) {
    return quoted(name) + ":";
  }

  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
              } else if (c < ' ') {
                out.append("\\u%04x".formatted(c));
              } else {
                out.append((char) c);
              }
            });
    return out.append('"').toString();
  }

  /** The entries of a map as members, in its order. */
  static <K, V> String members(Map<K, V> map, Function<V, String> value) {
    return map.entrySet().stream()
        .map(entry -> name(entry.getKey().toString()) + value.apply(entry.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** Texts as a list. */
  static String texts(Stream<?> texts) {
    return list(texts.map(text -> quoted(text.toString())));
  }
}

package io.hall.json;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes JSON in one line and one order, for what is sealed or compared by its bytes; it needs no
 * Jackson. Members are made by their name and joined to an object; what is no text is written
 * behind {@link #name} as it is.
 */
public final class JsonText {

  private JsonText() {}

  /** An object of members, in this order. */
  public static String object(String... members) {
    return "{" + String.join(",", members) + "}";
  }

  /** An array of elements, each written already. */
  public static String list(Stream<String> elements) {
    return elements.collect(Collectors.joining(",", "[", "]"));
  }

  /** An array of texts. */
  public static String texts(Stream<?> texts) {
    return list(texts.map(text -> quoted(text.toString())));
  }

  /** A member that holds a text. */
  public static String text(String name, String text) {
    return name(name) + quoted(text);
  }

  /** A member that holds a whole number. */
  public static String number(String name, long number) {
    return name(name) + number;
  }

  /** The name of a member and its colon. */
  public static String name(String name) {
    return quoted(name) + ":";
  }

  /** The entries of a map as an object, in its order. */
  public static <K, V> String members(Map<K, V> map, Function<V, String> value) {
    return map.entrySet().stream()
        .map(entry -> name(entry.getKey().toString()) + value.apply(entry.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** A text in quotes: what must be escaped is, and half a surrogate pair, which has no bytes. */
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(point -> append(out, point));
    return out.append('"').toString();
  }

  private static void append(StringBuilder out, int point) {
    boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    if (point == '"' || point == '\\') {
      out.append('\\').append((char) point);
    } else if (point < ' ' || half) {
      out.append("\\u%04x".formatted(point));
    } else {
      out.appendCodePoint(point);
    }
  }
}

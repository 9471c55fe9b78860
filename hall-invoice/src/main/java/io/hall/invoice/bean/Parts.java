package io.hall.invoice.bean;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The properties of one bean by what they hold, each with its path; collected once, then fixed. */
final class Parts<T> {

  private static final Pattern PATH =
      Pattern.compile(
          "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*"
              + "(\\.\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)*");

  private final String bean;
  private final Map<Part, String> paths = new EnumMap<>(Part.class);
  private final Map<Part, Property<T, String>> texts = new EnumMap<>(Part.class);
  private final Map<Part, Figure<T>> figures = new EnumMap<>(Part.class);

  Parts(Class<T> type) {
    bean = type.getSimpleName();
  }

  private Parts(Parts<T> from) {
    bean = from.bean;
    paths.putAll(from.paths);
    texts.putAll(from.texts);
    figures.putAll(from.figures);
  }

  /** A copy that nothing is put into any more. */
  Parts<T> copy() {
    return new Parts<>(this);
  }

  void put(Part part, String path, Property<T, String> text) {
    put(part, path);
    texts.put(part, text);
  }

  void put(Part part, String path, Figure<T> figure) {
    put(part, path);
    figures.put(part, figure);
  }

  void put(Part part, String path) {
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException(
          "The place of " + name(part) + " is a property path such as seller.name");
    }
    String before = paths.putIfAbsent(part, path);
    if (before != null) {
      throw new IllegalStateException(
          "The shape of " + bean + " has " + name(part) + " at " + before + "; say it once");
    }
  }

  /** Refuses a shape that leaves out one of these. */
  void require(Part... needed) {
    List<String> missing = List.of(needed).stream().filter(p -> !has(p)).map(Parts::name).toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "The shape of " + bean + " does not say where it has: " + String.join(", ", missing));
    }
  }

  /** Refuses a shape that has {@code one} without {@code other}. */
  void requireBeside(Part one, Part other) {
    if (has(one) && !has(other)) {
      throw new IllegalStateException(
          "The shape of " + bean + " has " + name(one) + ", so it must have " + name(other));
    }
  }

  private static String name(Part part) {
    return part.where();
  }

  boolean has(Part part) {
    return paths.containsKey(part);
  }

  /** Where the bean has a part; null if the shape does not say. */
  @Nullable String path(Part part) {
    return paths.get(part);
  }

  /** The text of a part; null if there is none, or a blank one. */
  @Nullable String text(Part part, T bean) {
    Property<T, String> property = texts.get(part);
    String text = property == null ? null : property.of(bean);
    return text == null || text.isBlank() ? null : text;
  }

  /** The figure of a part as the bean keeps it; null if there is none. */
  @Nullable Object figure(Part part, T bean) {
    Figure<T> figure = figures.get(part);
    return figure == null ? null : figure.raw(bean);
  }
}

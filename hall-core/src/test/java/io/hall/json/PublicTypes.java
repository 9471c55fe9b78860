package io.hall.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the public types of a module's exported packages where they were compiled to. */
final class PublicTypes {

  private PublicTypes() {}

  /** All of them beside {@code one}, nested ones too, by name. */
  static List<Class<?>> beside(Class<?> one) {
    Path root = root(one);
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .filter(name -> !name.contains(".internal."))
          .sorted()
          .<Class<?>>map(name -> load(name, one.getClassLoader()))
          .filter(PublicTypes::isPublic)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root(Class<?> one) {
    try {
      return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String name, ClassLoader loader) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    boolean here = Modifier.isPublic(type.getModifiers()) && !type.isAnonymousClass();
    return here && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
  }
}

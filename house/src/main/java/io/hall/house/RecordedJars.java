package io.hall.house;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The jars of others, by their place in a Maven repository, with the SHA-256 that each had when it
 * was taken: {@code checksums.txt}, which {@code scripts/checksums update} writes.
 */
final class RecordedJars {

  private static final String LIST = "checksums.txt";
  private static final Pattern IN_REPOSITORY =
      Pattern.compile(
          "(?<group>.+)/(?<name>[^/]+)/(?<version>[^/]+)/\\k<name>-\\k<version>[^/]*\\.jar");

  private final Map<String, String> recorded;
  private final FileHashes hashes;

  private RecordedJars(Map<String, String> recorded, FileHashes hashes) {
    this.recorded = recorded;
    this.hashes = hashes;
  }

  /** Reads the list of the checkout in which the tests run. */
  static RecordedJars ofCheckout() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve(LIST))) {
      folder =
          Optional.ofNullable(folder.getParent())
              .orElseThrow(() -> new AssertionError("No " + LIST + " above this folder"));
    }
    return of(folder.resolve(LIST), folder.resolve("target").resolve("hashes-of-jars.txt"));
  }

  /**
   * Reads a list: a line has the hash, two spaces and the place.
   *
   * @param memory where the hashes of jars are remembered
   */
  static RecordedJars of(Path list, Path memory) {
    try (Stream<String> lines = Files.lines(list)) {
      return new RecordedJars(
          lines
              .map(line -> line.split(" +", 2))
              .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0])),
          FileHashes.in(memory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Says what is wrong with the jars on a class path. Those that lie in no repository, such as an
   * editor's, are passed over, and so are our own.
   */
  List<String> strangersOn(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator))
        .map(entry -> entry.replace(File.separatorChar, '/'))
        .filter(RecordedJars::isOfOthers)
        .flatMap(jar -> complaint(jar).stream())
        .toList();
  }

  private static boolean isOfOthers(String jar) {
    Matcher place = IN_REPOSITORY.matcher(jar);
    return place.matches() && !place.group("group").endsWith("/io/hall");
  }

  private Optional<String> complaint(String jar) {
    Optional<String> due = placesOf(jar).filter(recorded::containsKey).findFirst();
    if (due.isEmpty()) {
      return Optional.of(jar + " is not in " + LIST);
    }
    String was = recorded.get(due.get());
    String is = hashes.of(Path.of(jar));
    return is.equals(was)
        ? Optional.empty()
        : Optional.of("%s has the SHA-256 %s; %s says %s".formatted(jar, is, LIST, was));
  }

  /** The path without the folders before it, however many these are. */
  private static Stream<String> placesOf(String jar) {
    return IntStream.range(0, jar.length())
        .filter(i -> jar.charAt(i) == '/')
        .mapToObj(i -> jar.substring(i + 1));
  }
}

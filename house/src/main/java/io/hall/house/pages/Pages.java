package io.hall.house.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * All Markdown pages of the project that the tests run in.
 *
 * <p>A block that shows what a program prints says so behind its fence: {@code ```text printed by
 * Till}. The test that runs the program calls {@link #requirePrinted}.
 */
public final class Pages {

  /** How a block says which program prints it. */
  static final String PRINTED_BY = "printed by ";

  private static final Set<String> NOT_OURS = Set.of("target", ".git", "demo-data");

  private Pages() {}

  /** The folder of the project: the nearest one above that has its change log. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("CHANGELOG.md"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("The tests run outside of the project");
    }
    return folder;
  }

  /** Reads every page. */
  public static List<Page> all() {
    return files(".md").stream().map(file -> new Page(name(file), lines(file))).toList();
  }

  /** The lines of a text file. */
  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The path below the project, with {@code /}. */
  static String name(Path file) {
    return root().relativize(file).toString().replace('\\', '/');
  }

  /** The project's files with this ending, without what is built, sorted by their path. */
  static List<Path> files(String ending) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(root(), collecting(ending, files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Collections.sort(files);
    return files;
  }

  /** What is built is not even looked at: other tests may be building it. */
  private static FileVisitor<Path> collecting(String ending, List<Path> files) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return NOT_OURS.contains(String.valueOf(folder.getFileName()))
            ? FileVisitResult.SKIP_SUBTREE
            : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (file.toString().endsWith(ending)) {
          files.add(file);
        }
        return FileVisitResult.CONTINUE;
      }
    };
  }

  /**
   * Requires every command of a program that a page tells to run to be one that its {@code parser}
   * takes without an exception, and one at least to be there.
   *
   * @throws AssertionError which says which command of which page is not, and why
   */
  public static void requireUnderstood(String program, Consumer<String[]> parser) {
    List<Command> commands = commands(program);
    if (commands.isEmpty()) {
      throw new AssertionError("No page tells to run " + program);
    }
    for (Command command : commands) {
      try {
        parser.accept(command.arguments().toArray(String[]::new));
      } catch (RuntimeException e) {
        throw new AssertionError(
            "%s: '%s' is not understood: %s"
                .formatted(command.where(), String.join(" ", command.words()), e.getMessage()),
            e);
      }
    }
  }

  /** All commands of all pages whose program is {@code program}, such as {@code ./hall}. */
  public static List<Command> commands(String program) {
    return commands().stream().filter(command -> command.program().equals(program)).toList();
  }

  /** All commands of all pages. */
  static List<Command> commands() {
    return all().stream()
        .flatMap(page -> page.blocks().stream())
        .filter(Pages::holdsCommands)
        .flatMap(block -> Command.of(block).stream())
        .toList();
  }

  private static boolean holdsCommands(Block block) {
    return switch (block.language()) {
      case "sh", "console" -> true;
      case "" -> block.text().startsWith("$ ") || block.text().startsWith("./");
      default -> false;
    };
  }

  /**
   * Requires every block that is {@code printed by} this program to be what it printed, and one at
   * least to be there.
   *
   * @throws AssertionError which says which block of which page is not, and how to mend it
   */
  public static void requirePrinted(String program, String printed) {
    List<Block> shown =
        all().stream()
            .flatMap(page -> page.blocks().stream())
            .filter(block -> block.label().equals(PRINTED_BY + program))
            .toList();
    if (shown.isEmpty()) {
      throw new AssertionError("No page has a block ```text " + PRINTED_BY + program);
    }
    for (Block block : shown) {
      if (!block.text().equals(printed)) {
        throw new AssertionError(
            "%s does not show what %s prints. Put this into the block:%n%s"
                .formatted(block.where(), program, printed));
      }
    }
  }
}

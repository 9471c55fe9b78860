package io.hall.verify;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Looks through an archive's folder, and follows no link. */
final class Folder extends SimpleFileVisitor<Path> {

  private final Path root;
  private final Flaws flaws;
  private final Shelf shelf = Shelf.empty();
  private final Deque<Integer> counts = new ArrayDeque<>();
  private int seen;
  private boolean tooMany;

  private Folder(Path root, Flaws flaws) {
    this.root = root;
    this.flaws = flaws;
  }

  static Optional<Shelf> open(Path path, Flaws flaws) throws IOException {
    Path root = path.toRealPath();
    Folder folder = new Folder(root, flaws);
    Files.walkFileTree(root, folder);
    if (folder.tooMany) {
      flaws.broken(CheckCode.FORM, "", "", Say.TOO_MANY_FILES, Shelf.MOST_FILES);
    }
    boolean archive =
        Files.exists(root.resolve("manifest"))
            || Files.isDirectory(root.resolve("streams"))
            || Files.isRegularFile(root.resolve("transfer-list"));
    return archive ? Optional.of(folder.shelf) : Optional.empty();
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    counts.push(0);
    return more();
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    count();
    String path = name(file);
    if (!attributes.isRegularFile()) {
      flaws.broken(CheckCode.FORM, path, "", Say.NO_FILE);
    } else if (!Shelf.isPath(path)) {
      flaws.broken(CheckCode.FORM, path, "", Say.FOREIGN_FILE);
    } else {
      shelf.files().put(path, new Region(file, 0, attributes.size(), Region.NO_CRC));
    }
    return more();
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException problem) {
    count();
    flaws.notJudged(CheckCode.FORM, name(file), Say.UNREADABLE);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(
      Path folder, @org.jspecify.annotations.Nullable IOException problem) {
    boolean empty = counts.pop() == 0;
    if (empty && !folder.equals(root)) {
      flaws.broken(CheckCode.FORM, name(folder), "", Say.EMPTY_FOLDER);
    }
    count();
    return FileVisitResult.CONTINUE;
  }

  private void count() {
    if (!counts.isEmpty()) {
      counts.push(counts.pop() + 1);
    }
  }

  private FileVisitResult more() {
    tooMany = ++seen > 2 * Shelf.MOST_FILES;
    return tooMany ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
  }

  private String name(Path file) {
    return root.relativize(file).toString().replace(File.separatorChar, '/');
  }
}

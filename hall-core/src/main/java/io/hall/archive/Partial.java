package io.hall.archive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hidden names beside an archive's place under which it is written (未完成的归档): {@code
 * .NAME.PROCESS-RANDOM.partial}, of which those of a process that was killed are cleared away.
 */
final class Partial {

  private static final String PROCESS = "([0-9]{1,18})-[0-9a-f]+\\.partial";

  private Partial() {}

  /** A new hidden name beside {@code target}. */
  static Path of(Path target) {
    long process = ProcessHandle.current().pid();
    String random = Long.toHexString(ThreadLocalRandom.current().nextLong());
    return target.resolveSibling(begin(target) + process + "-" + random + ".partial");
  }

  private static String begin(Path target) {
    return "." + target.getFileName() + ".";
  }

  /** Clears away what a process that is gone has left beside {@code target}. */
  static void clear(Path target) throws IOException {
    Pattern left = Pattern.compile(Pattern.quote(begin(target)) + PROCESS);
    try (DirectoryStream<Path> beside = Files.newDirectoryStream(Disk.folderOf(target))) {
      for (Path path : beside) {
        Matcher name = left.matcher(String.valueOf(path.getFileName()));
        if (name.matches() && !isBeingWritten(path, Long.parseLong(name.group(1)))) {
          clear(path, target);
        }
      }
    }
  }

  /** Another process of that number began later than this was begun. */
  private static boolean isBeingWritten(Path path, long process) throws IOException {
    Instant begun = Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toInstant();
    Optional<ProcessHandle> now = ProcessHandle.of(process);
    return now.isPresent()
        && now.flatMap(one -> one.info().startInstant()).filter(begun::isBefore).isEmpty();
  }

  /** What has another name cannot get that of an archive while it is taken apart. */
  private static void clear(Path path, Path target) {
    try {
      Path ours = of(target);
      Files.move(path, ours, StandardCopyOption.ATOMIC_MOVE);
      Staging.remove(ours);
    } catch (IOException e) {
      // it stays under its hidden name: it is nobody's archive
    }
  }
}

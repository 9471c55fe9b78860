package io.hall.app.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that nobody but their owner may read, where the system knows of owners. */
public final class OwnFile {

  private OwnFile() {}

  /** Makes a folder, and those above it, unless it is there. */
  public static Path folder(Path folder) throws IOException {
    return Files.createDirectories(folder, ownersAlone(folder, "rwx------"));
  }

  /** Makes a new file and opens it to be written. */
  public static OutputStream create(Path file) throws IOException {
    Files.createFile(file, ownersAlone(file, "rw-------"));
    return Files.newOutputStream(file, StandardOpenOption.WRITE);
  }

  private static FileAttribute<?>[] ownersAlone(Path path, String permissions) {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}

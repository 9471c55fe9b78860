package io.hall.app.reconcile;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of a file as it was found, for the results that tell it. It is reckoned when it is
 * asked for, which large files take seconds for. Not thread-safe.
 */
final class FileHash implements Supplier<String> {

  private final Path path;
  private final long size;
  private final FileTime changed;
  private @Nullable String hash;

  private FileHash(Path path, long size, FileTime changed) {
    this.path = path;
    this.size = size;
    this.changed = changed;
  }

  /** Takes note of a file. */
  static FileHash of(Path path) throws IOException {
    return new FileHash(path, Files.size(path), Files.getLastModifiedTime(path));
  }

  /**
   * Returns the hash as hexadecimal digits.
   *
   * @throws CheckFailedException if the file was changed since it was taken note of
   */
  @Override
  public String get() {
    if (hash == null) {
      hash = reckoned();
    }
    return hash;
  }

  private String reckoned() {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = Files.newInputStream(path);
        OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      in.transferTo(out);
      if (Files.size(path) == size && Files.getLastModifiedTime(path).equals(changed)) {
        return Sha256.hex(digest);
      }
    } catch (NoSuchFileException e) {
      throw changed();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw changed();
  }

  private CheckFailedException changed() {
    return new CheckFailedException(Finding.of(ReconcileCode.FILE_CHANGED).in(path.toString()));
  }
}

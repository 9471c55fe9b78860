package io.hall.archive;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * An archive that is being written: a hidden folder beside its place, which gets its name when all
 * is there and was read back. Not safe for use by several threads.
 */
final class Staging {

  private final Disk disk;
  private final Path folder;
  private final SortedMap<String, StagedFile> files = new TreeMap<>(ArchivePath.BY_BYTES);

  /**
   * A file that was written.
   *
   * @param file its path, size and digest
   * @param crc its CRC-32, for the zip file
   */
  record StagedFile(Manifest.File file, long crc) {}

  /** Writes the content of a file. */
  @FunctionalInterface
  interface Content {
    /** Writes it; the stream stays open. */
    void on(OutputStream out) throws IOException, SQLException;
  }

  private Staging(Disk disk, Path folder) {
    this.disk = disk;
    this.folder = folder;
  }

  /** Begins an archive beside its place. */
  static Staging beside(Disk disk, Path target) throws IOException {
    Path folder = Partial.of(target);
    Files.createDirectory(folder);
    return new Staging(disk, folder);
  }

  /** Where it lies now. */
  Path folder() {
    return folder;
  }

  /** What was written, by path. */
  List<StagedFile> files() {
    return List.copyOf(files.values());
  }

  /**
   * Writes a file.
   *
   * @throws CheckFailedException with {@code ARCHIVE-048} if another has its path
   */
  void write(String path, Content content) throws IOException, SQLException {
    requireFree(path);
    Path file = folder.resolve(path);
    Files.createDirectories(Disk.folderOf(file));
    MessageDigest digest = ChainHash.SHA_256.digest();
    CRC32 crc = new CRC32();
    long size;
    try (OutputStream out = disk.create(file);
        Counted counted =
            new Counted(new CheckedOutputStream(new DigestOutputStream(out, digest), crc))) {
      content.on(counted);
      size = counted.size;
    }
    Manifest.File written = new Manifest.File(Hash.of(digest.digest()), size, path);
    files.put(path, new StagedFile(written, crc.getValue()));
  }

  /** Another file's path, or a folder of one, is taken; a file is no folder either. */
  private void requireFree(String path) {
    boolean taken = files.containsKey(path) || isFolder(path);
    for (int slash = path.indexOf('/'); slash > 0 && !taken; slash = path.indexOf('/', slash + 1)) {
      taken = files.containsKey(path.substring(0, slash));
    }
    Refuse.unless(!taken, Finding.of(BindingCode.PATH_TAKEN).with("path", path));
  }

  private boolean isFolder(String path) {
    SortedMap<String, StagedFile> behind = files.tailMap(path + "/");
    return !behind.isEmpty() && behind.firstKey().startsWith(path + "/");
  }

  /** Counts bytes. */
  private static final class Counted extends OutputStream {

    private final OutputStream out;
    private long size;

    Counted(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      size++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      size += length;
    }
  }

  /** Makes the names of all files durable. */
  void sync() throws IOException {
    for (Path path : all()) {
      if (Files.isDirectory(path)) {
        disk.syncFolder(path);
      }
    }
  }

  private List<Path> all() throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.toList();
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  /**
   * Reads everything back.
   *
   * @throws CheckFailedException with {@code ARCHIVE-058} for each file that is not what was
   *     written
   */
  void readBack() throws IOException {
    List<Finding> findings = new ArrayList<>();
    SortedMap<String, StagedFile> left = new TreeMap<>(files);
    for (Path path : all()) {
      if (!Files.isDirectory(path)) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        StagedFile written = left.remove(name);
        if (written == null || !digest(path).equals(written.file().digest())) {
          findings.add(Finding.of(BindingCode.READ_BACK).with("path", name));
        }
      }
    }
    left.keySet()
        .forEach(path -> findings.add(Finding.of(BindingCode.READ_BACK).with("path", path)));
    if (!findings.isEmpty()) {
      throw new CheckFailedException(findings);
    }
  }

  private static Hash digest(Path file) throws IOException {
    MessageDigest digest = ChainHash.SHA_256.digest();
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      Files.copy(file, out);
    }
    return Hash.of(digest.digest());
  }

  /** Takes everything away again, as far as that can be done. */
  void remove() {
    remove(folder);
  }

  /** Takes a file, or a folder with all that is in it, away, as far as that can be done. */
  static void remove(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      // what stays has a hidden name that ends in .partial: it is nobody's archive
    }
  }
}

package io.hall.app.backup;

import io.hall.app.data.DataFolder;
import io.hall.app.data.DataKeys;
import io.hall.app.data.OwnFile;
import io.hall.app.data.WholeFile;
import io.hall.store.SqliteStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Saves a data folder in one file, as it is at one moment; payments go on meanwhile. */
final class Packing {

  private final Path data;
  private final Clock clock;

  Packing(Path data, Clock clock) {
    this.data = data;
    this.clock = clock;
  }

  /**
   * Writes the backup, unpacks it beside its place, checks it and gives it its name.
   *
   * @throws io.hall.check.CheckFailedException with {@code DATA-001}, {@code BACKUP-002}, {@code
   *     BACKUP-007}, or as {@link Unpacking} does
   */
  Contents into(Path file, boolean withKeys) throws IOException {
    DataFolder.require(data);
    if (Files.exists(file)) {
      throw BackupCode.IS_THERE.refusal(file);
    }
    Path whole = file.toAbsolutePath();
    Path work = Files.createTempDirectory(whole.getParent(), ".backup-"); // its owner's alone
    try {
      Path part = work.resolve("part");
      write(part, copy(work), withKeys);
      Contents checked = new Unpacking(part, clock).into(work.resolve("checked"));
      WholeFile.put(part, whole);
      return checked;
    } finally {
      delete(work);
    }
  }

  /** Copies the database as it is at one moment; what was erased is not in the copy. */
  private Path copy(Path work) throws IOException {
    Path copy = work.resolve(Contents.DATABASE);
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve(Contents.DATABASE));
        PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      vacuum.setString(1, copy.toString());
      vacuum.execute();
      return copy;
    } catch (SQLException e) {
      throw new IOException("The database cannot be copied", e);
    }
  }

  private void write(Path part, Path database, boolean withKeys) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    files.put(Contents.DATABASE, database);
    if (withKeys) {
      keys().forEach(key -> files.put(Contents.KEYS + key.getFileName(), key));
    }
    try (OutputStream out = OwnFile.create(part);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      SortedMap<String, String> hashes = new TreeMap<>();
      for (String name : files.keySet()) {
        hashes.put(name, put(zip, name, files.get(name)));
      }
      Contents contents = new Contents(clock.instant(), records(database), hashes);
      zip.putNextEntry(new ZipEntry(Contents.NAME));
      zip.write(contents.text().getBytes(StandardCharsets.UTF_8));
    }
    try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }

  private static String put(ZipOutputStream zip, String name, Path file) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    MessageDigest digest = Unpacking.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(zip);
    }
    zip.closeEntry();
    return HexFormat.of().formatHex(digest.digest());
  }

  private static long records(Path database) {
    try (SqliteStore store = SqliteStore.open(database)) {
      return Unpacking.records(store);
    }
  }

  private List<Path> keys() throws IOException {
    Path folder = DataKeys.of(data).folder();
    if (!Files.isDirectory(folder)) {
      throw BackupCode.NO_KEYS.refusal(data);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> found = Files.walk(folder)) {
      paths = new ArrayList<>(found.toList());
    }
    for (int i = paths.size() - 1; i >= 0; i--) {
      Files.deleteIfExists(paths.get(i));
    }
  }
}

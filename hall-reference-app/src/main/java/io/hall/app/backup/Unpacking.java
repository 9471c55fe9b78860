package io.hall.app.backup;

import io.hall.app.data.DataFolder;
import io.hall.app.data.OwnFile;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.store.Sql;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import io.hall.store.StoreCode;
import io.hall.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Takes a backup apart into an empty folder and checks all of it. */
final class Unpacking {

  private static final int LONGEST = 1 << 16;

  private final Path backup;
  private final Clock clock;

  Unpacking(Path backup, Clock clock) {
    this.backup = backup;
    this.clock = clock;
  }

  /**
   * Unpacks into {@code folder}.
   *
   * @throws CheckFailedException with {@code BACKUP-003} if a file is missing or another, {@code
   *     BACKUP-006} if the database does not hold together or is not the one that was saved
   */
  Contents into(Path folder) throws IOException {
    Contents contents;
    try (ZipFile zip = new ZipFile(backup.toFile())) {
      contents = contents(zip);
      for (Map.Entry<String, String> file : contents.files().entrySet()) {
        unpack(zip, file.getKey(), file.getValue(), folder);
      }
    } catch (ZipException e) {
      throw BackupCode.DAMAGED.refusal(backup);
    }
    requireWhole(folder, contents);
    return contents;
  }

  private Contents contents(ZipFile zip) throws IOException {
    try (InputStream in = zip.getInputStream(entry(zip, Contents.NAME))) {
      return Contents.parse(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8))
          .orElseThrow(() -> BackupCode.DAMAGED.refusal(backup));
    }
  }

  private ZipEntry entry(ZipFile zip, String name) {
    return Optional.ofNullable(zip.getEntry(name))
        .orElseThrow(() -> BackupCode.DAMAGED.refusal(backup));
  }

  private void unpack(ZipFile zip, String name, String hash, Path folder) throws IOException {
    Path file = folder.resolve(name);
    OwnFile.folder(Optional.ofNullable(file.getParent()).orElse(folder));
    MessageDigest digest = sha256();
    try (InputStream in = zip.getInputStream(entry(zip, name));
        OutputStream out = new DigestOutputStream(OwnFile.create(file), digest)) {
      in.transferTo(out);
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(hash)) {
      throw BackupCode.DAMAGED.refusal(backup);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void requireWhole(Path folder, Contents contents) throws IOException {
    List<Finding> findings = new ArrayList<>();
    try (SqliteStore file = SqliteStore.open(folder.resolve(Contents.DATABASE))) {
      findings.addAll(file.damage());
      Store store = DataFolder.readable(folder, file, clock);
      for (String stream : streams(store)) {
        findings.addAll(
            contents.hasKeys()
                ? store.read(c -> store.log().verify(c, stream))
                : file.read(c -> unread(file.log().verify(c, stream))));
      }
      if (records(store) != contents.records()) {
        findings.add(Finding.of(BackupCode.BROKEN).in(backup.toString()));
      }
    } catch (StoreException e) {
      findings.add(e.finding());
    }
    if (!findings.isEmpty()) {
      findings.add(0, Finding.of(BackupCode.BROKEN).in(backup.toString()));
      throw new CheckFailedException(findings);
    }
  }

  /** Without keys the personal texts cannot be read, and are not held against their records. */
  private static List<Finding> unread(List<Finding> findings) {
    return findings.stream().filter(finding -> finding.code() != StoreCode.SEALED_TEXT).toList();
  }

  private static List<String> streams(Store store) {
    return store.read(
        connection ->
            Sql.list(
                connection,
                "SELECT DISTINCT stream FROM log_record WHERE position = 1 ORDER BY stream",
                row -> row.getString(1)));
  }

  static long records(Store store) {
    return store
        .read(
            connection ->
                Sql.first(connection, "SELECT count(*) FROM log_record", row -> row.getLong(1)))
        .orElse(0L);
  }
}

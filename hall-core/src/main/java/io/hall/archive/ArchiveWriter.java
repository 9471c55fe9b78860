package io.hall.archive;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.proof.Seal;
import io.hall.receipt.ReceiptBook;
import io.hall.store.RawRecord;
import io.hall.store.Store;
import io.hall.store.StreamPart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Builds the archive of a cut (制作采暖季归档), as {@code docs/formats/season-archive.md} says: a folder,
 * a zip file, or both. The same cut gives the same bytes whenever and wherever it is built: what
 * was sealed the first time is on record, and what differs from it is refused.
 *
 * <p>It is written beside its place, made durable, read back and only then given its name: whatever
 * happens, nothing half stands there, and what a killed process left of it is cleared away by the
 * next that builds it. It needs memory for books and papers, not for receipts. Safe for use by
 * several threads.
 */
public final class ArchiveWriter {

  private static final long STEP = 4_096;

  private final Store store;
  private final SeasonArchives archives;
  private final ArchiveProgress progress;
  private final Disk disk;

  /** Makes a writer of the archives in {@code store}. */
  public ArchiveWriter(Store store, SeasonArchives archives, ArchiveProgress progress) {
    this(store, archives, progress, Disk.REAL);
  }

  ArchiveWriter(Store store, SeasonArchives archives, ArchiveProgress progress, Disk disk) {
    this.store = store;
    this.archives = archives;
    this.progress = progress;
    this.disk = disk;
  }

  /**
   * Builds an archive; its first building seals it and puts the seals on record.
   *
   * @throws CheckFailedException with {@code ARCHIVE-047} to {@code ARCHIVE-059}, or {@code
   *     ARCHIVE-007} for a paper whose bytes are lost; nothing stands at the place then
   * @throws io.hall.store.StoreException with {@code STORE-004} to {@code STORE-006} if a record is
   *     damaged
   */
  public SealedManifest write(ArchiveOrder order, ArchiveTarget target) {
    Path first = target.places().get(0);
    try {
      requireFree(target);
      for (Path place : target.places()) {
        Partial.clear(place);
      }
      Staging staging = Staging.beside(disk, first);
      try {
        SealedManifest sealed = fill(staging, order);
        finish(staging, target);
        return sealed;
      } finally {
        staging.remove();
      }
    } catch (IOException e) {
      throw failed(first, e);
    } catch (UncheckedIOException e) {
      throw failed(first, Objects.requireNonNull(e.getCause()));
    }
  }

  private static void requireFree(ArchiveTarget target) {
    for (Path place : target.places()) {
      Refuse.unless(
          !Files.exists(place, LinkOption.NOFOLLOW_LINKS),
          Finding.of(BindingCode.TARGET_EXISTS).with("target", place));
    }
  }

  private SealedManifest fill(Staging staging, ArchiveOrder order) throws IOException {
    Manifest manifest = store.read(connection -> streams(connection, staging, order));
    SealedManifest sealed = sealed(order, manifest);
    requireSame(sealed.manifest(), manifest);
    try {
      staging.write(Manifest.PATH, out -> out.write(sealed.bytes()));
    } catch (SQLException e) {
      throw new IllegalStateException("No database is asked", e);
    }
    staging.sync();
    staging.readBack();
    return sealed;
  }

  /** Writes every file but the manifest. */
  private Manifest streams(Connection connection, Staging staging, ArchiveOrder order)
      throws SQLException {
    try {
      return new Building(connection, staging, order).all();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SealedManifest sealed(ArchiveOrder order, Manifest manifest) {
    Optional<SealedManifest> earlier = store.read(c -> archives.sealed(c, order.cut()));
    if (earlier.isPresent()) {
      return earlier.get();
    }
    byte[] content = manifest.text().getBytes(StandardCharsets.UTF_8);
    List<Seal> seals = order.keys().stream().map(key -> seal(key, content)).toList();
    SealedManifest sealed = new SealedManifest(manifest, seals);
    return store.write(c -> archives.seal(c, order.cut(), sealed));
  }

  private static Seal seal(ArchiveKey key, byte[] content) {
    Seal seal = key.sealer().seal(content.clone());
    Refuse.unless(seal.key().equals(key.name()), BindingCode.NOT_SEALED);
    return seal;
  }

  private static void requireSame(Manifest then, Manifest now) {
    if (!then.equals(now)) {
      List<String> left = new ArrayList<>(now.text().lines().toList());
      List<String> before = then.text().lines().toList();
      left.removeAll(before);
      String first =
          left.stream().filter(line -> line.startsWith("file ")).findFirst().orElse(Manifest.PATH);
      throw new CheckFailedException(
          Finding.of(BindingCode.BUILT_OTHERWISE)
              .with("path", first.substring(first.lastIndexOf(' ') + 1)));
    }
  }

  private void finish(Staging staging, ArchiveTarget target) throws IOException {
    if (target.zip().isPresent()) {
      zip(staging, target.zip().get());
    }
    if (target.folder().isPresent()) {
      requireFree(ArchiveTarget.folder(target.folder().get()));
      disk.move(staging.folder(), target.folder().get());
    }
  }

  private void zip(Staging staging, Path target) throws IOException {
    List<Staging.StagedFile> files = new ArrayList<>();
    for (Staging.StagedFile file : staging.files()) {
      boolean first = file.file().path().equals(Manifest.PATH);
      files.add(first ? 0 : files.size(), file);
    }
    StoredZip zip = new StoredZip(files);
    Path partial = Partial.of(target);
    try {
      try (OutputStream out = disk.create(partial)) {
        zip.write(staging.folder(), out);
      }
      zip.readBack(partial);
      requireFree(ArchiveTarget.zip(target));
      disk.move(partial, target);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private static CheckFailedException failed(Path target, IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    Finding finding;
    if (message.contains("no space left") || message.contains("quota exceeded")) {
      finding = Finding.of(BindingCode.DISK_FULL);
    } else if (e instanceof AccessDeniedException
        || e instanceof NoSuchFileException
        || e instanceof NotDirectoryException
        || message.contains("read-only")
        || message.contains("not a directory")) {
      finding = Finding.of(BindingCode.NOT_WRITABLE);
    } else {
      finding = Finding.of(BindingCode.WRITE_FAILED).with("kind", e.getClass().getSimpleName());
    }
    return new CheckFailedException(finding.with("target", target));
  }

  /** The files of one archive, from one state of the database. */
  private final class Building {

    private final Connection connection;
    private final Staging staging;
    private final ArchiveOrder order;
    private final Cut cut;
    private final ArchiveContents contents = new ArchiveContents();
    private final long all;
    private long done;

    Building(Connection connection, Staging staging, ArchiveOrder order) {
      this.connection = connection;
      this.staging = staging;
      this.order = order;
      this.cut = order.cut();
      this.all = cut.records();
    }

    Manifest all() throws SQLException, IOException {
      archives.requireOnRecord(connection, cut);
      for (StreamPart part : cut.streams()) {
        contents.take(part, reader -> write(part, reader));
      }
      write(cut.own(), record -> {});
      progress.written(done, all);
      papers();
      TransferList list =
          SeasonArchives.transferList(cut.season(), cut.from(), cut.to(), contents.books());
      write("transfer-list", list.text());
      write("retention", archives.retention(connection, cut).text());
      certificates();
      return manifest(list);
    }

    private void write(StreamPart part, Consumer<RawRecord> reader)
        throws SQLException, IOException {
      String path = "streams/" + ArchivePath.of(part.stream()).orThrow() + ".chain";
      Consumer<RawRecord> counted =
          record -> {
            reader.accept(record);
            if (++done % STEP == 0) {
              progress.written(done, all);
            }
          };
      try {
        staging.write(path, out -> part.write(connection, archives.chain(), out, counted));
      } catch (CheckFailedException e) {
        throw SeasonArchives.in(part, e);
      }
    }

    private void write(String path, String text) throws SQLException, IOException {
      staging.write(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void papers() throws SQLException, IOException {
      for (ArchiveContents.PaperPlace place : contents.papers()) {
        KeptPaper kept =
            PaperBytes.read(archives.record(connection, place.stream(), place.position()));
        byte[] content = archives.papers().content(connection, kept);
        String folder = "papers" + place.stream().substring(Paper.STREAM.length());
        String path = ArchivePath.of(folder + "/" + kept.paper().name()).orThrow();
        staging.write(path, out -> out.write(content));
      }
    }

    /** Those of the keys that sealed this archive before, or else that are about to. */
    private void certificates() throws SQLException, IOException {
      TreeSet<String> keys = new TreeSet<>(contents.keys());
      Optional<SealedManifest> earlier = archives.sealed(connection, cut);
      if (earlier.isPresent()) {
        earlier.get().seals().forEach(seal -> keys.add(seal.key()));
      } else {
        order.keys().forEach(key -> keys.add(key.name()));
      }
      for (String key : keys) {
        byte[] certificate = order.certificates().get(key);
        if (certificate == null) {
          throw new CheckFailedException(Finding.of(BindingCode.NO_CERTIFICATE).with("key", key));
        }
        String path = "keys/" + ArchivePath.of(key).orThrow() + ".crt";
        staging.write(path, out -> out.write(certificate));
      }
    }

    private Manifest manifest(TransferList list) {
      TransferList.Counts receipts = list.total(ReceiptBook.Kind.RECEIPT);
      return new Manifest(
          cut.company(),
          cut.season(),
          cut.from(),
          cut.to(),
          cut.closing(),
          cut.hash(),
          cut.previous(),
          receipts.issued(),
          receipts.counted(),
          staging.files().stream().map(Staging.StagedFile::file).toList());
    }
  }
}

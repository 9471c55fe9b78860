package io.hall.app.archive;

import io.hall.app.data.Company;
import io.hall.app.data.DataFolder;
import io.hall.app.data.DataKeys;
import io.hall.app.data.Pem;
import io.hall.archive.ArchiveKey;
import io.hall.archive.ArchiveOrder;
import io.hall.archive.ArchiveProgress;
import io.hall.archive.ArchiveTarget;
import io.hall.archive.ArchiveWriter;
import io.hall.archive.CheckpointRegister;
import io.hall.archive.Cut;
import io.hall.archive.CutRequest;
import io.hall.archive.RetentionRules;
import io.hall.archive.SealedManifest;
import io.hall.archive.SeasonArchives;
import io.hall.archive.TransferPaper;
import io.hall.calendar.HeatingSeason;
import io.hall.document.DocumentRenderer;
import io.hall.paper.TransferListPage;
import io.hall.payment.HallCode;
import io.hall.report.MonthRegister;
import io.hall.security.seal.KeyOwner;
import io.hall.security.seal.KeyRegister;
import io.hall.security.seal.RegisteredKey;
import io.hall.security.seal.SealKey;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A data folder as the archive sees it: checkpoints, cuts, and the company's keys. */
public final class SeasonData implements AutoCloseable {

  private final Store store;
  private final SealKey key;
  private final Company company;
  private final KeyRegister keys;
  private final CheckpointRegister checkpoints;
  private final SeasonArchives archives;
  private final MonthRegister months;

  private SeasonData(Store store, Clock clock, SealKey key, DocumentRenderer renderer) {
    this.company = Company.of(store);
    this.store = store;
    this.key = key;
    this.keys = new KeyRegister(store, clock);
    this.checkpoints = new CheckpointRegister(store, clock, company.filing(List.of(key)));
    this.months = new MonthRegister(store, clock);
    this.archives = new SeasonArchives(store, clock, RetentionRules.shipped(), paper(renderer));
  }

  /** Opens the data in {@code folder}. */
  public static SeasonData open(Path folder, Clock clock, DocumentRenderer renderer)
      throws IOException {
    Store store = DataFolder.open(folder, Optional.empty(), clock);
    return new SeasonData(store, clock, DataKeys.of(folder).seal(clock.instant()), renderer);
  }

  /** Returns the data of a store that somebody else closes. */
  public static SeasonData of(Store store, Clock clock, SealKey key, DocumentRenderer renderer) {
    return new SeasonData(store, clock, key, renderer);
  }

  private static TransferPaper paper(DocumentRenderer renderer) {
    return (company, list, retention, at) -> {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        renderer.render(TransferListPage.of(company, list, retention, at), out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return out.toByteArray();
    };
  }

  /** Whose data they are. */
  public Company company() {
    return company;
  }

  /** The halls that ever opened a shift or submitted a report. */
  public Collection<HallCode> halls() {
    return store.read(months::knownHalls);
  }

  Store store() {
    return store;
  }

  /** The sealed checkpoints of the halls. */
  public CheckpointRegister checkpoints() {
    return checkpoints;
  }

  /** All cuts, the first one first. */
  public List<Cut> cuts() {
    return store.read(archives::all);
  }

  /** The certificate of the company's key, by which an archive is verified. */
  public byte[] certificate() throws IOException {
    return Pem.of(key.certificate());
  }

  /**
   * Makes a cut, or returns the one that the same request made before. A cut that closes the season
   * closes the tree of each of its halls first.
   */
  public Cut cut(CutRequest ask) {
    return store.write(
        connection -> {
          if (ask.closing()) {
            close(connection, ask.season());
          }
          return archives.cut(connection, ask);
        });
  }

  private void close(Connection connection, HeatingSeason season) throws SQLException {
    for (HallCode hall : months.knownHalls(connection)) {
      if (!checkpoints.all(connection, hall, season).isEmpty()) {
        String name = "close-season:" + hall + ":" + season.code();
        checkpoints.closeSeason(connection, new RequestId(name), hall, season);
      }
    }
  }

  /** Builds the archive of a cut. */
  public SealedManifest build(Cut cut, ArchiveTarget target, ArchiveProgress progress)
      throws IOException {
    ArchiveOrder order =
        new ArchiveOrder(cut, List.of(new ArchiveKey(key.name(), key)), certificates());
    return new ArchiveWriter(store, archives, progress).write(order, target);
  }

  private Map<String, byte[]> certificates() throws IOException {
    Map<String, byte[]> certificates = new HashMap<>();
    certificates.put(key.name(), Pem.of(key.certificate()));
    for (RegisteredKey known : store.read(connection -> keys.keys(connection, KeyOwner.COMPANY))) {
      certificates.put(known.name(), Pem.of(known.certificate()));
    }
    return certificates;
  }

  @Override
  public void close() {
    store.close();
  }
}

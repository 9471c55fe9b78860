package io.hall.app.reconcile;

import io.hall.reconcile.Reconciliation;
import io.hall.reconcile.RuleSetFile;
import io.hall.store.Canonical;
import io.hall.store.Entry;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Results kept in the append-only log, stream {@code reconciliation}: the whole JSON document in
 * parts, and behind them the record that names its hash, its rules and what came out. {@code
 * docs/formats/reconcile.md} lists the fields. The same document is kept once.
 */
final class KeptResults {

  static final String STREAM = "reconciliation";
  private static final String PART = "reconcile.part.1";
  private static final String RESULT = "reconcile.result.1";
  private static final int PART_BYTES = 1 << 20;

  private final Store store;
  private final RecordLog log;
  private final Clock clock;

  KeptResults(Store store, Clock clock) {
    this.store = store;
    this.log = store.log();
    this.clock = clock;
  }

  /**
   * A result that is kept.
   *
   * @param position of its record in the stream
   * @param before whether it was kept by an earlier run
   */
  record Kept(long position, boolean before) {}

  /** Keeps a result, unless it is kept already. */
  Kept keep(Result result) throws IOException {
    Path document = Files.createTempFile("reconcile", ".json");
    try {
      byte[] hash = write(result, document);
      return store.write(connection -> keep(connection, result, document, hash));
    } finally {
      Files.deleteIfExists(document);
    }
  }

  private static byte[] write(Result result, Path document) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (OutputStream out =
        new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(document)), digest)) {
      ReconcileJson.write(result, out);
    }
    return digest.digest();
  }

  private Kept keep(Connection connection, Result result, Path document, byte[] hash)
      throws SQLException {
    String name = HexFormat.of().formatHex(hash);
    RequestId request = new RequestId("reconcile:" + name);
    Optional<LogRecord> earlier = log.find(connection, request);
    if (earlier.isPresent()) {
      return new Kept(earlier.get().position(), true);
    }
    Instant now = clock.instant();
    long parts = parts(connection, document, hash, now);
    Canonical body = body(result, hash, parts);
    Entry entry = new Entry(STREAM, RESULT, request, now, body, Canonical.EMPTY);
    return new Kept(log.append(connection, entry).position(), false);
  }

  private long parts(Connection connection, Path document, byte[] hash, Instant now)
      throws SQLException {
    String name = HexFormat.of().formatHex(hash);
    long parts = 0;
    try (InputStream in = Files.newInputStream(document)) {
      for (byte[] part = in.readNBytes(PART_BYTES);
          part.length > 0;
          part = in.readNBytes(PART_BYTES)) {
        parts++;
        Canonical body = Canonical.write().bytes(hash).number(parts).bytes(part).end();
        RequestId request = new RequestId(name + ":" + parts);
        log.append(connection, new Entry(STREAM, PART, request, now, body, Canonical.EMPTY));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  private static Canonical body(Result result, byte[] hash, long parts) {
    Canonical.Writer out =
        Canonical.write()
            .bytes(hash)
            .number(parts)
            .text(result.rules().name())
            .number(result.rules().version())
            .text(RuleSetFile.write(result.rules()))
            .number(result.agrees() ? 1 : 0)
            .number(result.comparisons().size());
    for (Reconciliation comparison : result.comparisons()) {
      out.text(comparison.subject().name())
          .number(comparison.ours().fen())
          .number(comparison.theirs().fen())
          .number(comparison.causes().size())
          .number(comparison.residual().fen());
    }
    return out.end();
  }
}

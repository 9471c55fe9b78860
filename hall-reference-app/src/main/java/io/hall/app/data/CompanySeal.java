package io.hall.app.data;

import java.util.Optional;
import java.io.UncheckedIOException;
import io.hall.archive.PaperRegister;
import io.hall.archive.Paper;
import io.hall.archive.KeptPaper;
import io.hall.calendar.BusinessDate;
import io.hall.document.Document;
import io.hall.document.DocumentRenderer;
import io.hall.payment.StaffNumber;
import io.hall.pdf.ItextSigner;
import io.hall.security.seal.KeyOwner;
import io.hall.security.seal.KeyRegister;
import io.hall.security.seal.SealKey;
import io.hall.security.seal.SealRegister;
import io.hall.security.seal.SealedStatement;
import io.hall.security.seal.Statement;
import io.hall.store.Hash;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

/** Seals with the company's key what a record of the log says, and signs the paper of it. */
public final class CompanySeal {

  private final SealKey key;
  private final KeyRegister keys;
  private final SealRegister seals;
  private final PaperRegister papers;

  /** Makes the seal of a data folder. */
  public CompanySeal(Store store, Clock clock, SealKey key) {
    this.key = key;
    this.keys = new KeyRegister(store, clock);
    this.seals = new SealRegister(store, clock);
    this.papers = new PaperRegister(store, clock);
  }

  /**
   * Seals a statement about a record, and puts the seal on record once.
   *
   * @param record the hash of the record
   * @param by who registers the key, if it is new
   */
  public SealedStatement seal(
      Connection connection, Statement statement, Hash record, StaffNumber by) throws SQLException {
    if (keys.find(connection, key.name()).isEmpty()) {
      keys.register(
          connection,
          new RequestId("key:" + key.name()),
          KeyOwner.COMPANY,
          key.algorithm(),
          key.certificate(),
          by);
    }
    SealedStatement sealed = SealedStatement.of(statement, key);
    seals.record(connection, new RequestId("seal:" + record), statement, sealed.seals().get(0));
    return sealed;
  }

  /**
   * Returns the signed paper of what was sealed, and keeps it: asked again, the very bytes that are
   * kept.
   *
   * @param page what is printed where nothing is kept yet
   */
  public byte[] keep(
      Connection connection,
      Paper paper,
      Document page,
      DocumentRenderer renderer,
      SealedStatement sealed)
      throws SQLException {
    Optional<KeptPaper> kept = papers.find(connection, paper.hall(), paper.name());
    if (kept.isPresent()) {
      return papers.content(connection, kept.get());
    }
    byte[] pdf = signed(page, renderer, sealed);
    papers.keep(connection, new RequestId("paper:" + sealed.statement().digest()), paper, pdf);
    return pdf;
  }

  private byte[] signed(Document page, DocumentRenderer renderer, SealedStatement sealed) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      renderer.render(page, file);
      Clock signed = Clock.fixed(sealed.statement().time(), BusinessDate.ZONE);
      return new ItextSigner(key.detachedCms(), signed).sign(file.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the signed {@code NAME.pdf}, {@code NAME.seal} and the certificate {@code seal.crt} of
   * the key into a folder.
   */
  public static void write(
      Path folder, String name, byte[] pdf, SealedStatement sealed, SealKey key)
      throws IOException {
    WholeFile.write(folder.resolve(name + ".pdf"), out -> out.write(pdf));
    WholeFile.write(
        folder.resolve(name + ".seal"),
        out -> out.write(sealed.text().getBytes(StandardCharsets.UTF_8)));
    WholeFile.write(folder.resolve("seal.crt"), out -> out.write(Pem.of(key.certificate())));
  }
}

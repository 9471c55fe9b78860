package io.hall.app.data;

import io.hall.archive.KeptPaper;
import io.hall.archive.Paper;
import io.hall.archive.PaperRegister;
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
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

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
  public SealedPaper keep(
      Connection connection,
      Paper paper,
      Document page,
      DocumentRenderer renderer,
      SealedStatement sealed)
      throws SQLException {
    RequestId request = new RequestId("paper:" + sealed.statement().digest());
    Instant at = sealed.statement().time();
    return new SealedPaper(keep(connection, request, paper, page, renderer, at), sealed, key);
  }

  /**
   * Returns the bytes of a signed paper, and keeps them: asked again, those that are kept.
   *
   * @param request what keeps it, the same for every try
   * @param at when it is signed, as the file says
   */
  public byte[] keep(
      Connection connection,
      RequestId request,
      Paper paper,
      Document page,
      DocumentRenderer renderer,
      Instant at)
      throws SQLException {
    Optional<KeptPaper> kept = papers.find(connection, paper.hall(), paper.name());
    if (kept.isPresent()) {
      return papers.content(connection, kept.get());
    }
    byte[] pdf = signed(page, renderer, at);
    papers.keep(connection, request, paper, pdf);
    return pdf;
  }

  private byte[] signed(Document page, DocumentRenderer renderer, Instant at) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      renderer.render(page, file);
      Clock signed = Clock.fixed(at, BusinessDate.ZONE);
      return new ItextSigner(key.detachedCms(), signed).sign(file.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.hall.app.data;

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

  /** Makes the seal of a data folder. */
  public CompanySeal(Store store, Clock clock, SealKey key) {
    this.key = key;
    this.keys = new KeyRegister(store, clock);
    this.seals = new SealRegister(store, clock);
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
   * Writes the signed {@code NAME.pdf}, {@code NAME.seal} and the certificate {@code seal.crt} of
   * the key into a folder.
   */
  public static void write(
      Path folder,
      String name,
      Document page,
      DocumentRenderer renderer,
      SealedStatement sealed,
      SealKey key)
      throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    renderer.render(page, file);
    Clock signed = Clock.fixed(sealed.statement().time(), BusinessDate.ZONE);
    byte[] pdf = new ItextSigner(key.detachedCms(), signed).sign(file.toByteArray());
    WholeFile.write(folder.resolve(name + ".pdf"), out -> out.write(pdf));
    WholeFile.write(
        folder.resolve(name + ".seal"),
        out -> out.write(sealed.text().getBytes(StandardCharsets.UTF_8)));
    WholeFile.write(folder.resolve("seal.crt"), out -> out.write(Pem.of(key.certificate())));
  }
}

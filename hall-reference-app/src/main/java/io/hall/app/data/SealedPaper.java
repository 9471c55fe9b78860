package io.hall.app.data;

import io.hall.security.seal.SealKey;
import io.hall.security.seal.SealedStatement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A paper as it was signed and kept, with the seal over the record that it shows. */
public final class SealedPaper {

  private final byte[] pdf;
  private final SealedStatement statement;
  private final SealKey key;

  SealedPaper(byte[] pdf, SealedStatement statement, SealKey key) {
    this.pdf = pdf;
    this.statement = statement;
    this.key = key;
  }

  /**
   * Writes the signed {@code NAME.pdf}, {@code NAME.seal} and the certificate {@code seal.crt} of
   * the key into a folder.
   */
  public void write(Path folder, String name) throws IOException {
    WholeFile.write(folder.resolve(name + ".pdf"), out -> out.write(pdf));
    WholeFile.write(
        folder.resolve(name + ".seal"),
        out -> out.write(statement.text().getBytes(StandardCharsets.UTF_8)));
    WholeFile.write(folder.resolve("seal.crt"), out -> out.write(Pem.of(key.certificate())));
  }
}

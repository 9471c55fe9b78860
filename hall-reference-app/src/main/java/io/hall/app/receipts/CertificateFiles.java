package io.hall.app.receipts;

import io.hall.app.data.Company;
import io.hall.app.data.PaperRenderer;
import io.hall.app.data.Pem;
import io.hall.app.data.WholeFile;
import io.hall.document.Document;
import io.hall.document.DocumentRenderer;
import io.hall.paper.CertificatePage;
import io.hall.receipt.CompletenessCertificate;
import io.hall.receipt.SerialRange;
import io.hall.security.seal.SealKey;
import io.hall.security.seal.SealedStatement;
import io.hall.security.seal.Statement;
import io.hall.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * The certificate of a book in a folder: {@code BOOK.json}, {@code BOOK.pdf} and {@code
 * BOOK.chain}, all made from the same state; where the folder has keys, {@code BOOK.seal} over the
 * JSON and the certificate {@code seal.crt} of its key. Each file is written beside its place and
 * moved there whole; the certificate itself comes last.
 */
final class CertificateFiles {

  private final Store store;
  private final Path folder;
  private final Company company;
  private final Clock clock;
  private final Optional<SealKey> key;
  private final DocumentRenderer renderer = PaperRenderer.usual();

  CertificateFiles(Store store, Path folder, Clock clock, Optional<SealKey> key) {
    this.key = key;
    this.store = store;
    this.company = Company.of(store);
    this.folder = folder;
    this.clock = clock;
  }

  /** Writes the certificate of a book, or of a range of its numbers. */
  CompletenessCertificate write(String book, Optional<SerialRange> range) throws IOException {
    String name = fileName(book);
    Path chain = folder.resolve(name + ".chain.part");
    try {
      CompletenessCertificate certificate = certify(book, range, chain);
      Document page = CertificatePage.of(certificate, company.toString());
      WholeFile.put(chain, folder.resolve(name + ".chain"));
      write(name + ".pdf", out -> renderer.render(page, out));
      write(name + ".json", out -> out.write(certificate.json().getBytes(StandardCharsets.UTF_8)));
      if (key.isPresent()) {
        seal(name, certificate, key.get());
      }
      return certificate;
    } finally {
      Files.deleteIfExists(chain);
    }
  }

  private void seal(String name, CompletenessCertificate certificate, SealKey with)
      throws IOException {
    SealedStatement sealed = SealedStatement.of(Statement.of(certificate, clock.instant()), with);
    write(name + ".seal", out -> out.write(sealed.text().getBytes(StandardCharsets.UTF_8)));
    write("seal.crt", out -> out.write(Pem.of(with.certificate())));
  }

  /** Certifies first, so that nothing is written for what cannot be certified. */
  private CompletenessCertificate certify(String book, Optional<SerialRange> range, Path chain)
      throws IOException {
    try {
      return store.read(
          connection -> {
            CompletenessCertificate certificate =
                CompletenessCertificate.of(connection, store.log(), book, range, clock);
            try {
              Files.createDirectories(folder);
              Files.deleteIfExists(chain);
              store.log().export(connection, certificate.book().stream(), chain);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            return certificate;
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void write(String name, WholeFile.Content content) throws IOException {
    WholeFile.write(folder.resolve(name), content);
  }

  /** The book's name; what does not belong into a file's name is written as hexadecimal digits. */
  static String fileName(String book) {
    IntFunction<String> letter =
        point ->
            Character.isLetterOrDigit(point) || "-_.".indexOf(point) >= 0
                ? Character.toString(point)
                : "%%%02x".formatted(point);
    String name = book.codePoints().mapToObj(letter).collect(Collectors.joining());
    return name.startsWith(".") ? "%2e" + name.substring(1) : name;
  }
}

package io.hall.app.day;

import io.hall.app.data.Pem;
import io.hall.calendar.BusinessDate;
import io.hall.document.DailyReportPage;
import io.hall.document.Document;
import io.hall.document.DocumentRenderer;
import io.hall.document.Letterhead;
import io.hall.payment.HallCode;
import io.hall.pdf.ItextSigner;
import io.hall.report.DailyReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The papers of a day in a folder: for each hall {@code daily-report.pdf}, {@code receipts.pdf},
 * {@code reprints.pdf} and {@code day.json} under {@code DATE/HALL/}; of a report that was
 * submitted also {@code daily-report.seal} and the certificate {@code seal.crt} of the key that
 * made it, and the PDF is signed. Each file is written beside its place and moved there whole.
 */
final class DayPapers {

  private final DocumentRenderer renderer;
  private final Path folder;

  DayPapers(DocumentRenderer renderer, Path folder) {
    this.renderer = renderer;
    this.folder = folder;
  }

  /** Writes the papers of one hall and returns their folder. */
  Path write(
      DayOutcome outcome,
      DailyReport report,
      Optional<DayJob.Closing> closing,
      Letterhead head,
      Instant at)
      throws IOException {
    HallCode hall = report.figures().hall();
    BusinessDate date = report.figures().date();
    Path place = Files.createDirectories(folder.resolve(date.toString()).resolve(hall.value()));
    if (report instanceof DailyReport.Submitted submitted && closing.isPresent()) {
      sealed(place, DailyReportPage.of(submitted, head, closing.get().auditHead()), closing.get());
    } else {
      Document page = DailyReportPage.unsubmitted(report, head, at);
      write(place.resolve("daily-report.pdf"), out -> renderer.render(page, out));
    }
    bundle(place.resolve("receipts.pdf"), outcome.pages(hall, head));
    bundle(place.resolve("reprints.pdf"), outcome.reprintPages(hall, head));
    byte[] json = DayJson.of(report, outcome.draft(hall));
    write(place.resolve("day.json"), out -> out.write(json));
    return place;
  }

  private void sealed(Path place, Document page, DayJob.Closing closing) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    renderer.render(page, file);
    Clock signed = Clock.fixed(closing.seal().statement().time(), BusinessDate.ZONE);
    byte[] pdf = new ItextSigner(closing.key().detachedCms(), signed).sign(file.toByteArray());
    write(place.resolve("daily-report.pdf"), out -> out.write(pdf));
    write(place.resolve("daily-report.seal"), out -> out.write(utf8(closing.seal().text())));
    write(place.resolve("seal.crt"), out -> out.write(Pem.of(closing.key().certificate())));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void bundle(Path file, List<Document> pages) throws IOException {
    if (pages.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      write(file, out -> renderer.render(pages, out));
    }
  }

  /** Writes a file's content. */
  @FunctionalInterface
  private interface Content {
    void to(OutputStream out) throws IOException;
  }

  private static void write(Path file, Content content) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        content.to(out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Returns the files below a folder, in order. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}

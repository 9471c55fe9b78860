package io.hall.app.day;

import io.hall.app.data.SealedPaper;
import io.hall.app.data.WholeFile;
import io.hall.calendar.BusinessDate;
import io.hall.document.Document;
import io.hall.document.DocumentRenderer;
import io.hall.document.Letterhead;
import io.hall.paper.DailyReportPage;
import io.hall.payment.HallCode;
import io.hall.report.DailyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
      Optional<SealedPaper> closing,
      Letterhead head,
      Instant at)
      throws IOException {
    HallCode hall = report.figures().hall();
    BusinessDate date = report.figures().date();
    Path place = Files.createDirectories(folder.resolve(date.toString()).resolve(hall.value()));
    if (closing.isPresent()) {
      closing.get().write(place, "daily-report");
    } else {
      Document page = DailyReportPage.unsubmitted(report, head, at);
      WholeFile.write(place.resolve("daily-report.pdf"), out -> renderer.render(page, out));
    }
    bundle(place.resolve("receipts.pdf"), outcome.pages(hall, head));
    bundle(place.resolve("reprints.pdf"), outcome.reprintPages(hall, head));
    byte[] json = DayJson.of(report, outcome.draft(hall));
    WholeFile.write(place.resolve("day.json"), out -> out.write(json));
    return place;
  }

  private void bundle(Path file, List<Document> pages) throws IOException {
    if (pages.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      WholeFile.write(file, out -> renderer.render(pages, out));
    }
  }

  /** Returns the files below a folder, in order. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}

package io.hall.app.day;

import io.hall.calendar.BusinessDate;
import io.hall.document.DailyReportPage;
import io.hall.document.Document;
import io.hall.document.DocumentRenderer;
import io.hall.document.Letterhead;
import io.hall.payment.HallCode;
import io.hall.report.DailyReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The papers of a day in a folder: for each hall {@code daily-report.pdf}, {@code receipts.pdf},
 * {@code reprints.pdf} and {@code day.json} under {@code DATE/HALL/}. Each file is written beside
 * its place and moved there whole.
 */
final class DayPapers {

  private final DocumentRenderer renderer;
  private final Path folder;

  DayPapers(DocumentRenderer renderer, Path folder) {
    this.renderer = renderer;
    this.folder = folder;
  }

  /** Writes the papers of one hall and returns their folder. */
  Path write(DayOutcome outcome, DailyReport report, Letterhead head, Instant at)
      throws IOException {
    HallCode hall = report.figures().hall();
    BusinessDate date = report.figures().date();
    Path place = Files.createDirectories(folder.resolve(date.toString()).resolve(hall.value()));
    Document page =
        report instanceof DailyReport.Submitted submitted
            ? DailyReportPage.of(submitted, head)
            : DailyReportPage.unsubmitted(report, head, at);
    write(place.resolve("daily-report.pdf"), out -> renderer.render(page, out));
    bundle(place.resolve("receipts.pdf"), outcome.pages(hall, head));
    bundle(place.resolve("reprints.pdf"), outcome.reprintPages(hall, head));
    byte[] json = DayJson.of(report, outcome.draft(hall));
    write(place.resolve("day.json"), out -> out.write(json));
    return place;
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

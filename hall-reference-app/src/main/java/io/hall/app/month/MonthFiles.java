package io.hall.app.month;

import io.hall.app.data.Company;
import io.hall.app.data.PaperRenderer;
import io.hall.app.data.SealedPaper;
import io.hall.app.data.WholeFile;
import io.hall.document.Document;
import io.hall.document.DocumentRenderer;
import io.hall.paper.MonthPage;
import io.hall.report.MonthlySummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * The papers of a month in a folder {@code 2026-11}: {@code month.json} and {@code month.pdf}; of a
 * month that was handed over where the data have their keys also {@code month.seal} and the
 * certificate {@code seal.crt}, and the PDF is signed.
 */
final class MonthFiles {

  private final DocumentRenderer renderer = PaperRenderer.usual();
  private final Path folder;
  private final Company company;

  MonthFiles(Path folder, Company company) {
    this.company = company;
    this.folder = folder;
  }

  Company company() {
    return company;
  }

  DocumentRenderer renderer() {
    return renderer;
  }

  /**
   * Writes the papers of a month that was handed over, and returns their folder. Papers of the same
   * version that are there stay: a signature made anew has other bytes.
   */
  Path write(MonthlySummary.HandedOver month, Optional<SealedPaper> sealed) throws IOException {
    Path place = place(month);
    byte[] json = MonthJson.of(month, month.findings());
    if (isThere(place, json)) {
      return place;
    }
    if (sealed.isPresent()) {
      sealed.get().write(place, "month");
    } else {
      unsigned(place, MonthPage.of(month, company.toString()));
    }
    json(place, json);
    return place;
  }

  /** The JSON comes last, so the others are there if it is; it holds the record's hash. */
  private static boolean isThere(Path place, byte[] json) throws IOException {
    Path file = place.resolve("month.json");
    return Files.isRegularFile(place.resolve("month.pdf"))
        && Files.isRegularFile(file)
        && Arrays.equals(Files.readAllBytes(file), json);
  }

  /** Writes the papers of a month that is not handed over, and returns their folder. */
  Path write(MonthlySummary.Draft month, Instant at) throws IOException {
    Path place = place(month);
    unsigned(place, MonthPage.unfinished(month, company.toString(), at));
    json(place, MonthJson.of(month, month.complete().findings()));
    return place;
  }

  /** Writes a PDF without a signature, and leaves no seal that is of another one. */
  private void unsigned(Path place, Document page) throws IOException {
    Files.deleteIfExists(place.resolve("month.seal"));
    WholeFile.write(place.resolve("month.pdf"), out -> renderer.render(page, out));
  }

  private Path place(MonthlySummary month) throws IOException {
    return Files.createDirectories(folder.resolve(month.figures().month().toString()));
  }

  private static void json(Path place, byte[] json) throws IOException {
    WholeFile.write(place.resolve("month.json"), out -> out.write(json));
  }
}

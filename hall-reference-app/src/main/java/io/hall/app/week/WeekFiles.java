package io.hall.app.week;

import io.hall.app.data.Company;
import io.hall.app.data.PaperRenderer;
import io.hall.app.data.WholeFile;
import io.hall.conduct.weekly.WeekJson;
import io.hall.conduct.weekly.WeekPage;
import io.hall.conduct.weekly.WeekReport;
import io.hall.document.DocumentRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The pack of a week in a folder: {@code week-2026-W47.json} and {@code .pdf}, each moved there
 * whole.
 */
final class WeekFiles {

  private WeekFiles() {}

  static void write(WeekReport report, Path folder, Company company) throws IOException {
    Files.createDirectories(folder);
    DocumentRenderer renderer = PaperRenderer.usual();
    Path name = folder.resolve("week-" + report.week());
    WholeFile.write(
        Path.of(name + ".json"),
        out -> out.write(WeekJson.of(report).getBytes(StandardCharsets.UTF_8)));
    WholeFile.write(
        Path.of(name + ".pdf"),
        out -> renderer.render(WeekPage.of(report, company.toString()), out));
  }
}

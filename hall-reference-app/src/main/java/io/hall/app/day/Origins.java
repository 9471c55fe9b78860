package io.hall.app.day;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the line of a file that a refused event came from, so that a refusal by the registers names
 * file, line and column as a mistake of the file itself does. Reads the files again, and only then.
 */
final class Origins {

  /**
   * A shift is named by the first four cells of its rows, a check by five, a payment by its number.
   */
  private static final int SHIFT = 4;

  private final DaySources files;

  Origins(DaySources files) {
    this.files = files;
  }

  /**
   * Returns the refusal with every place that stands in a file replaced by file, line and column.
   */
  CheckFailedException located(CheckFailedException refusal) throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : refusal.findings()) {
      findings.add(finding.in(place(finding.where())));
    }
    return new CheckFailedException(findings);
  }

  private String place(String what) throws IOException {
    List<String> cells = List.of(what.split("/", -1));
    String row = cells.size() == 1 ? "\"?[A-Z]+\"?," + cells(cells) : cells(cells);
    Pattern start = Pattern.compile("^" + row + ".*");
    return switch (cells.size()) {
      case 1 -> first(files.payments(), start).map(line -> line + ":payment").orElse(what);
      case SHIFT -> first(files.counts(), start).map(line -> line + ":shift").orElse(what);
      default -> first(files.readiness(), start).map(line -> line + ":opening").orElse(what);
    };
  }

  private static String cells(List<String> cells) {
    StringBuilder row = new StringBuilder();
    cells.forEach(cell -> row.append("\"?").append(Pattern.quote(cell)).append("\"?,"));
    return row.toString();
  }

  private static Optional<String> first(List<Path> files, Pattern row) throws IOException {
    for (Path file : files) {
      long line = 0;
      try (Stream<String> lines = Files.lines(file)) {
        for (String text : (Iterable<String>) lines::iterator) {
          line++;
          if (row.matcher(text).matches()) {
            return Optional.of(file.getFileName() + ":" + line);
          }
        }
      }
    }
    return Optional.empty();
  }
}

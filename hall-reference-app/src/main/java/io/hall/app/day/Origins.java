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

  private final List<Path> payments;
  private final List<Path> counts;

  Origins(List<Path> payments, List<Path> counts) {
    this.payments = List.copyOf(payments);
    this.counts = List.copyOf(counts);
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
    boolean shift = what.contains("/");
    List<String> cells = List.of(what.split("/", -1));
    String row = shift ? cells(cells) : "\"?[A-Z]+\"?," + cells(cells);
    return first(shift ? counts : payments, Pattern.compile("^" + row + ".*"))
        .map(line -> line + (shift ? ":shift" : ":payment"))
        .orElse(what);
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

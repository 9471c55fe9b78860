package io.hall.app.files;

import io.hall.check.Finding;
import java.util.ArrayList;
import java.util.List;

/** The mistakes of a reading: the first hundred, and whether there were more. Not thread-safe. */
final class Findings {

  private static final int LIMIT = 100;

  private final List<Finding> findings = new ArrayList<>();

  void add(Finding finding) {
    if (findings.size() <= LIMIT) {
      findings.add(finding);
    }
  }

  boolean isEmpty() {
    return findings.isEmpty();
  }

  /** Whether there are more than are told, so that reading on is of no use. */
  boolean isFull() {
    return findings.size() > LIMIT;
  }

  List<Finding> list() {
    if (!isFull()) {
      return List.copyOf(findings);
    }
    List<Finding> told = new ArrayList<>(findings.subList(0, LIMIT));
    told.add(Finding.of(CsvCode.MORE).with("limit", LIMIT));
    return told;
  }
}

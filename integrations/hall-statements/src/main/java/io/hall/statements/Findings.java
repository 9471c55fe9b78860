package io.hall.statements;

import io.hall.check.Finding;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file: the first hundred, and whether there was more. Not thread-safe. */
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

  /** Whether there is more than is told, so that reading on is of no use. */
  boolean isFull() {
    return findings.size() > LIMIT;
  }

  List<Finding> list() {
    if (!isFull()) {
      return List.copyOf(findings);
    }
    List<Finding> told = new ArrayList<>(findings.subList(0, LIMIT));
    told.add(Finding.of(StatementsCode.MORE).with("limit", LIMIT));
    return told;
  }
}

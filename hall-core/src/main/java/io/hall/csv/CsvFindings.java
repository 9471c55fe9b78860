package io.hall.csv;

import io.hall.check.Finding;
import java.util.ArrayList;
import java.util.List;

/** The mistakes of a reading: the first hundred, and whether there were more. Not thread-safe. */
public final class CsvFindings {

  /** How many mistakes are listed. */
  public static final int LIMIT = 100;

  private final List<Finding> findings = new ArrayList<>();

  /** Makes an empty list. */
  public CsvFindings() {}

  /** Takes a mistake, if it is one of those that are listed. */
  public void add(Finding finding) {
    if (findings.size() <= LIMIT) {
      findings.add(finding);
    }
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return findings.isEmpty();
  }

  /** Whether there are more than are told, so that reading on is of no use. */
  public boolean isFull() {
    return findings.size() > LIMIT;
  }

  /** The first mistakes, and a last finding that says so when there were more. */
  public List<Finding> list() {
    if (!isFull()) {
      return List.copyOf(findings);
    }
    List<Finding> told = new ArrayList<>(findings.subList(0, LIMIT));
    told.add(Finding.of(CsvCode.MORE).with("limit", LIMIT));
    return told;
  }
}

package io.hall.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Thrown when a caller insists on a value that a check refused. It carries the findings, whose
 * codes are stable; its message is their English sentences, one a line.
 */
public final class CheckFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  /** Makes the exception for these findings. */
  public CheckFailedException(List<Finding> findings) {
    super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    this.findings = List.copyOf(findings);
  }

  /** Makes the exception for one finding. */
  public CheckFailedException(Finding finding) {
    this(List.of(finding));
  }

  /** What was found. */
  public List<Finding> findings() {
    return findings;
  }

  /** Returns the sentences for a reader of {@code locale}, each behind its code, one a line. */
  public String message(Locale locale) {
    return findings.stream()
        .map(
            f ->
                f.code().id()
                    + (f.where().isEmpty() ? " " : " " + f.where() + ": ")
                    + f.message(locale))
        .collect(Collectors.joining("\n"));
  }
}

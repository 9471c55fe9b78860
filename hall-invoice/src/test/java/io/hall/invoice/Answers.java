package io.hall.invoice;

import io.hall.check.Checked;
import io.hall.check.Finding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Findings as a test compares them. */
public final class Answers {

  private Answers() {}

  /** The verdict and the last three digits of the codes: {@code SUSPECT 004 015}. */
  public static String answer(Checked<?> checked) {
    return (checked.verdict() + " " + codes(checked.findings())).strip();
  }

  /** The ends of the codes, {@code 004 015}; a code of another module stands whole. */
  public static String codes(List<Finding> findings) {
    return findings.stream()
        .map(f -> f.code().id().replace("INVOICE-", ""))
        .collect(Collectors.joining(" "));
  }

  /** Where and what: {@code lines[1].tax 051}. */
  public static List<String> places(List<Finding> findings) {
    return findings.stream()
        .map(f -> (f.where() + " " + f.code().id().replace("INVOICE-", "")).strip())
        .toList();
  }

  /** The English sentences, each with its figures filled in. */
  public static List<String> sentences(List<Finding> findings) {
    return findings.stream().map(f -> f.message(Locale.ENGLISH)).toList();
  }
}

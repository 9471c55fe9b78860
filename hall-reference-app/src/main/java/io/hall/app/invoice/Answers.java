package io.hall.app.invoice;

import io.hall.check.Finding;
import io.hall.check.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** An answer in words: the verdict, and a line for each finding. */
final class Answers {

  private Answers() {}

  static Verdict verdict(List<Finding> findings) {
    return findings.stream().map(Finding::grade).reduce(Verdict.VALID, Verdict::worse);
  }

  static void print(String head, List<Finding> findings, PrintWriter out, Locale locale) {
    out.print(head + "\n");
    for (Finding finding : findings) {
      String where = finding.where().isEmpty() ? "" : finding.where() + ": ";
      out.print("  " + finding.code().id() + " " + where + finding.message(locale) + "\n");
    }
    out.flush();
  }
}

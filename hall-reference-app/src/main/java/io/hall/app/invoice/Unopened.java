package io.hall.app.invoice;

import io.hall.check.Finding;
import java.io.PrintWriter;
import java.util.Locale;

/** Tells of a file that cannot be opened. */
final class Unopened {

  private Unopened() {}

  static void tell(String file, Exception failure, PrintWriter err, Locale locale) {
    String kind = failure.getClass().getSimpleName();
    Finding finding = Finding.of(FileCode.UNREADABLE).with("kind", kind);
    err.println(finding.code().id() + " " + file + ": " + finding.message(locale));
    err.flush();
  }
}

package io.hall.app.watch;

import io.hall.security.masking.ExceptionSanitizer;
import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/** The trace of an exception in a structured line, without what its messages repeat of data. */
public final class ScrubbedTrace implements StackTracePrinter {

  private final StackTracePrinter printer = StandardStackTracePrinter.rootLast();

  @Override
  public void printStackTrace(Throwable thrown, Appendable out) throws IOException {
    printer.printStackTrace(ExceptionSanitizer.sanitize(thrown), out);
  }
}

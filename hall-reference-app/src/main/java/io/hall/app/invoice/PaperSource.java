package io.hall.app.invoice;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.document.Document;
import io.hall.invoice.format.InvoiceReader;
import io.hall.invoice.format.IssuedInvoice;
import io.hall.invoice.print.InvoicePage;
import io.hall.invoice.rules.InvoiceRuleBook;
import io.hall.invoice.tax.InvoiceCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Reads and checks the files of a paper one by one, and tells of those that cannot be on it. */
final class PaperSource {

  private static final int UNREADABLE = 2;

  private final InvoiceCheck check = InvoiceCheck.chinese(InvoiceRuleBook.shipped());
  private final BusinessDate today;
  private final PrintWriter err;
  private final Locale locale;
  private int exit;

  PaperSource(BusinessDate today, PrintWriter err, Locale locale) {
    this.today = today;
    this.err = err;
    this.locale = locale;
  }

  /** A file that was read. */
  static final class Read {

    private final String name;
    private final byte[] content;
    private final IssuedInvoice issued;
    private final List<Finding> findings;

    private Read(String name, byte[] content, IssuedInvoice issued, List<Finding> findings) {
      this.name = name;
      this.content = content;
      this.issued = issued;
      this.findings = findings;
    }

    /** What stands in it. */
    IssuedInvoice issued() {
      return issued;
    }

    Verdict verdict() {
      return Answers.verdict(findings);
    }

    /** Its page, printed {@code at}. */
    Document page(Instant at) {
      Path file = Objects.requireNonNullElse(Path.of(name).getFileName(), Path.of(""));
      return InvoicePage.of(issued, findings, file.toString(), content, at);
    }
  }

  /** Makes something of a file that was read; what it refuses is told. */
  @FunctionalInterface
  interface Use<T> {
    T of(Read read);
  }

  /**
   * Returns what {@code use} makes of a file; empty if the file or {@code use} does not allow it.
   */
  <T> Optional<T> take(String file, Use<T> use) {
    try {
      InvoiceReader reader = InvoiceReader.usual();
      byte[] content = FileBytes.of(Path.of(file)).first(reader.limits().fileBytes() + 1);
      IssuedInvoice issued = reader.read(content);
      if (issued.places().isEmpty()) {
        throw new CheckFailedException(issued.findings());
      }
      return Optional.of(use.of(new Read(file, content, issued, issued.check(check, today))));
    } catch (IOException | InvalidPathException e) {
      Unopened.tell(file, e, err, locale);
      exit = UNREADABLE;
    } catch (CheckFailedException e) {
      tell(file, e.findings());
    }
    return Optional.empty();
  }

  /** Says that a file, or all of them, cannot be on the paper. */
  void tell(String file, List<Finding> findings) {
    Answers.print(file, findings, err, locale);
    exit = Math.max(exit, 1);
  }

  /** 0 if every file was taken; 1 if one was refused, 2 if one cannot be opened. */
  int exit() {
    return exit;
  }
}

package io.hall.security.masking;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.store.StoreException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes the words out of exceptions (异常脱敏) before they reach a log or an answer: databases, parsers
 * and validators repeat in their messages what they were given.
 *
 * <pre>{@code
 * log.error("not imported", ExceptionSanitizer.sanitize(e));
 * // tools.jackson…InvalidFormatException: JSON-007 /lines/0/amountFen line 3 column 21
 * //   caused by java.sql.SQLException: SQLState 23505, error 0
 * }</pre>
 *
 * <p>Kept are the class, the stack trace, causes and suppressed ones, and of what is known the
 * stable part: codes and places of {@link CheckFailedException}, {@link StoreException} and of
 * Jackson 3, SQL state and error number, the broken constraints and their property paths, the
 * position of a date that cannot be read. Of everything else the message is dropped. Keys of maps
 * never appear in a path.
 */
public final class ExceptionSanitizer {

  /** Causes, causes of causes and so on, in all; what lies deeper is left out. */
  private static final int MOST = 50;

  private static final boolean JACKSON = jacksonIsThere();

  private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private ExceptionSanitizer() {}

  private static boolean jacksonIsThere() {
    try {
      Class.forName(
          "tools.jackson.databind.DatabindException",
          false,
          ExceptionSanitizer.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  /** Returns {@code e}, its causes and its suppressed exceptions without their words. */
  public static SanitizedException sanitize(Throwable e) {
    return new ExceptionSanitizer().sanitized(e);
  }

  /** Returns what may be said of {@code e} alone, on one line, its class first. */
  public static String describe(Throwable e) {
    String facts = facts(e);
    return facts.isEmpty() ? e.getClass().getName() : e.getClass().getName() + ": " + facts;
  }

  private SanitizedException sanitized(Throwable e) {
    seen.add(e);
    Throwable cause = e.getCause();
    SanitizedException below = cause != null && isNew(cause) ? sanitized(cause) : null;
    SanitizedException clean = new SanitizedException(describe(e), below, e.getStackTrace());
    for (Throwable suppressed : e.getSuppressed()) {
      if (isNew(suppressed)) {
        clean.addSuppressed(sanitized(suppressed));
      }
    }
    if (e instanceof SQLException sql) {
      SQLException next = sql.getNextException();
      if (next != null && isNew(next)) {
        clean.addSuppressed(sanitized(next));
      }
    }
    return clean;
  }

  private boolean isNew(Throwable e) {
    return seen.size() < MOST && !seen.contains(e);
  }

  private static String facts(Throwable e) {
    if (e instanceof CheckFailedException check) {
      return findings(check.findings());
    }
    if (e instanceof StoreException store) {
      return findings(List.of(store.finding()));
    }
    if (e instanceof SQLException sql) {
      return sql(sql);
    }
    if (e instanceof ConstraintViolationException broken) {
      return broken.getConstraintViolations().stream()
          .map(ExceptionSanitizer::violation)
          .sorted()
          .collect(Collectors.joining(", "));
    }
    if (e instanceof DateTimeParseException date) {
      return "position " + date.getErrorIndex();
    }
    return e instanceof SanitizedException ? String.valueOf(e.getMessage()) : jackson(e);
  }

  private static String jackson(Throwable e) {
    return JACKSON ? JacksonFacts.of(e).map(ExceptionSanitizer::findings).orElse("") : "";
  }

  private static String findings(List<Finding> findings) {
    return findings == null
        ? ""
        : findings.stream().map(ExceptionSanitizer::finding).collect(Collectors.joining(", "));
  }

  private static String finding(Finding finding) {
    StringBuilder facts = new StringBuilder(finding.code().id());
    if (!finding.where().isEmpty()) {
      facts.append(' ').append(finding.where());
    }
    for (String position : List.of("line", "column")) {
      String at = finding.parameters().get(position);
      if (at != null) {
        facts.append(' ').append(position).append(' ').append(at);
      }
    }
    return LogScrubber.scrub(facts.toString());
  }

  private static String sql(SQLException e) {
    String state = e.getSQLState();
    boolean form = state != null && state.matches("[0-9A-Z]{5}");
    String batch =
        e instanceof BatchUpdateException all && all.getUpdateCounts() != null
            ? ", row " + (all.getUpdateCounts().length + 1)
            : "";
    return "SQLState " + (form ? state : "?") + ", error " + e.getErrorCode() + batch;
  }

  private static String violation(ConstraintViolation<?> violation) {
    String constraint =
        violation.getConstraintDescriptor() == null
            ? "?"
            : violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    StringBuilder path = new StringBuilder();
    violation.getPropertyPath().forEach(node -> append(path, node));
    return constraint + " " + path;
  }

  /** The index of a list stands on the node behind it; the key of a map is not told. */
  private static void append(StringBuilder path, Path.Node node) {
    if (node.getIndex() != null) {
      path.append('[').append(node.getIndex()).append(']');
    } else if (node.getKey() != null) {
      path.append("[*]");
    }
    if (node.getName() != null) {
      path.append(path.isEmpty() ? "" : ".").append(node.getName());
    }
  }
}

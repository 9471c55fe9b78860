package io.hall.json;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Tells an exception of Jackson in codes. Its messages repeat the document's text. */
final class JsonFault {

  private JsonFault() {}

  static List<Finding> findings(JacksonException e) {
    String where = JsonPlace.pointer(e.getPath());
    if (e.getCause() instanceof CheckFailedException rule) {
      return rule.findings().stream().map(finding -> below(where, finding)).toList();
    }
    return List.of(located(Finding.of(code(e)).in(where), e.getLocation()));
  }

  /** A finding about the whole document. */
  static Finding somewhere(JsonCode code) {
    return located(Finding.of(code), null);
  }

  private static Finding below(String where, Finding finding) {
    return finding.where().isEmpty()
        ? finding.in(where)
        : finding.in(where + "/" + finding.where());
  }

  private static Finding located(Finding finding, @Nullable TokenStreamLocation at) {
    return at == null || at.getLineNr() < 1
        ? finding.with("line", "?").with("column", "?")
        : finding.with("line", at.getLineNr()).with("column", at.getColumnNr());
  }

  private static JsonCode code(JacksonException e) {
    if (e instanceof StrictException strict) {
      return strict.code();
    }
    if (e instanceof StreamConstraintsException) {
      return JsonCode.LIMIT;
    }
    if (e instanceof InputCoercionException) {
      return JsonCode.TYPE;
    }
    if (e instanceof StreamReadException) {
      return says(e, "Duplicate ") ? JsonCode.DUPLICATE : JsonCode.SYNTAX;
    }
    if (e instanceof JacksonIOException) {
      return JsonCode.UNREADABLE;
    }
    return databind(e);
  }

  private static JsonCode databind(JacksonException e) {
    if (e instanceof UnrecognizedPropertyException) {
      return JsonCode.UNKNOWN;
    }
    if (e instanceof ValueInstantiationException) {
      return JsonCode.REFUSED;
    }
    if (e instanceof InvalidNullException) {
      return JsonCode.MISSING;
    }
    if (e instanceof InvalidDefinitionException) {
      return JsonCode.NOT_READ;
    }
    return e instanceof MismatchedInputException mismatch ? mismatch(mismatch) : JsonCode.REFUSED;
  }

  private static JsonCode mismatch(MismatchedInputException e) {
    if (says(e, "Trailing token")) {
      return JsonCode.TRAILING;
    }
    if (says(e, "Duplicate ")) {
      return JsonCode.DUPLICATE;
    }
    boolean missing =
        e.getCurrentToken() == JsonToken.VALUE_NULL
            || says(e, "No content")
            || says(e, "Missing ")
            || says(e, "Null value ")
            || says(e, "Cannot map `null`");
    return missing ? JsonCode.MISSING : JsonCode.TYPE;
  }

  /** Jackson has one class for several faults; a test holds these words against its version. */
  private static boolean says(JacksonException e, String beginning) {
    String message = e.getOriginalMessage();
    return message != null && message.startsWith(beginning);
  }
}

package io.hall.csv;

import io.hall.check.Checked;
import io.hall.check.Finding;
import java.util.ArrayList;
import java.util.List;

/** One line of a {@link RuleFile}, taken apart into its fields. */
final class RuleLine {

  private final String line;
  private int at;

  private RuleLine(String line) {
    this.line = line;
  }

  static Checked<List<String>> fields(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (Character.isISOControl(line.charAt(i))) {
        return Checked.invalid(Finding.at(RuleFileCode.CONTROL_CHARACTER, i + 1));
      }
    }
    return new RuleLine(line).fields();
  }

  private Checked<List<String>> fields() {
    List<String> fields = new ArrayList<>();
    while (true) {
      StringBuilder field = new StringBuilder();
      boolean whole = next() == '"' ? quoted(field) : plain(field);
      if (!whole || (next() != ',' && at < line.length())) {
        return Checked.invalid(Finding.at(RuleFileCode.BROKEN_QUOTES, at + 1));
      }
      if (field.length() > RuleFile.MAX_FIELD) {
        return Checked.invalid(
            Finding.of(RuleFileCode.FIELD_TOO_LONG).with("limit", RuleFile.MAX_FIELD));
      }
      fields.add(field.toString().strip());
      if (at == line.length()) {
        return Checked.valid(fields);
      }
      at++;
    }
  }

  /** Reads up to the next comma; a quotation mark has no place there. */
  private boolean plain(StringBuilder field) {
    while (at < line.length() && next() != ',') {
      if (next() == '"') {
        return false;
      }
      field.append(line.charAt(at++));
    }
    return true;
  }

  /** Reads behind the closing quotation mark; a doubled one stands for itself. */
  private boolean quoted(StringBuilder field) {
    at++;
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (c != '"') {
        field.append(c);
      } else if (next() == '"') {
        field.append(c);
        at++;
      } else {
        return true;
      }
    }
    return false;
  }

  /** The character to be read next; U+0000, which no line holds, at the end. */
  private char next() {
    return at < line.length() ? line.charAt(at) : '\0';
  }
}

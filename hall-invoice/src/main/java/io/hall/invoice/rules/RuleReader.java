package io.hall.invoice.rules;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.Span;
import io.hall.check.Finding;
import io.hall.csv.RuleRow;
import io.hall.invoice.Certainty;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.TaxRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one rule from a row of a file. */
final class RuleReader {

  static final List<String> COLUMNS =
      List.of("kind", "key", "value", "name", "scope", "from", "to", "certainty", "source");

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final Pattern CLASSIFICATION = Pattern.compile("[0-9]{19}");
  private static final Pattern BLANKS = Pattern.compile(" +");
  private static final BigDecimal MOST_TOLERATED = BigDecimal.valueOf(100);

  private final RuleRow row;

  private RuleReader(RuleRow row) {
    this.row = row;
  }

  static Optional<Rule> read(RuleRow row) {
    return new RuleReader(row).rule();
  }

  private Optional<Rule> rule() {
    Optional<Rule.Kind> kind = row.required("kind", "RATE", RuleRow.constant(Rule.Kind.class));
    Optional<Span<BusinessDate>> days = days();
    Optional<Certainty> certainty =
        row.required("certainty", "KNOWN", RuleRow.constant(Certainty.class));
    Optional<String> source = row.requiredText("source", "财政部 税务总局公告2023年第56号");
    Optional<String> key = kind.flatMap(this::key);
    kind.ifPresent(this::checkValue);
    kind.ifPresent(this::checkScope);
    if (!row.isRight()) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule(
            kind.orElseThrow(),
            key.orElseThrow(),
            row.optional("value").orElse(""),
            row.optional("name").orElse(""),
            row.optional("scope").map(s -> List.of(BLANKS.split(s))).orElse(List.of()),
            days.orElseThrow(),
            certainty.orElseThrow(),
            source.orElseThrow(),
            row.where()));
  }

  private Optional<Span<BusinessDate>> days() {
    Optional<BusinessDate> from = row.required("from", "2026-01-01", BusinessDate::find);
    Optional<BusinessDate> to = row.optional("to", "2027-12-31", BusinessDate::find);
    if (!Span.inOrder(from, to)) {
      row.add(Finding.of(InvoiceCode.RULE_ENDS_BEFORE_IT_BEGINS));
      return Optional.empty();
    }
    return Optional.of(new Span<>(from, to));
  }

  private Optional<String> key(Rule.Kind kind) {
    return switch (kind) {
      case CLASSIFICATION ->
          row.required("key", "1100102010100000000", text -> matching(CLASSIFICATION, text));
      case TOLERANCE ->
          row.required("key", "LINE_TAX", RuleRow.constant(Tolerances.Figure.class))
              .map(Tolerances.Figure::name);
      case SET, RATE, EXEMPTION -> row.required("key", "HEAT", text -> matching(KEY, text));
    };
  }

  private void checkValue(Rule.Kind kind) {
    switch (kind) {
      case RATE -> row.required("value", "9%", text -> TaxRate.parse(text).value());
      case TOLERANCE -> row.required("value", "0.06", RuleReader::tolerance);
      case CLASSIFICATION -> row.requiredText("value", "供热");
      case SET, EXEMPTION -> row.unused("value");
    }
  }

  private void checkScope(Rule.Kind kind) {
    switch (kind) {
      case EXEMPTION, CLASSIFICATION -> row.requiredText("scope", "HEAT");
      case SET, RATE, TOLERANCE -> row.unused("scope");
    }
  }

  private static Optional<BigDecimal> tolerance(String text) {
    return RuleRow.decimal(text).filter(t -> t.compareTo(MOST_TOLERATED) <= 0);
  }

  private static Optional<String> matching(Pattern form, String text) {
    return form.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }
}

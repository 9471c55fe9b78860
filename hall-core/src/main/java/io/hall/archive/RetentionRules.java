package io.hall.archive;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.SeasonCode;
import io.hall.calendar.Span;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.csv.RuleFile;
import io.hall.csv.RuleRow;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How long which document is kept (保管期限表), as data with its source.
 *
 * <p>Columns of a file: {@code document,from,to,years,source}; {@code years} is 1 to 999 or {@code
 * permanent}, and a row holds for the accounting years that end in its span. Immutable and
 * thread-safe.
 */
public final class RetentionRules {

  private static final List<String> COLUMNS = List.of("document", "from", "to", "years", "source");
  private static final Pattern YEARS = Pattern.compile("[1-9][0-9]{0,2}");

  private final List<Rule> rules;

  private RetentionRules(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Returns the times of 《会计档案管理办法》, which the library ships: 30 years for all. */
  public static RetentionRules shipped() {
    return Shipped.RULES;
  }

  /** Reads rules from the file at {@code path}. */
  public static Checked<RetentionRules> read(Path path) {
    return of(RuleFile.read(path, COLUMNS));
  }

  /** Reads rules from {@code in}, which stays open; findings call it {@code name}. */
  public static Checked<RetentionRules> read(String name, InputStream in) {
    return of(RuleFile.read(name, in, COLUMNS));
  }

  /** Reads rules from their text; findings call it {@code name}. */
  public static Checked<RetentionRules> parse(String name, String text) {
    return of(RuleFile.parse(name, text, COLUMNS));
  }

  private static Checked<RetentionRules> of(RuleFile file) {
    List<Finding> findings = new ArrayList<>(file.findings());
    List<Rule> rules = new ArrayList<>();
    for (RuleRow row : file.rows()) {
      Optional<Rule> rule = Rule.read(row);
      rule.flatMap(r -> rules.stream().filter(r::overlaps).findFirst())
          .ifPresent(
              other ->
                  row.add(Finding.of(BindingCode.RETENTION_TWICE).with("other", other.where())));
      findings.addAll(row.findings());
      rule.ifPresent(rules::add);
    }
    return Checked.of(new RetentionRules(rules), findings);
  }

  /**
   * Returns how long documents of these accounting years are kept; {@code ARCHIVE-042} for each
   * that no rule names.
   */
  public Checked<Retention> of(Map<KeptDocument, ? extends SortedSet<Integer>> years) {
    List<Finding> findings = new ArrayList<>();
    List<Retention.Keep> keeps = new ArrayList<>();
    SortedMap<KeptDocument, String> sources = new TreeMap<>();
    years.forEach(
        (document, some) -> {
          for (int year : some) {
            Optional<Rule> rule = rule(document, year);
            rule.ifPresent(found -> keeps.add(found.keep(year)));
            rule.ifPresent(found -> sources.put(document, found.source()));
            if (rule.isEmpty()) {
              findings.add(missing(document, year));
            }
          }
        });
    return Checked.of(new Retention(keeps, sources), findings);
  }

  private static Finding missing(KeptDocument document, int year) {
    return Finding.of(BindingCode.NO_RETENTION)
        .with("document", document.word())
        .with("year", year);
  }

  private Optional<Rule> rule(KeptDocument document, int year) {
    BusinessDate end = BusinessDate.parse(year + "-12-31");
    return rules.stream()
        .filter(rule -> rule.document() == document && rule.span().contains(end))
        .findFirst();
  }

  private record Rule(
      String where,
      KeptDocument document,
      Span<BusinessDate> span,
      Optional<Integer> years,
      String source) {

    static Optional<Rule> read(RuleRow row) {
      Optional<KeptDocument> document = row.required("document", "receipt", KeptDocument::of);
      Optional<BusinessDate> from = row.optional("from", "2016-01-01", BusinessDate::find);
      Optional<BusinessDate> to = row.optional("to", "2025-12-31", BusinessDate::find);
      Optional<Optional<Integer>> years = row.required("years", "30", Rule::years);
      Optional<String> source =
          row.required(
              "source",
              "《会计档案管理办法》附表1",
              text -> Optional.of(text).filter(t -> Retention.SOURCE.matcher(t).matches()));
      if (!Span.inOrder(from, to)) {
        row.add(Finding.of(SeasonCode.ENDS_BEFORE_IT_BEGINS));
      }
      return row.isRight()
          ? Optional.of(
              new Rule(
                  row.where(),
                  document.orElseThrow(),
                  new Span<>(from, to),
                  years.orElseThrow(),
                  source.orElseThrow()))
          : Optional.empty();
    }

    /** A number of years, or no end. */
    private static Optional<Optional<Integer>> years(String text) {
      if (text.equals("permanent")) {
        return Optional.of(Optional.empty());
      }
      return YEARS.matcher(text).matches()
          ? Optional.of(Optional.of(Integer.valueOf(text)))
          : Optional.empty();
    }

    boolean overlaps(Rule other) {
      return document == other.document && span.overlaps(other.span);
    }

    Retention.Keep keep(int year) {
      BusinessDate from = new Retention.Keep(document, year, Optional.empty()).from();
      return new Retention.Keep(
          document,
          year,
          years.map(count -> new BusinessDate(from.date().plusYears(count).minusDays(1))));
    }
  }

  private static final class Shipped {
    static final RetentionRules RULES =
        of(RuleFile.shipped(RetentionRules.class, "retention.csv", COLUMNS)).orThrow();
  }
}

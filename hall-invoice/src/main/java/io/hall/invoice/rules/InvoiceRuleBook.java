package io.hall.invoice.rules;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.csv.RuleFile;
import io.hall.csv.RuleRow;
import io.hall.invoice.InvoiceCode;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The sets of rules that have been in force, side by side (各时期发票规则); it finds the one of a day.
 *
 * <p>Columns of a file: see {@code cn-heat-vat.csv}, which is shipped and explains them. No two
 * sets hold on a day, and no two rules of one kind and key: {@code INVOICE-081}. What is not in the
 * file is not known, and asking for it is answered with a code. Immutable and thread-safe.
 */
public final class InvoiceRuleBook {

  private static final BusinessDate BEGINNING = new BusinessDate(LocalDate.MIN);

  private final List<Rule> rules;

  /** What is in force from a day on, until the next one in the map. */
  private final NavigableMap<BusinessDate, InForce> inForce = new TreeMap<>();

  private InvoiceRuleBook(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    inForce.put(BEGINNING, InForce.on(BEGINNING, this.rules));
    for (Rule rule : this.rules) {
      rule.days().from().ifPresent(this::change);
      rule.days().to().map(BusinessDate::next).ifPresent(this::change);
    }
  }

  private void change(BusinessDate day) {
    inForce.computeIfAbsent(day, d -> InForce.on(d, rules));
  }

  /** Returns the rules for heating that the library ships: from 2016 on. */
  public static InvoiceRuleBook shipped() {
    return Shipped.BOOK;
  }

  /** Reads a book from the file at {@code path}. */
  public static Checked<InvoiceRuleBook> read(Path path) {
    return of(RuleFile.read(path, RuleReader.COLUMNS));
  }

  /** Reads a book from {@code in}, which stays open; findings call it {@code name}. */
  public static Checked<InvoiceRuleBook> read(String name, InputStream in) {
    return of(RuleFile.read(name, in, RuleReader.COLUMNS));
  }

  /** Reads a book from its text; findings call it {@code name}. */
  public static Checked<InvoiceRuleBook> parse(String name, String text) {
    return of(RuleFile.parse(name, text, RuleReader.COLUMNS));
  }

  private static Checked<InvoiceRuleBook> of(RuleFile file) {
    List<Finding> findings = new ArrayList<>(file.findings());
    List<Rule> rules = new ArrayList<>();
    for (RuleRow row : file.rows()) {
      Optional<Rule> rule = RuleReader.read(row);
      rule.flatMap(r -> rules.stream().filter(o -> overlap(o, r)).findFirst())
          .ifPresent(o -> row.add(overlapping(o)));
      findings.addAll(row.findings());
      rule.ifPresent(rules::add);
    }
    if (findings.isEmpty()) {
      findings.addAll(missingTolerances(rules));
    }
    return Checked.of(new InvoiceRuleBook(rules), findings);
  }

  private static boolean overlap(Rule one, Rule other) {
    return one.isLike(other) && one.days().overlaps(other.days());
  }

  private static Finding overlapping(Rule other) {
    return Finding.of(InvoiceCode.RULES_OVERLAP).with("other", other.where());
  }

  /** Tolerances can only go missing on a day on which a set begins or a tolerance has ended. */
  private static List<Finding> missingTolerances(List<Rule> rules) {
    List<Finding> findings = new ArrayList<>();
    for (Rule set : rules.stream().filter(r -> r.is(Rule.Kind.SET)).toList()) {
      for (BusinessDate day : changes(set, rules)) {
        for (Tolerances.Figure figure : Tolerances.Figure.values()) {
          if (InvoiceRules.tolerance(rules, figure, day).isEmpty()) {
            findings.add(
                Finding.of(InvoiceCode.TOLERANCE_MISSING)
                    .with("key", figure)
                    .with("day", day)
                    .in(set.where()));
          }
        }
      }
    }
    return findings;
  }

  private static List<BusinessDate> changes(Rule set, List<Rule> rules) {
    List<BusinessDate> days = new ArrayList<>();
    set.days().from().ifPresent(days::add);
    for (Rule rule : rules) {
      if (rule.is(Rule.Kind.TOLERANCE)) {
        rule.days().to().map(BusinessDate::next).filter(set::holdsOn).ifPresent(days::add);
      }
    }
    return days;
  }

  /** The names of the sets, oldest first as in the file. */
  public List<String> versions() {
    return rules.stream().filter(r -> r.is(Rule.Kind.SET)).map(Rule::key).toList();
  }

  /**
   * Returns the rules in force on {@code day}: for an invoice, the day of issue.
   *
   * @return the rules, or {@code INVOICE-080} if no set holds on the day
   */
  public Checked<InvoiceRules> on(BusinessDate day) {
    InForce then = inForce.floorEntry(day).getValue();
    return then.set().isPresent()
        ? Checked.valid(new InvoiceRules(then, day))
        : Checked.invalid(Finding.of(InvoiceCode.NO_RULES).with("day", day));
  }

  private static final class Shipped {
    static final InvoiceRuleBook BOOK =
        of(RuleFile.shipped(InvoiceRuleBook.class, "cn-heat-vat.csv", RuleReader.COLUMNS))
            .orThrow();
  }
}

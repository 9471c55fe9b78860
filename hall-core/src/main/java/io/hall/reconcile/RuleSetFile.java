package io.hall.reconcile;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.csv.RuleFile;
import io.hall.csv.RuleRow;
import io.hall.payment.Tender;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Rule sets as data (核对规则文件): one rule a row, with columns {@code rule,value,source}, in the form
 * of every {@link RuleFile}. {@code name} and {@code version} must be given; any other rule that is
 * not is that of {@link RuleSet#STANDARD}. {@code docs/formats/reconcile.md} lists them.
 *
 * <pre>{@code
 * rule,value,source
 * name,season-close,
 * version,3,
 * settlement_days.BANK,1,contract with the bank of 2026-10-12
 * }</pre>
 */
public final class RuleSetFile {

  private static final List<String> COLUMNS = List.of("rule", "value", "source");
  private static final String SETTLEMENT_DAYS = "settlement_days.";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Map<String, Range> NUMBERS = numbers();

  private final Map<String, Long> given = new TreeMap<>();
  private final Map<String, String> seen = new TreeMap<>();
  private Optional<String> name = Optional.empty();

  private RuleSetFile() {}

  private record Range(long least, long most) {}

  private static Map<String, Range> numbers() {
    Map<String, Range> numbers = new TreeMap<>();
    numbers.put("version", new Range(1, 999_999));
    numbers.put("window_minutes", new Range(0, 1_440));
    numbers.put("parts", new Range(1, 12));
    numbers.put("causes", new Range(1, 6));
    numbers.put("candidates", new Range(1, 200));
    numbers.put("alternatives", new Range(0, 20));
    for (Tender tender : Tender.values()) {
      numbers.put(SETTLEMENT_DAYS + tender, new Range(0, 31));
    }
    return numbers;
  }

  /** Reads the rule set in the file at {@code path}. */
  public static Checked<RuleSet> read(Path path) {
    return of(RuleFile.read(path, COLUMNS));
  }

  /** Reads a rule set from {@code in}, which stays open; findings call it {@code name}. */
  public static Checked<RuleSet> read(String name, InputStream in) {
    return of(RuleFile.read(name, in, COLUMNS));
  }

  /** Reads a rule set from its text; findings call it {@code name}. */
  public static Checked<RuleSet> parse(String name, String text) {
    return of(RuleFile.parse(name, text, COLUMNS));
  }

  /**
   * Returns the one text of a rule set, with every rule in a fixed order and no source: equal rule
   * sets have equal texts, so its hash names the content.
   *
   * @throws IllegalArgumentException if the window is not of whole minutes
   */
  public static String write(RuleSet rules) {
    if (!rules.window().equals(Duration.ofMinutes(rules.window().toMinutes()))) {
      throw new IllegalArgumentException("The window is written in whole minutes");
    }
    StringBuilder text = new StringBuilder("rule,value,source\n");
    row(text, "name", rules.name());
    row(text, "version", rules.version());
    row(text, "window_minutes", rules.window().toMinutes());
    row(text, "parts", rules.parts());
    rules.settlementDays().forEach((tender, days) -> row(text, SETTLEMENT_DAYS + tender, days));
    row(text, "causes", rules.causes());
    row(text, "candidates", rules.candidates());
    row(text, "alternatives", rules.alternatives());
    return text.toString();
  }

  private static void row(StringBuilder text, String rule, Object value) {
    text.append(rule).append(',').append(value).append(",\n");
  }

  private static Checked<RuleSet> of(RuleFile file) {
    List<Finding> findings = new ArrayList<>(file.findings());
    RuleSetFile rules = new RuleSetFile();
    for (RuleRow row : file.rows()) {
      rules.take(row);
      findings.addAll(row.findings());
    }
    if (file.findings().isEmpty()) {
      rules.missing().forEach(finding -> findings.add(finding.in(file.name())));
    }
    return findings.isEmpty() ? Checked.valid(rules.set()) : Checked.invalid(findings);
  }

  private void take(RuleRow row) {
    Optional<String> rule = row.requiredText("rule", "parts");
    rule.ifPresent(
        text -> {
          String first = seen.putIfAbsent(text, row.where());
          if (!text.equals("name") && !NUMBERS.containsKey(text)) {
            row.add(Finding.of(RuleSetCode.UNKNOWN_RULE).with("rules", known()));
          } else if (first != null) {
            row.add(Finding.of(RuleSetCode.RULE_TWICE).with("other", first));
          } else if (text.equals("name")) {
            name = row.required("value", RuleSet.STANDARD.name(), RuleSetFile::name);
          } else {
            number(row, text).ifPresent(value -> given.put(text, value));
          }
        });
  }

  private static String known() {
    return "name, " + String.join(", ", NUMBERS.keySet());
  }

  private static Optional<String> name(String text) {
    return NAME.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Long> number(RuleRow row, String rule) {
    Optional<Long> number = row.required("value", "6", RuleSetFile::whole);
    Range range = NUMBERS.getOrDefault(rule, new Range(0, 0));
    if (number.isPresent() && (number.get() < range.least() || number.get() > range.most())) {
      row.add(
          Finding.of(RuleSetCode.OUT_OF_RANGE)
              .with("rule", rule)
              .with("least", range.least())
              .with("most", range.most()));
    }
    return number;
  }

  private static Optional<Long> whole(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  private List<Finding> missing() {
    List<Finding> missing = new ArrayList<>();
    for (String rule : List.of("name", "version")) {
      if (!seen.containsKey(rule)) {
        missing.add(Finding.of(RuleSetCode.UNNAMED).with("rule", rule));
      }
    }
    return missing;
  }

  private RuleSet set() {
    RuleSet standard = RuleSet.STANDARD;
    return new RuleSet(
        name.orElseThrow(),
        value("version", standard.version()),
        Duration.ofMinutes(value("window_minutes", standard.window().toMinutes())),
        value("parts", standard.parts()),
        settlementDays(standard),
        value("causes", standard.causes()),
        value("candidates", standard.candidates()),
        value("alternatives", standard.alternatives()));
  }

  private Map<Tender, Integer> settlementDays(RuleSet standard) {
    Map<Tender, Integer> days = new EnumMap<>(Tender.class);
    days.putAll(standard.settlementDays());
    for (Tender tender : Tender.values()) {
      Long value = given.get(SETTLEMENT_DAYS + tender);
      if (value != null) {
        days.put(tender, Math.toIntExact(value));
      }
    }
    return days;
  }

  private int value(String rule, long standard) {
    return Math.toIntExact(given.getOrDefault(rule, standard));
  }
}

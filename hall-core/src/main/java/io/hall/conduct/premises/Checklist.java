package io.hall.conduct.premises;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.Span;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.conduct.ConductCode;
import io.hall.conduct.premises.ChecklistItem.Area;
import io.hall.csv.RuleFile;
import io.hall.csv.RuleRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What inspections look at, and from when to when (检查清单), as a file has it. Its columns are {@code
 * item,clause,area,points,chinese,english,from,to,source}. Immutable and thread-safe.
 */
public final class Checklist {

  private static final List<String> COLUMNS =
      List.of("item", "clause", "area", "points", "chinese", "english", "from", "to", "source");
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
  private static final Pattern CLAUSE = Pattern.compile("[1-9]\\.[1-9]");
  private static final Pattern POINTS = Pattern.compile("[1-9][0-9]?|100");

  private final List<ChecklistItem> items;

  private Checklist(List<ChecklistItem> items) {
    this.items = List.copyOf(items);
  }

  /** Returns the list that is shipped: the clauses, and a place for the company's handbook. */
  public static Checklist shipped() {
    return Shipped.LIST;
  }

  /** Reads the list at {@code path}. */
  public static Checked<Checklist> read(Path path) {
    return of(RuleFile.read(path, COLUMNS));
  }

  /** Reads a list from its text; findings call it {@code name}. */
  public static Checked<Checklist> parse(String name, String text) {
    return of(RuleFile.parse(name, text, COLUMNS));
  }

  private static Checked<Checklist> of(RuleFile file) {
    List<Finding> findings = new ArrayList<>(file.findings());
    List<ChecklistItem> items = new ArrayList<>();
    for (RuleRow row : file.rows()) {
      Optional<ChecklistItem> item = item(row);
      item.filter(one -> items.stream().anyMatch(other -> clash(one, other)))
          .ifPresent(one -> row.add(Finding.of(ConductCode.ITEM_TWICE)));
      findings.addAll(row.findings());
      item.ifPresent(items::add);
    }
    return Checked.of(new Checklist(items), findings);
  }

  private static boolean clash(ChecklistItem one, ChecklistItem other) {
    return one.item().equals(other.item()) && one.holds().overlaps(other.holds());
  }

  private static Optional<ChecklistItem> item(RuleRow row) {
    Optional<String> name = row.required("item", "DESK_TIDY", form(NAME));
    Optional<String> clause = row.required("clause", "1.2", form(CLAUSE));
    Optional<Area> area = row.required("area", "DESK", RuleRow.constant(Area.class));
    Optional<Integer> points =
        row.required("points", "2", text -> form(POINTS).apply(text).map(Integer::valueOf));
    Optional<String> chinese = row.requiredText("chinese", "桌面干净无杂物");
    Optional<String> english = row.requiredText("english", "desk tops are clean");
    Optional<BusinessDate> from = row.optional("from", "2026-09-01", BusinessDate::find);
    Optional<BusinessDate> to = row.optional("to", "2027-03-15", BusinessDate::find);
    row.requiredText("source", "规程 1.2");
    if (!Span.inOrder(from, to)) {
      row.add(Finding.of(ConductCode.STRETCH));
    }
    return row.isRight()
        ? Optional.of(
            new ChecklistItem(
                name.orElseThrow(),
                clause.orElseThrow(),
                area.orElseThrow(),
                points.orElseThrow(),
                chinese.orElseThrow(),
                english.orElseThrow(),
                new Span<>(from, to)))
        : Optional.empty();
  }

  private static Function<String, Optional<String>> form(Pattern form) {
    return text -> form.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  /** The items that are looked at on a day, in the order of the file. */
  public List<ChecklistItem> on(BusinessDate day) {
    return items.stream().filter(item -> item.holds().contains(day)).toList();
  }

  private static final class Shipped {
    static final Checklist LIST =
        of(RuleFile.shipped(Checklist.class, "checklist.csv", COLUMNS)).orThrow();
  }
}

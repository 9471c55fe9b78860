package io.hall.conduct.weekly;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.conduct.ConductCode;
import io.hall.csv.RuleFile;
import io.hall.csv.RuleRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What halls can ask for (物品目录, 规程 9.3), as a file has it. Its columns are {@code
 * item,kind,unit,chinese,english,source}. Immutable and thread-safe.
 */
public final class SupplyCatalogue {

  private static final List<String> COLUMNS =
      List.of("item", "kind", "unit", "chinese", "english", "source");
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  private final Map<String, Item> items;

  private SupplyCatalogue(Map<String, Item> items) {
    this.items = Map.copyOf(items);
  }

  /** How something is handed out. */
  enum Kind {
    /** By the count (耗材). */
    CONSUMABLE,
    /** By its numbers, through the register of books (票据). */
    NUMBERED
  }

  private record Item(String name, Kind kind) {}

  /** Returns the catalogue that is shipped. */
  public static SupplyCatalogue shipped() {
    return Shipped.CATALOGUE;
  }

  /** Reads the catalogue at {@code path}. */
  public static Checked<SupplyCatalogue> read(Path path) {
    return of(RuleFile.read(path, COLUMNS));
  }

  /** Reads a catalogue from its text; findings call it {@code name}. */
  public static Checked<SupplyCatalogue> parse(String name, String text) {
    return of(RuleFile.parse(name, text, COLUMNS));
  }

  private static Checked<SupplyCatalogue> of(RuleFile file) {
    List<Finding> findings = new ArrayList<>(file.findings());
    Map<String, Item> items = new TreeMap<>();
    for (RuleRow row : file.rows()) {
      Optional<Item> item = item(row);
      item.filter(one -> items.containsKey(one.name()))
          .ifPresent(one -> row.add(Finding.of(ConductCode.ITEM_TWICE)));
      findings.addAll(row.findings());
      item.ifPresent(one -> items.put(one.name(), one));
    }
    return Checked.of(new SupplyCatalogue(items), findings);
  }

  private static Optional<Item> item(RuleRow row) {
    Optional<String> name =
        row.required(
            "item",
            "PAPER_A4",
            text -> NAME.matcher(text).matches() ? Optional.of(text) : Optional.empty());
    Optional<Kind> kind = row.required("kind", "CONSUMABLE", RuleRow.constant(Kind.class));
    row.requiredText("unit", "包");
    row.requiredText("chinese", "A4打印纸");
    row.requiredText("english", "A4 paper");
    row.requiredText("source", "拟");
    return row.isRight()
        ? Optional.of(new Item(name.orElseThrow(), kind.orElseThrow()))
        : Optional.empty();
  }

  /**
   * Checks that something is handed out by the count.
   *
   * @throws CheckFailedException with {@code CONDUCT-081} if there is no such thing, {@code
   *     CONDUCT-079} if it has numbers and goes through {@link io.hall.receipt.BookRegister}
   */
  void requireConsumable(String name) {
    Item item = items.get(name);
    if (item == null) {
      throw new CheckFailedException(Finding.of(ConductCode.NO_ITEM).in("item"));
    }
    if (item.kind() == Kind.NUMBERED) {
      throw new CheckFailedException(Finding.of(ConductCode.NUMBERED).in("item"));
    }
  }

  private static final class Shipped {
    static final SupplyCatalogue CATALOGUE =
        of(RuleFile.shipped(SupplyCatalogue.class, "supplies.csv", COLUMNS)).orThrow();
  }
}

package io.hall.statements;

import io.hall.check.Checked;
import io.hall.csv.RuleFile;
import io.hall.payment.HallCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which column of a statement file is what (列对应): texts of the header, forms of dates, fixed
 * values, how money back is marked. Written as a small file ({@code
 * docs/formats/statement-mapping.md}).
 *
 * <p>Immutable.
 */
public final class StatementMapping {

  /** The names of the shipped mappings, in the order in which a file is tried on them. */
  private static final List<String> SHIPPED = List.of("hall", "wechat", "alipay", "pos", "bank");

  private final String name;
  private final Rules rules;
  private final Optional<HallCode> hall;

  StatementMapping(String name, Rules rules, Optional<HallCode> hall) {
    this.name = name;
    this.rules = rules;
    this.hall = hall;
  }

  /**
   * Reads a mapping.
   *
   * @return the mapping, or what is wrong: {@code RULES-…} with the form of the file, {@code
   *     STATEMENTS-06x} with what it says
   */
  public static Checked<StatementMapping> read(Path file) {
    return MappingFile.read(RuleFile.read(file, MappingFile.COLUMNS));
  }

  /** The names of the mappings that come with the module. */
  public static List<String> shippedNames() {
    return SHIPPED;
  }

  /**
   * Returns a mapping that comes with the module. Layouts vary and change: each says in its first
   * lines where its column names are from, and how sure they are.
   *
   * @param name one of {@link #shippedNames}
   * @throws IllegalArgumentException if there is none of this name
   */
  public static StatementMapping shipped(String name) {
    if (!SHIPPED.contains(name)) {
      throw new IllegalArgumentException("No mapping of this name is shipped: one of " + SHIPPED);
    }
    String file = "mapping-" + name + ".csv";
    return MappingFile.read(RuleFile.shipped(StatementMapping.class, file, MappingFile.COLUMNS))
        .orThrow();
  }

  /** Returns this mapping for statements of one hall that do not name it themselves. */
  public StatementMapping at(HallCode only) {
    return new StatementMapping(name, rules, Optional.of(only));
  }

  /** The name of its file. */
  public String name() {
    return name;
  }

  Rules rules() {
    return rules;
  }

  /** The hall of lines that do not tell theirs. */
  Optional<HallCode> hall() {
    return hall.or(() -> rules.hall);
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}

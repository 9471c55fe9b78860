package io.hall.security.vault;

import java.util.regex.Pattern;

/**
 * A column of sealed values, for {@link Resealing}.
 *
 * @param table the table's name, also in the values' {@link Vault.Place}
 * @param column the column's name, likewise
 * @param key the column that tells its rows apart, of texts or whole numbers; its value, in decimal
 *     digits if it is a number, is the place's row
 * @param schema the version in the place
 */
public record SealedColumn(String table, String column, String key, int schema) {

  /** They become part of a statement, which takes no values in their place. */
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  /** Checks that the names are names: small letters, digits, low lines. */
  public SealedColumn {
    requireName(table);
    requireName(column);
    requireName(key);
  }

  /** A column whose values have had one meaning so far. */
  public SealedColumn(String table, String column, String key) {
    this(table, column, key, 1);
  }

  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("A table or column has small letters, digits and _");
    }
  }

  Vault.Place place(Object row) {
    return new Vault.Place(table, column, row.toString(), schema);
  }
}

package io.hall.invoice.rules;

import io.hall.invoice.Certainty;

/**
 * A tax classification code (税收分类编码). Immutable.
 *
 * @param code 19 digits
 * @param shortName what stands between the stars before an item's name (简称): 供热 in {@code *供热*采暖费}
 * @param name the name of the class
 * @param supply the supply whose rates apply, as {@code HEAT}
 * @param certainty how sure the row is
 * @param source where it is from
 */
public record Classification(
    String code, String shortName, String name, String supply, Certainty certainty, String source) {

  static Classification of(Rule rule) {
    return new Classification(
        rule.key(),
        rule.value(),
        rule.name(),
        rule.scope().get(0),
        rule.certainty(),
        rule.source());
  }

  /** Returns an item's name as invoices print it: {@code *供热*采暖费}. */
  public String itemName(String item) {
    return "*" + shortName + "*" + item;
  }
}

package io.hall.invoice.rules;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.Span;
import io.hall.invoice.Certainty;
import io.hall.invoice.TaxRegion;
import java.util.List;

/**
 * An exemption from VAT (免税政策): heating fees of residents as individuals (居民个人) in the three norths
 * (三北地区). Fees that a unit collects from residents, or pays for them, are covered; a school or
 * company that pays the residents' price is not. Immutable.
 *
 * @param key its name in the file
 * @param regions the two digits of its regions, as in a {@link TaxRegion}
 * @param days the days on which it holds; a heating period that ends later elsewhere has its own
 *     row
 * @param certainty how sure it is
 * @param source the announcement
 */
public record Exemption(
    String key, List<String> regions, Span<BusinessDate> days, Certainty certainty, String source) {

  /** Copies the list. */
  public Exemption {
    regions = List.copyOf(regions);
  }

  static Exemption of(Rule rule) {
    return new Exemption(rule.key(), rule.scope(), rule.days(), rule.certainty(), rule.source());
  }

  /** Whether it holds in {@code region}. */
  public boolean covers(TaxRegion region) {
    return regions.contains(region.digital());
  }
}

package io.hall.invoice;

import io.hall.csv.RuleFile;
import io.hall.csv.RuleRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A region with a tax bureau of its own (税务地区): a province, or one of the five cities with separate
 * plans (计划单列市). Shipped as data, {@code tax-regions.csv}. Immutable.
 *
 * @param digital its two digits in a digital number, such as {@code 41}
 * @param legacy its four digits in a code, such as {@code 4100}
 * @param name its Chinese name, such as 河南
 * @param certainty how sure the digits in a digital number are
 */
public record TaxRegion(String digital, String legacy, String name, Certainty certainty) {

  private static final List<String> COLUMNS =
      List.of("digital", "legacy", "name", "certainty", "source");
  private static final Pattern TWO = Pattern.compile("[0-9]{2}");
  private static final Pattern FOUR = Pattern.compile("[0-9]{4}");

  /** The region of two digits of a digital number. */
  public static Optional<TaxRegion> ofDigital(String digits) {
    return Optional.ofNullable(Shipped.BY_DIGITAL.get(digits));
  }

  /** The region of four digits of a code. */
  public static Optional<TaxRegion> ofLegacy(String digits) {
    return Optional.ofNullable(Shipped.BY_LEGACY.get(digits));
  }

  private static TaxRegion of(RuleRow row) {
    Optional<String> digital = row.required("digital", "41", t -> matching(TWO, t));
    Optional<String> legacy = row.required("legacy", "4100", t -> matching(FOUR, t));
    Optional<String> name = row.requiredText("name", "河南");
    Optional<Certainty> certainty =
        row.required("certainty", "KNOWN", RuleRow.constant(Certainty.class));
    row.requiredText("source", "GB/T 2260");
    return new TaxRegion(
        digital.orElseThrow(), legacy.orElseThrow(), name.orElseThrow(), certainty.orElseThrow());
  }

  private static Optional<String> matching(Pattern form, String text) {
    return form.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  private static final class Shipped {
    static final Map<String, TaxRegion> BY_DIGITAL = new HashMap<>();
    static final Map<String, TaxRegion> BY_LEGACY = new HashMap<>();

    static {
      for (RuleRow row : RuleFile.shipped(TaxRegion.class, "tax-regions.csv", COLUMNS).rows()) {
        TaxRegion region = of(row);
        BY_DIGITAL.put(region.digital, region);
        BY_LEGACY.put(region.legacy, region);
      }
    }
  }
}

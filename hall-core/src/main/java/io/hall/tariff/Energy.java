package io.hall.tariff;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.json.JsonScalar;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An amount of heat (热量) that a meter counted, exact to the watt-hour.
 *
 * <p>Immutable; ordered by size.
 *
 * @param wattHours the heat in thousandths of a kilowatt-hour, 0 to 999 999 999 999
 */
public record Energy(@JsonValue long wattHours) implements Comparable<Energy> {

  private static final long MOST = 999_999_999_999L;
  private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,8})(\\.[0-9]{1,3})?");
  private static final int MAX_LENGTH = 13;

  /** Checks the range. */
  @JsonScalar
  public Energy {
    if (wattHours < 0 || wattHours > MOST) {
      throw new IllegalArgumentException("Heat has 0 to 999999999.999 kilowatt-hours");
    }
  }

  /**
   * Reads heat in kilowatt-hours (千瓦时), such as {@code 3401.5}: ASCII digits, at most nine before
   * the point and three behind it, no sign, no unit.
   *
   * <p>Finding: {@code TARIFF-003} if the text is anything else.
   */
  public static Checked<Energy> parse(String kilowattHours) {
    if (kilowattHours.length() > MAX_LENGTH || !FORM.matcher(kilowattHours).matches()) {
      return Checked.invalid(Finding.of(TariffCode.NOT_AN_ENERGY));
    }
    return Checked.valid(
        new Energy(new BigDecimal(kilowattHours).movePointRight(3).longValueExact()));
  }

  /** Returns this heat in kilowatt-hours, with a scale of 3. */
  public BigDecimal toKilowattHours() {
    return BigDecimal.valueOf(wattHours, 3);
  }

  @Override
  public int compareTo(Energy other) {
    return Long.compare(wattHours, other.wattHours);
  }

  /** The kilowatt-hours with three decimals, such as {@code 3401.500}. */
  @Override
  public String toString() {
    return toKilowattHours().toPlainString();
  }
}

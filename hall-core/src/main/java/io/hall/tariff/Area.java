package io.hall.tariff;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.json.JsonScalar;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A floor area (面积) in square metres, exact to a hundredth, as property papers state it.
 *
 * <p>Immutable; ordered by size.
 *
 * @param hundredths the area in hundredths of a square metre, 1 to 999 999 999
 */
public record Area(@JsonValue long hundredths) implements Comparable<Area> {

  private static final long MOST = 999_999_999;
  private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,11})(\\.[0-9]{1,2})?");
  private static final int MAX_LENGTH = 15;

  /** Checks the range. */
  @JsonScalar
  public Area {
    if (!inRange(hundredths)) {
      throw new IllegalArgumentException("An area has 0.01 to 9999999.99 square metres");
    }
  }

  /**
   * Reads an area in square metres, such as {@code 98.76} or {@code 100}: ASCII digits, at most two
   * decimals, no sign, no unit, no superfluous zero in front.
   *
   * <p>Findings: {@code TARIFF-001} if the text is anything else, {@code TARIFF-002} if the area is
   * not 0.01 to 9999999.99.
   */
  public static Checked<Area> parse(String squareMetres) {
    if (squareMetres.length() > MAX_LENGTH || !FORM.matcher(squareMetres).matches()) {
      return Checked.invalid(Finding.of(TariffCode.NOT_AN_AREA));
    }
    long hundredths = new BigDecimal(squareMetres).movePointRight(2).longValueExact();
    return inRange(hundredths)
        ? Checked.valid(new Area(hundredths))
        : Checked.invalid(Finding.of(TariffCode.AREA_OUT_OF_RANGE));
  }

  private static boolean inRange(long hundredths) {
    return hundredths >= 1 && hundredths <= MOST;
  }

  /** Returns this area in square metres, with a scale of 2. */
  public BigDecimal toSquareMetres() {
    return BigDecimal.valueOf(hundredths, 2);
  }

  @Override
  public int compareTo(Area other) {
    return Long.compare(hundredths, other.hundredths);
  }

  /** The square metres with two decimals, such as {@code 98.76}. */
  @Override
  public String toString() {
    return toSquareMetres().toPlainString();
  }
}

package io.hall.invoice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a line is taxed (税率/征收率): at a rate, or not at all for one of two reasons, which are not a
 * rate of zero. Immutable; {@code 9%} and {@code 9.0%} are equal.
 *
 * @param treatment at a rate, exempt or not taxable
 * @param fraction the rate as a part of the net amount, 0.09 for 9 %, from 0 to 1 with at most six
 *     decimals; zero unless there is a rate
 */
public record TaxRate(Treatment treatment, BigDecimal fraction) {

  /** Whether tax is charged. */
  public enum Treatment {
    /** At a rate, which may be zero (零税率). */
    RATE,
    /** Exempt (免税): heating of residents in the three norths. */
    EXEMPT,
    /** Outside the scope of the tax (不征税). */
    NOT_TAXABLE
  }

  /** Exempt (免税). */
  public static final TaxRate EXEMPT = new TaxRate(Treatment.EXEMPT, BigDecimal.ZERO);

  /** Outside the scope of the tax (不征税). */
  public static final TaxRate NOT_TAXABLE = new TaxRate(Treatment.NOT_TAXABLE, BigDecimal.ZERO);

  /** What stands in place of a tax that is not charged. */
  public static final String NO_TAX = "***";

  private static final int MOST_DECIMALS = 6;
  private static final Pattern FORM = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,6})?)([%％]?)");

  /** How most invoices write their rates, so that these are not made anew; it allows nothing. */
  private static final Map<String, TaxRate> USUAL =
      Stream.of("13%", "9%", "6%", "5%", "3%", "1%", "0.13", "0.09", "0.06", "0.05", "0.03", "0.01")
          .collect(Collectors.toUnmodifiableMap(text -> text, text -> read(text).orThrow()));

  /** Checks the range and strips zeros at the end. */
  public TaxRate {
    fraction = plain(fraction);
    boolean inRange = fraction.signum() >= 0 && fraction.compareTo(BigDecimal.ONE) <= 0;
    if (!inRange || fraction.scale() > MOST_DECIMALS) {
      throw new IllegalArgumentException("A rate is a part from 0 to 1 with at most 6 decimals");
    }
    if (treatment != Treatment.RATE && fraction.signum() != 0) {
      throw new IllegalArgumentException("What is not taxed has no rate");
    }
  }

  /** Returns the rate of {@code percent} per cent, such as {@code 9} or {@code 1.5}. */
  public static TaxRate percent(String percent) {
    return new TaxRate(Treatment.RATE, new BigDecimal(percent).movePointLeft(2));
  }

  /**
   * Reads a rate as documents write it: {@code 9%}, {@code 0.09}, 免税, 不征税.
   *
   * @return the rate, or {@code INVOICE-031}; a number without {@code %} is a fraction of at most 1
   */
  public static Checked<TaxRate> parse(String text) {
    TaxRate usual = USUAL.get(text);
    return usual == null ? read(text.strip()) : Checked.valid(usual);
  }

  private static Checked<TaxRate> read(String text) {
    return switch (text) {
      case "免税" -> Checked.valid(EXEMPT);
      case "不征税" -> Checked.valid(NOT_TAXABLE);
      default ->
          number(text)
              .map(Checked::valid)
              .orElseGet(() -> Checked.invalid(Finding.of(InvoiceCode.NOT_A_RATE)));
    };
  }

  /**
   * Reads a rate beside the tax that a document prints with it. An exempt invoice may print {@code
   * 0%} for its rate: it is exempt when its tax is stars.
   */
  public static Checked<TaxRate> parse(String rate, String tax) {
    Checked<TaxRate> read = parse(rate);
    boolean zero = read.value().filter(r -> r.fraction.signum() == 0 && r.isTaxed()).isPresent();
    return zero && isStars(tax.strip()) ? Checked.valid(EXEMPT) : read;
  }

  private static boolean isStars(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c == '*');
  }

  /**
   * Returns the rate that {@code text} is.
   *
   * @throws CheckFailedException if it is none
   */
  public static TaxRate of(String text) {
    return parse(text).orThrow();
  }

  /** Whether tax is charged, at a rate that may be zero. */
  @JsonIgnore
  public boolean isTaxed() {
    return treatment == Treatment.RATE;
  }

  private static Optional<TaxRate> number(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(form.group(1));
    BigDecimal fraction = plain(form.group(2).isEmpty() ? number : number.movePointLeft(2));
    return fraction.compareTo(BigDecimal.ONE) > 0 || fraction.scale() > MOST_DECIMALS
        ? Optional.empty()
        : Optional.of(new TaxRate(Treatment.RATE, fraction));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** As an invoice prints it: {@code 9%}, 免税 or 不征税. */
  @Override
  public String toString() {
    return switch (treatment) {
      case RATE -> plain(fraction.movePointRight(2)).toPlainString() + "%";
      case EXEMPT -> "免税";
      case NOT_TAXABLE -> "不征税";
    };
  }
}

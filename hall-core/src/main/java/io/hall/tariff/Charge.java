package io.hall.tariff;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.calendar.SeasonPeriod;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What someone owes for one thing (应收): the factors, multiplied exactly and rounded once.
 *
 * <pre>{@code
 * Tariff tariff = TariffBook.jiaozuo().inForce(key, season).orThrow();
 * Premises flat = Premises.of(Area.parse("98.76").orThrow(), FloorClass.HIGH_RISE);
 * Charge charge = Charge.byArea(tariff, period, flat);
 * charge.exact(); // 1714.81926
 * charge.amount(); // 1714.82
 * }</pre>
 *
 * <p>The season is what the charge is for and never follows from the day it is paid. Immutable and
 * thread-safe.
 *
 * @param category the category by which the hall counts it
 * @param season the season it is for; an old one for arrears
 * @param factors what was multiplied, one at least
 * @param cap the most that the charge may reach, in yuan; empty when it has no limit
 * @param rounding how the exact amount was rounded
 * @param ground the tariff or document it rests on
 */
public record Charge(
    FeeCategory category,
    HeatingSeason season,
    List<Factor> factors,
    Optional<BigDecimal> cap,
    Rounding rounding,
    Ground ground) {

  /**
   * The digits behind which a division that does not end is cut off; one more digit, 1, says that
   * something was there, so that every rounding to fen or coarser comes out as from the fraction.
   */
  private static final int DIVISION_SCALE = 30;

  private static final int UNIT_PRICE_SCALE = 13;
  private static final BigDecimal FEN = new BigDecimal("0.01");

  /**
   * Copies the factors.
   *
   * @throws CheckFailedException with {@code MONEY-002} if the amount does not fit
   */
  public Charge {
    factors = List.copyOf(factors);
    if (factors.isEmpty()) {
      throw new IllegalArgumentException("A charge has a factor");
    }
    rounding.round(exact(factors, cap));
  }

  /**
   * What a charge rests on.
   *
   * @param tariffId the id of the tariff, or of the decision
   * @param source the document
   */
  public record Ground(String tariffId, String source) {}

  /**
   * Returns the fee by area for a whole season (按面积): area × price × days × floor ratio.
   *
   * @param tariff of {@link TariffItem#AREA} or {@link TariffItem#TWO_PART_BASE}
   * @throws CheckFailedException as {@link #byArea(Tariff, SeasonPeriod, Premises, int)} does
   */
  public static Charge byArea(Tariff tariff, SeasonPeriod period, Premises premises) {
    return byArea(tariff, period, premises, period.dayCount());
  }

  /**
   * Returns the fee by area for the actual days of supply (按实际天数). Where the price is for a season,
   * the days count in proportion to the days of the season.
   *
   * @param tariff of {@link TariffItem#AREA} or {@link TariffItem#TWO_PART_BASE}
   * @param days 0 to the days of the season
   * @throws CheckFailedException with {@code TARIFF-012} if the tariff has floor ratios and none
   *     for the premises, {@code TARIFF-013} if it counts interior area and that is not known,
   *     {@code TARIFF-015} if the days are out of range, {@code TARIFF-016} if the tariff is not
   *     for this city and season
   */
  public static Charge byArea(Tariff tariff, SeasonPeriod period, Premises premises, int days) {
    return areaCharge(
        category(tariff), tariff, period, AreaFactors.of(tariff, period, premises, days));
  }

  /**
   * Returns what premises without supply still owe (停供基础热费): the season's area fee × share.
   *
   * @param area of {@link TariffItem#AREA}
   * @param share of {@link TariffItem#IDLE_SHARE}
   * @throws CheckFailedException as {@link #byArea(Tariff, SeasonPeriod, Premises, int)} does
   */
  public static Charge idle(Tariff area, Tariff share, SeasonPeriod period, Premises premises) {
    require(area, TariffItem.AREA);
    require(share, TariffItem.IDLE_SHARE);
    AreaFactors.requireApplies(share, area.key().with(TariffItem.IDLE_SHARE), period);
    List<Factor> factors =
        new ArrayList<>(AreaFactors.of(area, period, premises, period.dayCount()));
    factors.add(new Factor(Factor.Kind.IDLE_SHARE, share.price().amount()));
    return areaCharge(FeeCategory.IDLE_BASE, share, period, factors);
  }

  /**
   * Returns the fee for metered heat (计量热费): kilowatt-hours × price.
   *
   * @param tariff of {@link TariffItem#METERED} or {@link TariffItem#TWO_PART_METERED}
   * @throws CheckFailedException with {@code TARIFF-016} if the tariff is not for this season
   */
  public static Charge metered(Tariff tariff, HeatingSeason season, Energy energy) {
    require(tariff, TariffItem.METERED, TariffItem.TWO_PART_METERED);
    List<Factor> factors =
        List.of(
            new Factor(Factor.Kind.ENERGY, energy.toKilowattHours()),
            new Factor(Factor.Kind.UNIT_PRICE, tariff.price().amount()));
    return of(category(tariff), tariff, season, factors, Optional.empty());
  }

  /**
   * Returns the fee for opening a stopped supply again (复热费).
   *
   * @param tariff of {@link TariffItem#RECONNECT}
   * @throws CheckFailedException with {@code TARIFF-016} if the tariff is not for this season
   */
  public static Charge reconnect(Tariff tariff, HeatingSeason season) {
    require(tariff, TariffItem.RECONNECT);
    List<Factor> factors =
        List.of(
            Factor.of(Factor.Kind.COUNT, 1),
            new Factor(Factor.Kind.UNIT_PRICE, tariff.price().amount()));
    return of(FeeCategory.RECONNECT, tariff, season, factors, Optional.empty());
  }

  /**
   * Returns the damages for paying late (违约金): amount owed × daily rate × days, simple, up to the
   * cap. The first late day and the day of payment both count; on time is 0 days and 0.00.
   *
   * @param tariff of {@link TariffItem#PENALTY}
   * @param period the season that was owed
   * @param owed the amount that was late, without earlier penalties: they bear none themselves
   * @param paidOn the day of payment
   * @throws CheckFailedException with {@code TARIFF-016} if the tariff is not for this city and
   *     season, {@code TARIFF-018} if it counts from a deadline that is not known, {@code
   *     TARIFF-019} if the amount is negative
   */
  public static Charge penalty(
      Tariff tariff, SeasonPeriod period, Money owed, BusinessDate paidOn) {
    require(tariff, TariffItem.PENALTY);
    AreaFactors.requireApplies(tariff, tariff.key(), period);
    requireNotNegative(owed);
    PenaltyTerms terms = tariff.penalty().orElseThrow();
    BusinessDate first =
        terms
            .start()
            .in(period)
            .orElseThrow(() -> new CheckFailedException(Finding.of(TariffCode.DEADLINE_NOT_KNOWN)));
    long days = Math.max(0, paidOn.date().toEpochDay() - first.date().toEpochDay() + 1);
    List<Factor> factors =
        List.of(
            new Factor(Factor.Kind.PRINCIPAL, owed.toYuan()),
            new Factor(Factor.Kind.DAILY_RATE, tariff.price().amount()),
            Factor.of(Factor.Kind.DAYS, days));
    Optional<BigDecimal> cap = terms.cap().map(part -> part.multiply(owed.toYuan()));
    return of(FeeCategory.PENALTY, tariff, period.season(), factors, cap);
  }

  /**
   * Returns what an earlier season still owes (往年欠费).
   *
   * @param season the season that was owed, which the charge keeps
   * @param unpaid what is left of it
   * @throws CheckFailedException with {@code TARIFF-019} if the amount is negative
   */
  public static Charge arrears(HeatingSeason season, Money unpaid, Ground ground) {
    requireNotNegative(unpaid);
    return fixed(FeeCategory.ARREARS, season, unpaid, ground);
  }

  /**
   * Returns a charge of an amount that no tariff sets: a connection, material, an approved
   * adjustment, which may be negative.
   */
  public static Charge fixed(
      FeeCategory category, HeatingSeason season, Money amount, Ground ground) {
    return new Charge(
        category,
        season,
        List.of(new Factor(Factor.Kind.PRINCIPAL, amount.toYuan())),
        Optional.empty(),
        Rounding.HALF_UP_FEN,
        ground);
  }

  /** Returns this charge as arrears: same season, same factors, another category. */
  public Charge asArrears() {
    return new Charge(FeeCategory.ARREARS, season, factors, cap, rounding, ground);
  }

  /** Returns this charge rounded another way, from the exact amount: for cash, say. */
  public Charge rounded(Rounding other) {
    return new Charge(category, season, factors, cap, other, ground);
  }

  /**
   * The exact amount in yuan: the product of the factors, at most the cap. Where the division by
   * the days of a season does not end, it is cut off behind the thirtieth decimal in a way that no
   * rounding to fen or coarser can tell from the fraction.
   */
  public BigDecimal exact() {
    return exact(factors, cap);
  }

  /** What is owed: the exact amount, rounded once. */
  public Money amount() {
    return rounding.round(exact()).money();
  }

  /** What rounding added, in yuan and exact: {@code amount − exact} (舍入差额). */
  public BigDecimal roundingDifference() {
    return rounding.round(exact()).difference();
  }

  /** The value of the factor of this kind, if there is one. */
  public Optional<BigDecimal> factor(Factor.Kind kind) {
    return factors.stream().filter(f -> f.kind() == kind).map(Factor::value).findFirst();
  }

  /**
   * Returns a quantity and a unit price for an invoice line whose product is within 0.01 of the
   * amount: the area and the price of a square metre for the season, say 98.76 and 17.3635 for
   * 1714.82. Where nothing is counted, or the rounding is coarser than that, the unit price is the
   * amount divided by the quantity, to 13 decimals.
   */
  public InvoicePrice invoicePrice() {
    BigDecimal amount = amount().toYuan();
    BigDecimal quantity =
        factors.stream()
            .filter(f -> f.kind().isQuantity() && f.value().signum() != 0)
            .map(Factor::value)
            .findFirst()
            .orElse(BigDecimal.ONE);
    BigDecimal plain = exact().divide(quantity, UNIT_PRICE_SCALE, RoundingMode.HALF_UP);
    boolean fits = plain.multiply(quantity).subtract(amount).abs().compareTo(FEN) <= 0;
    BigDecimal unitPrice =
        fits ? plain : amount.divide(quantity, UNIT_PRICE_SCALE, RoundingMode.HALF_UP);
    return new InvoicePrice(plain(quantity), plain(unitPrice));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static BigDecimal exact(List<Factor> factors, Optional<BigDecimal> cap) {
    BigDecimal product = BigDecimal.ONE;
    BigDecimal divisor = BigDecimal.ONE;
    for (Factor factor : factors) {
      if (factor.kind() == Factor.Kind.SEASON_DAYS) {
        divisor = divisor.multiply(factor.value());
      } else {
        product = product.multiply(factor.value());
      }
    }
    BigDecimal exact = divide(product, divisor);
    return cap.isPresent() ? exact.min(cap.get()) : exact;
  }

  private static BigDecimal divide(BigDecimal product, BigDecimal divisor) {
    BigDecimal quotient = product.divide(divisor, DIVISION_SCALE, RoundingMode.DOWN);
    boolean ends = quotient.multiply(divisor).compareTo(product) == 0;
    BigDecimal exact =
        ends ? quotient : quotient.add(BigDecimal.valueOf(product.signum(), DIVISION_SCALE + 1));
    return plain(exact);
  }

  private static Charge areaCharge(
      FeeCategory category, Tariff tariff, SeasonPeriod period, List<Factor> factors) {
    return of(category, tariff, period.season(), factors, Optional.empty());
  }

  private static Charge of(
      FeeCategory category,
      Tariff tariff,
      HeatingSeason season,
      List<Factor> factors,
      Optional<BigDecimal> cap) {
    AreaFactors.requireApplies(tariff, season);
    return new Charge(
        category,
        season,
        factors,
        cap,
        tariff.rounding().nonCash(),
        new Ground(tariff.id(), tariff.source()));
  }

  private static FeeCategory category(Tariff tariff) {
    boolean residential = tariff.key().customer() == CustomerKind.RESIDENTIAL;
    return switch (tariff.key().item()) {
      case METERED, TWO_PART_METERED ->
          residential ? FeeCategory.RESIDENTIAL_METERED : FeeCategory.NON_RESIDENTIAL_METERED;
      case TWO_PART_BASE ->
          residential ? FeeCategory.RESIDENTIAL_BASE : FeeCategory.NON_RESIDENTIAL_AREA;
      default -> residential ? FeeCategory.RESIDENTIAL_AREA : FeeCategory.NON_RESIDENTIAL_AREA;
    };
  }

  static void require(Tariff tariff, TariffItem... items) {
    if (!List.of(items).contains(tariff.key().item())) {
      throw new IllegalArgumentException(
          "A tariff of " + List.of(items) + " is needed here, not of " + tariff.key().item());
    }
  }

  private static void requireNotNegative(Money amount) {
    if (amount.isNegative()) {
      throw new CheckFailedException(Finding.of(TariffCode.AMOUNT_NEGATIVE));
    }
  }
}

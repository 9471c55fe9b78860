package io.hall.tariff;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.City;
import io.hall.calendar.HeatingSeason;
import io.hall.calendar.Span;
import io.hall.check.Finding;
import io.hall.csv.RuleRow;
import io.hall.money.Rounding;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one price from a row of a file. */
final class TariffRow {

  static final List<String> COLUMNS =
      List.of(
          "id",
          "city",
          "customer",
          "item",
          "unit",
          "price",
          "area_basis",
          "interior_share",
          "high_rise",
          "mid_rise",
          "multi_storey",
          "penalty_start",
          "penalty_cap",
          "rounding",
          "cash_rounding",
          "season_from",
          "season_to",
          "day_from",
          "day_to",
          "source");

  private static final Pattern ID = Pattern.compile(Tariff.ID_FORM);

  private final RuleRow row;

  private TariffRow(RuleRow row) {
    this.row = row;
  }

  static Optional<Tariff> read(RuleRow row) {
    return new TariffRow(row).tariff();
  }

  private Optional<Tariff> tariff() {
    Optional<String> id = row.required("id", "JZ-AREA-2024", TariffRow::id);
    Optional<TariffKey> key = key();
    Optional<Tariff.Price> price = price(key.map(TariffKey::item));
    Optional<AreaTerms> area = area(price.map(Tariff.Price::unit));
    Optional<PenaltyTerms> penalty = penalty(key.map(TariffKey::item));
    Optional<RoundingPolicy> rounding = rounding();
    Optional<Tariff.Effective> effective = effective();
    Optional<String> source = row.requiredText("source", "焦作日报 2024-11");
    if (!row.isRight()) {
      return Optional.empty();
    }
    return Optional.of(
        new Tariff(
            id.orElseThrow(),
            key.orElseThrow(),
            price.orElseThrow(),
            area,
            penalty,
            rounding.orElseThrow(),
            effective.orElseThrow(),
            source.orElseThrow()));
  }

  private Optional<TariffKey> key() {
    Optional<City> city = row.required("city", "jiaozuo", City::parse);
    Optional<CustomerKind> customer =
        row.required("customer", "RESIDENTIAL", RuleRow.constant(CustomerKind.class));
    Optional<TariffItem> item = row.required("item", "AREA", RuleRow.constant(TariffItem.class));
    return city.flatMap(c -> customer.flatMap(k -> item.map(i -> new TariffKey(c, k, i))));
  }

  private Optional<Tariff.Price> price(Optional<TariffItem> item) {
    Optional<TariffUnit> unit =
        row.required("unit", "SQUARE_METRE_DAY", RuleRow.constant(TariffUnit.class));
    if (item.isPresent() && unit.isPresent() && !item.get().isPricedIn(unit.get())) {
      row.add(
          Finding.of(TariffCode.UNIT_DOES_NOT_FIT)
              .with("unit", unit.get())
              .with("item", item.get()));
    }
    Optional<BigDecimal> amount =
        row.required(
            "price",
            "0.175",
            text ->
                RuleRow.decimal(text)
                    .filter(a -> unit.isEmpty() || Tariff.Price.possible(a, unit.get())));
    return unit.flatMap(u -> amount.map(a -> new Tariff.Price(a, u)));
  }

  private Optional<AreaTerms> area(Optional<TariffUnit> unit) {
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    if (!unit.get().countsArea()) {
      row.unused("area_basis");
      row.unused("interior_share");
      for (FloorClass floor : FloorClass.values()) {
        row.unused(column(floor));
      }
      return Optional.empty();
    }
    Optional<AreaBasis> basis =
        row.required("area_basis", "BUILDING", RuleRow.constant(AreaBasis.class));
    Optional<BigDecimal> interior = row.optional("interior_share", "0.90", TariffRow::share);
    if (basis.equals(Optional.of(AreaBasis.BUILDING))) {
      row.unused("interior_share");
    }
    Map<FloorClass, BigDecimal> ratios = new EnumMap<>(FloorClass.class);
    for (FloorClass floor : FloorClass.values()) {
      row.optional(column(floor), "0.82", TariffRow::share)
          .ifPresent(ratio -> ratios.put(floor, ratio));
    }
    return row.isRight() ? basis.map(b -> new AreaTerms(b, interior, ratios)) : Optional.empty();
  }

  private Optional<PenaltyTerms> penalty(Optional<TariffItem> item) {
    if (!item.equals(Optional.of(TariffItem.PENALTY))) {
      row.unused("penalty_start");
      row.unused("penalty_cap");
      return Optional.empty();
    }
    Optional<PenaltyStart> start =
        row.required("penalty_start", "DAY_AFTER_SEASON", RuleRow.constant(PenaltyStart.class));
    Optional<BigDecimal> cap = row.optional("penalty_cap", "0.30", RuleRow::decimal);
    return start.map(s -> new PenaltyTerms(s, cap));
  }

  private Optional<RoundingPolicy> rounding() {
    Optional<Rounding> nonCash =
        row.required("rounding", "HALF_UP_FEN", RuleRow.constant(Rounding.class));
    Optional<Rounding> cash =
        row.required("cash_rounding", "HALF_UP_FEN", RuleRow.constant(Rounding.class));
    return nonCash.flatMap(n -> cash.map(c -> new RoundingPolicy(n, c)));
  }

  private Optional<Tariff.Effective> effective() {
    Optional<HeatingSeason> seasonFrom =
        row.required("season_from", "2024-2025", text -> HeatingSeason.parse(text).value());
    Optional<HeatingSeason> seasonTo =
        row.optional("season_to", "2024-2025", text -> HeatingSeason.parse(text).value());
    Optional<BusinessDate> dayFrom = row.optional("day_from", "2024-11-15", BusinessDate::find);
    Optional<BusinessDate> dayTo = row.optional("day_to", "2024-11-15", BusinessDate::find);
    if (!Span.inOrder(seasonFrom, seasonTo) || !Span.inOrder(dayFrom, dayTo)) {
      row.add(Finding.of(TariffCode.ENDS_BEFORE_IT_BEGINS));
      return Optional.empty();
    }
    return Optional.of(
        new Tariff.Effective(new Span<>(seasonFrom, seasonTo), new Span<>(dayFrom, dayTo)));
  }

  private static String column(FloorClass floor) {
    return floor.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<String> id(String text) {
    return ID.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  private static Optional<BigDecimal> share(String text) {
    return RuleRow.decimal(text).filter(Shares::isShare);
  }
}

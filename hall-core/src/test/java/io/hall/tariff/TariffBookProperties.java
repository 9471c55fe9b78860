package io.hall.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.City;
import io.hall.calendar.HeatingSeason;
import io.hall.calendar.Span;
import io.hall.check.Checked;
import io.hall.check.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TariffBookProperties {

  private static final TariffKey AREA = TariffKey.residential(City.JIAOZUO, TariffItem.AREA);
  private static final BusinessDate DAY = BusinessDate.parse("2024-11-15");

  @Property
  void a_book_has_at_most_one_price_for_any_season_and_day(
      @ForAll("times") List<Tariff.Effective> times,
      @ForAll("seasons") HeatingSeason season,
      @ForAll("days") BusinessDate day) {
    Checked<TariffBook> book = book(times);
    long inForce = times.stream().filter(t -> t.contains(season, day)).count();

    if (inForce > 1) {
      assertThat(book.verdict()).isEqualTo(Verdict.INVALID);
    }
    book.value()
        .ifPresent(
            b -> {
              Optional<Tariff> found = b.inForce(AREA, season, day).value();
              assertThat(found.isPresent()).isEqualTo(inForce == 1);
              found.ifPresent(t -> assertThat(t.effective().contains(season, day)).isTrue());
            });
  }

  @Property
  void two_times_overlap_exactly_when_some_season_and_day_lie_in_both(
      @ForAll("time") Tariff.Effective one, @ForAll("time") Tariff.Effective other) {
    boolean shared = false;
    for (int year = 2018; year <= 2030; year++) {
      for (int day = -2; day <= 12; day++) {
        HeatingSeason season = new HeatingSeason(year);
        BusinessDate date = DAY.plusDays(day);
        shared |= one.contains(season, date) && other.contains(season, date);
      }
    }

    assertThat(one.overlaps(other)).isEqualTo(shared).isEqualTo(other.overlaps(one));
  }

  @Provide
  Arbitrary<List<Tariff.Effective>> times() {
    return time().list().ofMinSize(1).ofMaxSize(3);
  }

  @Provide
  Arbitrary<Tariff.Effective> time() {
    return Combinators.combine(span(seasons()), span(days())).as(Tariff.Effective::new);
  }

  @Provide
  Arbitrary<HeatingSeason> seasons() {
    return Arbitraries.integers().between(2020, 2027).map(HeatingSeason::new);
  }

  @Provide
  Arbitrary<BusinessDate> days() {
    return Arbitraries.integers().between(0, 9).map(DAY::plusDays);
  }

  private static <T extends Comparable<T>> Arbitrary<Span<T>> span(Arbitrary<T> points) {
    return Combinators.combine(points.optional(0.7), points.optional(0.7))
        .as((a, b) -> Span.inOrder(a, b) ? new Span<T>(a, b) : new Span<T>(b, a));
  }

  private static Checked<TariffBook> book(List<Tariff.Effective> times) {
    List<Tariff> tariffs = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      tariffs.add(
          new Tariff(
              "T" + i,
              AREA,
              new Tariff.Price(new BigDecimal("0.175"), TariffUnit.SQUARE_METRE_DAY),
              Optional.of(AreaTerms.BUILDING),
              Optional.empty(),
              RoundingPolicy.TO_THE_FEN,
              times.get(i),
              "test"));
    }
    return TariffBook.of(tariffs);
  }
}

package io.hall.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.City;
import io.hall.calendar.HeatingSeason;
import io.hall.calendar.SeasonCalendar;
import io.hall.calendar.SeasonPeriod;
import io.hall.money.Money;
import org.junit.jupiter.api.Test;

class ChargeTest {

  @Test
  void a_flat_in_a_high_rise_of_jiaozuo_owes_1714_82() {
    HeatingSeason season = HeatingSeason.parse("2026-2027采暖季").orThrow();
    SeasonPeriod period = SeasonCalendar.shipped().period(City.JIAOZUO, season).orThrow();
    Tariff tariff =
        TariffBook.jiaozuo()
            .inForce(TariffKey.residential(City.JIAOZUO, TariffItem.AREA), season)
            .orThrow();
    Premises flat = Premises.of(Area.parse("98.76").orThrow(), FloorClass.HIGH_RISE);

    Charge charge = Charge.byArea(tariff, period, flat);

    assertThat(charge.exact()).isEqualByComparingTo("1714.81926");
    assertThat(charge.amount()).isEqualTo(Money.yuan("1714.82"));
    assertThat(charge.roundingDifference()).isEqualByComparingTo("0.00074");
    assertThat(charge.invoicePrice().quantity()).isEqualByComparingTo("98.76");
    assertThat(charge.invoicePrice().unitPrice()).isEqualByComparingTo("17.3635");
  }
}

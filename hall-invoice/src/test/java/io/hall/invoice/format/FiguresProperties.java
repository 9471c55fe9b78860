package io.hall.invoice.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FiguresProperties {

  @Property
  void an_amount_is_read_as_money_reads_it(@ForAll("figures") String text) {
    assertThat(Figures.money(text)).isEqualTo(Money.read(text).value());
  }

  @Property
  void every_amount_comes_back(@ForAll long fen) {
    Money amount = Money.ofFen(fen);

    assertThat(Figures.money(amount.toString())).contains(amount);
  }

  @Property
  void every_day_comes_back_in_every_form(@ForAll("days") LocalDate day) {
    BusinessDate due = new BusinessDate(day);
    String iso = day.toString();
    for (String form :
        new String[] {
          iso,
          iso.replace("-", ""),
          iso.replace("-", "/"),
          iso + " 10:11:12",
          iso + "T10:11:12.5Z",
          iso.replace("-", "") + "101112",
          iso.substring(0, 4) + "年" + iso.substring(5, 7) + "月" + iso.substring(8) + "日"
        }) {
      assertThat(Figures.day(form)).as(form).contains(due);
    }
  }

  @Example
  void what_is_no_day_or_decimal_is_none() {
    for (String text : new String[] {"", "2026", "2026-13-01", "2026-02-30", "20261", "x"}) {
      assertThat(Figures.day(text)).as(text).isEmpty();
    }
    for (String text : new String[] {"", "-", "1.", ".1", "1e999", "1,000", "0x1", "１"}) {
      assertThat(Figures.decimal(text)).as(text).isEmpty();
    }
    assertThat(Figures.decimal("1E2")).map(Object::toString).contains("100");
    assertThat(Figures.tax("***")).contains(Money.ZERO);
    assertThat(Figures.tax("")).isEmpty();
  }

  @Provide
  Arbitrary<String> figures() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("0123456789.-").ofMaxLength(22),
        Arbitraries.strings().withChars("0123456789.-+,eE ¥０").ofMaxLength(8),
        Arbitraries.longs().map(fen -> Money.ofFen(fen).toString()));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs().between(10_957, 30_000).map(LocalDate::ofEpochDay);
  }
}

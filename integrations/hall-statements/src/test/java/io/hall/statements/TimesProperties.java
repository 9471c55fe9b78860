package io.hall.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimesProperties {

  @Provide
  Arbitrary<LocalDateTime> moments() {
    return Arbitraries.longs()
        .between(0, 86_400L * 365 * 100)
        .map(LocalDate.of(2000, 1, 1).atStartOfDay()::plusSeconds);
  }

  @Property
  void a_serial_of_seventeen_digits_gives_back_the_second(@ForAll("moments") LocalDateTime at) {
    assertThat(Times.moment(new Cell(Cell.Type.DATE, serial(at, 1899, 12, 30, 17)), Times.MOMENTS))
        .isEqualTo(at);
    assertThat(Times.moment(new Cell(Cell.Type.DATE, serial(at, 1899, 12, 30, 15)), Times.MOMENTS))
        .isEqualTo(at);
    assertThat(
            Times.moment(new Cell(Cell.Type.DATE_1904, serial(at, 1904, 1, 1, 17)), Times.MOMENTS))
        .isEqualTo(at);
  }

  @Property
  void written_moments_are_read_in_the_usual_forms(@ForAll("moments") LocalDateTime at) {
    for (String form :
        new String[] {
          "yyyy-MM-dd HH:mm:ss", "yyyy/M/d H:mm:ss", "yyyyMMddHHmmss", "yyyy-MM-dd'T'HH:mm:ss"
        }) {
      assertThat(
              Times.moment(Cell.text(DateTimeFormatter.ofPattern(form).format(at)), Times.MOMENTS))
          .isEqualTo(at);
    }
  }

  @Example
  void known_serials() {
    // 45658 is the first of January 2025, and 1900 has a day too many before March
    assertThat(Times.moment(new Cell(Cell.Type.DATE, "45658"), Times.MOMENTS))
        .isEqualTo(LocalDate.of(2025, 1, 1).atStartOfDay());
    assertThat(Times.moment(new Cell(Cell.Type.DATE, "45658.999999999"), Times.MOMENTS))
        .isEqualTo(LocalDate.of(2025, 1, 2).atStartOfDay());
    assertThat(Times.time(new Cell(Cell.Type.DATE, "4.1666666666666664E-2"), Times.TIMES))
        .isEqualTo(LocalTime.of(1, 0));
    assertThat(Times.time(Cell.text("093005"), Times.TIMES)).isEqualTo(LocalTime.of(9, 30, 5));
  }

  @Example
  void what_is_no_date_is_refused() {
    for (String text :
        new String[] {
          "2026-02-29",
          "2026-13-01",
          "2026-11-08 24:00:00",
          "08.11.2026",
          "0026-11-08",
          "26-11-08",
          "2026-11-08 09:15:30 PM",
          "1999-12-31",
          "2026-11-8x",
          ""
        }) {
      assertThatThrownBy(() -> Times.moment(Cell.text(text), Times.MOMENTS))
          .as(text)
          .isInstanceOf(CheckFailedException.class);
    }
    for (String serial : new String[] {"-1", "60", "1E9", "99999999", "1.5E5", "NaN"}) {
      assertThatThrownBy(() -> Times.moment(new Cell(Cell.Type.DATE, serial), Times.MOMENTS))
          .as(serial)
          .isInstanceOf(CheckFailedException.class);
    }
    assertThatThrownBy(() -> Times.time(new Cell(Cell.Type.NUMBER, "93005"), Times.TIMES))
        .isInstanceOf(CheckFailedException.class);
  }

  /** Days since the begin, in as many digits as spreadsheets store. */
  private static String serial(LocalDateTime at, int year, int month, int day, int digits) {
    long seconds = ChronoUnit.SECONDS.between(LocalDate.of(year, month, day).atStartOfDay(), at);
    return BigDecimal.valueOf(seconds)
        .divide(BigDecimal.valueOf(86_400), new MathContext(digits, RoundingMode.HALF_EVEN))
        .toPlainString();
  }
}

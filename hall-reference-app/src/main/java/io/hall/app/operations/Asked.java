package io.hall.app.operations;

import io.hall.app.spring.NotThere;
import io.hall.calendar.BusinessDate;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;

/** What the address of a page asks for. */
final class Asked {

  private Asked() {}

  /** The day of a field, or else another one. */
  static BusinessDate day(String text, BusinessDate otherwise) {
    try {
      return text.isBlank() ? otherwise : BusinessDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw OperationsCode.NOT_A_DAY.in("day");
    }
  }

  /** The day in an address; what is no day is not there. */
  static BusinessDate day(String text) {
    try {
      return BusinessDate.parse(text);
    } catch (DateTimeException e) {
      throw new NotThere();
    }
  }

  /** The month in an address; what is no month is not there. */
  static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw new NotThere();
    }
  }

  static <T> T known(Optional<T> asked) {
    return asked.orElseThrow(NotThere::new);
  }
}

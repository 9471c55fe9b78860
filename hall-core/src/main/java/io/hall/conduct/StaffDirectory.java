package io.hall.conduct;

import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Who works where (SPI): a {@link StaffList}, or the personnel system of the company. Safe for use
 * by several threads.
 */
@FunctionalInterface
public interface StaffDirectory {

  /**
   * Returns everybody who is employed on a day, in the order of their numbers.
   *
   * @param connection the transaction under way; a directory elsewhere does not need it
   */
  List<Staff> on(Connection connection, BusinessDate day) throws SQLException;

  /** Returns the one with this number, if employed on that day. */
  default Optional<Staff> find(Connection connection, StaffNumber number, BusinessDate day)
      throws SQLException {
    return on(connection, day).stream().filter(s -> s.number().equals(number)).findFirst();
  }

  /** Returns those of one hall. */
  default List<Staff> of(Connection connection, HallCode hall, BusinessDate day)
      throws SQLException {
    return on(connection, day).stream().filter(s -> s.isOf(hall)).toList();
  }

  /** Returns the halls at which somebody works, in the order of their codes. */
  default List<HallCode> halls(Connection connection, BusinessDate day) throws SQLException {
    return on(connection, day).stream()
        .flatMap(s -> s.hall().stream())
        .distinct()
        .sorted()
        .toList();
  }
}

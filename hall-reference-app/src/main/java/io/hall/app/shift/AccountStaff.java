package io.hall.app.shift;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.Span;
import io.hall.conduct.Post;
import io.hall.conduct.Staff;
import io.hall.conduct.StaffDirectory;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.security.account.Role;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Who works where, as the accounts in use tell it: a hall without a personnel system has these. */
final class AccountStaff implements StaffDirectory {

  @Override
  public List<Staff> on(Connection connection, BusinessDate day) throws SQLException {
    return Sql.list(
        connection,
        "SELECT number, person, role, hall FROM account_standing WHERE state = 'ACTIVE'"
            + " ORDER BY number",
        AccountStaff::read);
  }

  private static Staff read(ResultSet row) throws SQLException {
    return new Staff(
        new StaffNumber(row.getString(1)),
        row.getString(2),
        post(Role.valueOf(row.getString(3))),
        Optional.of(row.getString(4)).filter(hall -> !hall.isEmpty()).map(HallCode::new),
        Span.always());
  }

  private static Post post(Role role) {
    return switch (role) {
      case CASHIER -> Post.CASHIER;
      case HALL_HEAD -> Post.HALL_HEAD;
      case LEADER -> Post.DEPARTMENT_MANAGER;
      default -> Post.OTHER;
    };
  }
}

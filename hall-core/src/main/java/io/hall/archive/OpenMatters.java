package io.hall.archive;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.FilingSeasons;
import io.hall.calendar.HeatingSeason;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which matters that are open cover a text (未结事项核对). In doubt one does. */
final class OpenMatters {

  private static final Set<FiledStream> INVOICES =
      Set.of(FiledStream.INVOICE_DESK, FiledStream.INVOICE_FILE);

  private static final String HALL = "SELECT 1 FROM receipt WHERE number = ? AND hall <> ?";
  private static final String LINE = "SELECT 1 FROM receipt_line WHERE number = ? AND season = ?";

  /** A voucher and what it refunds, in either order. */
  private static final String PAIR =
      "SELECT 1 FROM receipt WHERE (number = ? AND refunds = ?) OR (number = ? AND refunds = ?)";

  private final Connection connection;
  private final List<Matter> matters;
  private final FilingSeasons seasons;

  OpenMatters(Connection connection, List<Matter> matters, FilingSeasons seasons) {
    this.connection = connection;
    this.matters = matters;
    this.seasons = seasons;
  }

  /** Returns those that cover a text. */
  List<Matter> covering(PersonalText text) throws SQLException {
    List<Matter> covering = new ArrayList<>();
    for (Matter matter : matters) {
      if (covers(matter.scope(), text)) {
        covering.add(matter);
      }
    }
    return covering;
  }

  private boolean covers(HoldScope scope, PersonalText text) throws SQLException {
    return switch (scope.kind()) {
      case ALL -> true;
      case SEASON -> isOfSeason(HeatingSeason.parse(scope.value()).orThrow(), text);
      case HALL -> isOfHall(scope.value(), text);
      case RECEIPT -> isAbout(scope.value(), text);
    };
  }

  private boolean isOfSeason(HeatingSeason season, PersonalText text) throws SQLException {
    for (BusinessDate date : text.dates()) {
      if (seasons.of(date).value().map(filed -> filed.season().equals(season)).orElse(true)) {
        return true;
      }
    }
    return text.number().isPresent()
        && Sql.exists(connection, LINE, text.number().get().toString(), season.firstYear());
  }

  /** A voiding names no hall: it is that of the number. */
  private boolean isOfHall(String hall, PersonalText text) throws SQLException {
    if (text.hall().isPresent()) {
      return text.hall().get().value().equals(hall);
    }
    return text.number().isEmpty()
        || !Sql.exists(connection, HALL, text.number().get().toString(), hall);
  }

  private boolean isAbout(String number, PersonalText text) throws SQLException {
    if (text.kind() != FiledStream.BOOK) {
      return INVOICES.contains(text.kind());
    }
    if (text.number().isEmpty()) {
      return true;
    }
    ReceiptNumber own = text.number().get();
    return own.toString().equals(number)
        || Sql.exists(connection, PAIR, own.toString(), number, number, own.toString());
  }
}

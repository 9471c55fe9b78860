package io.hall.app.manager;

import io.hall.app.reconcile.StatedLine;
import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.PaymentLine;
import io.hall.payment.Tender;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptLedger;
import io.hall.receipt.ReceiptRegister;
import io.hall.reconcile.Line;
import io.hall.reconcile.MoneySide;
import io.hall.reconcile.Row;
import io.hall.settlement.Shift;
import io.hall.settlement.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The two sides of a hall's day: what the register says, and where the money is. */
final class DayLines {

  private DayLines() {}

  /** Returns the register's lines of the day, with the transaction numbers of the receipts. */
  static List<Line> of(
      Connection connection, ReceiptRegister receipts, HallCode hall, BusinessDate date)
      throws SQLException {
    List<Line> lines = new ArrayList<>();
    for (ReceiptLedger.Document document : ReceiptLedger.day(connection, hall, date)) {
      Optional<Receipt> receipt =
          document.isRefund() ? Optional.empty() : receipts.find(connection, document.number());
      for (int i = 0; i < document.lines().size(); i++) {
        Line line = line(hall, date, document, document.lines().get(i));
        Line referred = receipt.map(reference(i)).map(line::withReference).orElse(line);
        lines.add(document.counts() ? referred : referred.asVoided());
      }
    }
    return lines;
  }

  private static java.util.function.Function<Receipt, String> reference(int number) {
    return receipt -> {
      List<PaymentLine> lines = receipt.payment().lines();
      return number < lines.size() ? lines.get(number).reference() : "";
    };
  }

  private static Line line(
      HallCode hall, BusinessDate date, ReceiptLedger.Document document, ReceiptLedger.Line line) {
    return Line.of(hall, date, line.tender(), line.amount())
        .by(document.cashier())
        .at(document.issuedAt())
        .withNumber(document.number().toString())
        .in(new Row(line.category(), line.season()));
  }

  /** Returns the statements, those that are missing too, and the drawers. */
  static MoneySide money(
      List<Line> register, List<Statement> statements, List<Shift.Closed> drawers) {
    Set<Tender> tenders = EnumSet.noneOf(Tender.class);
    register.forEach(line -> tenders.add(line.tender()));
    tenders.remove(Tender.CASH);
    List<Line> stated = new ArrayList<>();
    for (Statement statement : statements) {
      tenders.add(statement.tender());
      statement
          .lines()
          .forEach(line -> stated.add(StatedLine.of(statement.tender(), statement.hall(), line, 0)));
    }
    return new MoneySide(stated, tenders, drawers);
  }
}

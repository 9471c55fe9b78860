package io.hall.app.day;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.PaymentId;
import io.hall.payment.StaffNumber;
import io.hall.receipt.ReceiptLedger;
import io.hall.report.DailyReport;
import io.hall.report.HallDay;
import io.hall.report.OverShort;
import io.hall.settlement.SettlementSheet;
import io.hall.settlement.Shift;
import io.hall.settlement.ShiftRegister;
import io.hall.settlement.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Draws up a hall's daily report: what the registers have, and what lies beside them. */
public final class DayDraft {

  private final ShiftRegister shifts;

  /** Makes it on the register of shifts; the receipts are read from the ledger. */
  public DayDraft(ShiftRegister shifts) {
    this.shifts = shifts;
  }

  /**
   * What is known of a day beside the registers.
   *
   * @param statements what terminals, wallets and banks say of the hall
   * @param payments the billing system's own payments, as {@link HallDay} takes them
   * @param filed turns a cashier's sheet of the register into the one that was filed
   * @param booked the differences booked as over or short
   */
  public record Beside(
      List<Statement> statements,
      Map<PaymentId, Money> payments,
      UnaryOperator<SettlementSheet> filed,
      List<OverShort> booked) {

    /** Copies the collections. */
    public Beside {
      statements = List.copyOf(statements);
      payments = Map.copyOf(payments);
      booked = List.copyOf(booked);
    }
  }

  /** Draws up the report of one hall's day. */
  public DailyReport.Draft of(
      Connection connection, HallCode hall, BusinessDate date, HeatingSeason season, Beside beside)
      throws SQLException {
    List<ReceiptLedger.Document> documents = ReceiptLedger.day(connection, hall, date);
    List<Shift.Closed> closed = shifts.closedShifts(connection, hall, date);
    List<SettlementSheet> sheets =
        cashiers(documents, closed).stream()
            .map(cashier -> SettlementSheet.of(hall, cashier, date, documents, of(cashier, closed)))
            .map(beside.filed())
            .toList();
    DailyReport.Draft draft =
        DailyReport.draft(
            new HallDay(
                hall,
                date,
                season,
                documents,
                sheets,
                shifts.openShifts(connection, hall, date),
                beside.statements(),
                beside.payments()));
    for (OverShort booked : beside.booked()) {
      draft = draft.book(booked);
    }
    return draft;
  }

  private static NavigableSet<StaffNumber> cashiers(
      List<ReceiptLedger.Document> documents, List<Shift.Closed> closed) {
    NavigableSet<StaffNumber> cashiers = new TreeSet<>();
    documents.forEach(document -> cashiers.add(document.cashier()));
    closed.forEach(shift -> cashiers.add(shift.id().cashier()));
    return cashiers;
  }

  private static List<Shift.Closed> of(StaffNumber cashier, List<Shift.Closed> closed) {
    List<Shift.Closed> own = new ArrayList<>(closed);
    own.removeIf(shift -> !shift.id().cashier().equals(cashier));
    return own;
  }
}

package io.hall.report;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.PaymentId;
import io.hall.payment.StaffNumber;
import io.hall.receipt.ReceiptLedger.Document;
import io.hall.settlement.SettlementSheet;
import io.hall.settlement.Shift;
import io.hall.settlement.Statement;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Everything that is known of a hall's day when its report is drawn up. Immutable.
 *
 * @param hall which hall
 * @param date which business date
 * @param season the current heating season; earlier ones are arrears
 * @param documents the register's receipts and refund vouchers of the day, voided ones included
 * @param sheets the cashiers' settlement sheets
 * @param openShifts shifts that are not closed
 * @param statements what terminals, wallets and banks say of the day
 * @param payments the billing system's own payments and refunds of the day and their net amounts,
 *     negative for a refund, without those whose receipt was voided
 */
public record HallDay(
    HallCode hall,
    BusinessDate date,
    HeatingSeason season,
    List<Document> documents,
    List<SettlementSheet> sheets,
    List<Shift.Open> openShifts,
    List<Statement> statements,
    Map<PaymentId, Money> payments) {

  /** Copies the collections. */
  public HallDay {
    documents = List.copyOf(documents);
    sheets = List.copyOf(sheets);
    openShifts = List.copyOf(openShifts);
    statements = List.copyOf(statements);
    payments = Map.copyOf(payments);
  }

  /** Everybody who issued a document or handed in a sheet. */
  NavigableSet<StaffNumber> cashiers() {
    NavigableSet<StaffNumber> cashiers = new TreeSet<>();
    documents.forEach(document -> cashiers.add(document.cashier()));
    sheets.forEach(sheet -> cashiers.add(sheet.cashier()));
    return cashiers;
  }

  Optional<SettlementSheet> sheetOf(StaffNumber cashier) {
    return sheets.stream().filter(sheet -> sheet.cashier().equals(cashier)).findFirst();
  }

  List<Document> documentsOf(StaffNumber cashier) {
    return documents.stream().filter(document -> document.cashier().equals(cashier)).toList();
  }
}

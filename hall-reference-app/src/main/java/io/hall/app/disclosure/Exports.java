package io.hall.app.disclosure;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.Payer;
import io.hall.payment.PaymentLine;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.ReceiptRegister;
import io.hall.security.disclosure.Column;
import io.hall.security.disclosure.Resource;
import io.hall.security.masking.DataClass;
import io.hall.security.masking.Masks;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What can be exported of some days: amounts, payers, reports; everything personal is masked. */
@Component
final class Exports {

  /** What there is an export of. */
  static final List<Resource> KNOWN =
      List.of(Resource.FEE_AMOUNTS, Resource.USER_INFORMATION, Resource.REPORTS);

  private static final String RECEIPTS =
      "SELECT r.number, r.hall FROM receipt r WHERE r.business_date BETWEEN ? AND ?"
          + " AND r.refunds IS NULL"
          + " AND NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.number = r.number)"
          + " ORDER BY r.number";

  private static final String REPORTS =
      "SELECT hall, business_date, version, net_fen FROM daily_report d"
          + " WHERE business_date BETWEEN ? AND ? AND version = (SELECT max(version)"
          + " FROM daily_report o WHERE o.hall = d.hall AND o.business_date = d.business_date)"
          + " ORDER BY hall, business_date";

  private final ReceiptRegister receipts;

  Exports(ReceiptRegister receipts) {
    this.receipts = receipts;
  }

  /** The columns of an export; a row is its values in their order. */
  static List<Column<List<String>>> columns(Resource resource) {
    return switch (resource) {
      case FEE_AMOUNTS ->
          List.of(
              open(0, "number", "收据号"),
              open(1, "date", "日期"),
              customer(2),
              name(3),
              open(4, "category", "收费项目"),
              open(5, "season", "采暖季"),
              open(6, "tender", "收款方式"),
              open(7, "amount", "金额(元)"));
      case USER_INFORMATION -> List.of(customer(0), name(1), address(2));
      default ->
          List.of(
              open(0, "hall", "收费大厅"),
              open(1, "date", "日期"),
              open(2, "version", "版本"),
              open(3, "net", "净收(元)"));
    };
  }

  private static Column<List<String>> open(int at, String name, String heading) {
    return Column.open(name, heading, DataClass.L2, row -> row.get(at));
  }

  private static Column<List<String>> customer(int at) {
    return Column.masked("customer", "用户编号", DataClass.L3, row -> row.get(at), Masks::customer);
  }

  private static Column<List<String>> name(int at) {
    return Column.masked("name", "姓名", DataClass.L3, row -> row.get(at), Masks::party);
  }

  private static Column<List<String>> address(int at) {
    return Column.masked("address", "用热地址", DataClass.L3, row -> row.get(at), Masks::address);
  }

  /** The rows of an export, of the halls that are named; of all where none is. */
  List<List<String>> rows(
      Connection connection,
      Resource resource,
      Set<HallCode> halls,
      BusinessDate from,
      BusinessDate to)
      throws SQLException {
    if (resource == Resource.REPORTS) {
      return reports(connection, halls, from, to);
    }
    List<Receipt> paid = paid(connection, halls, from, to);
    return resource == Resource.FEE_AMOUNTS
        ? paid.stream().flatMap(Exports::amounts).toList()
        : payers(paid);
  }

  private static Stream<List<String>> amounts(Receipt receipt) {
    return receipt.payment().lines().stream().map(line -> amount(receipt, line));
  }

  private static List<String> amount(Receipt receipt, PaymentLine line) {
    return List.of(
        receipt.number().toString(),
        BusinessDate.of(receipt.issuedAt()).toString(),
        receipt.payment().payer().customer(),
        receipt.payment().payer().name(),
        line.category().chinese(),
        line.season().code(),
        line.tender().chinese(),
        line.amount().toString());
  }

  private static List<List<String>> payers(List<Receipt> paid) {
    Map<String, List<String>> payers = new LinkedHashMap<>();
    for (Receipt receipt : paid) {
      Payer payer = receipt.payment().payer();
      payers.put(payer.customer(), List.of(payer.customer(), payer.name(), payer.address()));
    }
    return List.copyOf(payers.values());
  }

  private List<Receipt> paid(
      Connection connection, Set<HallCode> halls, BusinessDate from, BusinessDate to)
      throws SQLException {
    List<String[]> issued =
        Sql.list(
            connection,
            RECEIPTS,
            row -> new String[] {row.getString(1), row.getString(2)},
            from.toString(),
            to.toString());
    List<Receipt> found = new ArrayList<>();
    for (String[] one : issued) {
      if (isOf(halls, one[1])) {
        receipts.find(connection, ReceiptNumber.parse(one[0]).orThrow()).ifPresent(found::add);
      }
    }
    return found;
  }

  private static List<List<String>> reports(
      Connection connection, Set<HallCode> halls, BusinessDate from, BusinessDate to)
      throws SQLException {
    return Sql.list(
            connection,
            REPORTS,
            row ->
                List.of(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    Money.ofFen(row.getLong(4)).toString()),
            from.toString(),
            to.toString())
        .stream()
        .filter(row -> isOf(halls, row.get(0)))
        .toList();
  }

  private static boolean isOf(Set<HallCode> halls, String hall) {
    return halls.isEmpty() || halls.contains(new HallCode(hall));
  }
}

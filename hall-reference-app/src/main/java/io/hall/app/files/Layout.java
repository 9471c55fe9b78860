package io.hall.app.files;

import io.hall.csv.CsvHeader;
import io.hall.reconcile.LineTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns of one kind of file, and which of them hold free text.
 *
 * <p>Free text is what people or other systems wrote: names, addresses, reasons, transaction
 * numbers. It alone may hold blanks, and it alone is guarded against spreadsheets that would take
 * it for a formula.
 */
final class Layout {

  static final Layout PAYMENTS =
      new Layout(
          "event,payment,at,hall,cashier,customer,payer,address,category,season,quantity,unit,"
              + "unit_price,amount,tender,reference,received,refers_to,reason,approver",
          "customer,payer,address,unit,reference,reason");
  static final Layout COUNTS =
      new Layout("hall,cashier,date,shift,figure,at,category,season,tender,face,count,amount", "");
  static final Layout READINESS =
      new Layout(
          "hall,counter,staff,date,opening,arrived,completed,uniform,pos_terminal,printer,"
              + "fee_system,note,action",
          "note,action");
  static final Layout STATEMENT =
      new Layout("tender,hall,cashier,at,reference,kind,amount,fee,settled_on", "reference");
  static final Layout CORRECTIONS =
      new Layout(
          "action,at,hall,cashier,tender,category,season,amount,payment,reason,approver", "reason");
  static final Layout MISTAKES =
      new Layout(
          "mistake,kind,date,hall,cashier,tender,category,season,effect,payment,reference",
          "reference");

  /** The library reads it; here it is known by its header. */
  static final Layout LINES = new Layout(LineTables.HEADER.toString(), "reference");

  static final Layout CAUSES =
      new Layout(
          "subject,cause,kind,hall,date,cashier,tender,category,season,amount,ours,ours_at,theirs,"
              + "theirs_at,alternatives,what,do",
          "ours,ours_at,theirs,theirs_at,what,do");

  private final CsvHeader header;
  private final Set<String> freeText;
  private final Map<String, Integer> places = new HashMap<>();

  private Layout(String columns, String freeText) {
    this.header = CsvHeader.of(columns);
    this.freeText = Set.of(freeText.split(","));
    for (String column : header.columns()) {
      places.put(column, places.size());
    }
  }

  List<String> columns() {
    return header.columns();
  }

  String column(int place) {
    return columns().get(place);
  }

  int place(String column) {
    Integer place = places.get(column);
    if (place == null) {
      throw new IllegalArgumentException("There is no column " + column);
    }
    return place;
  }

  boolean isFreeText(int place) {
    return freeText.contains(columns().get(place));
  }

  CsvHeader header() {
    return header;
  }
}

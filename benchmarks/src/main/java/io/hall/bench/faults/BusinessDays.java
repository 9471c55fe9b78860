package io.hall.bench.faults;

import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.receipt.ReceiptLedger;
import io.hall.receipt.ReceiptLedger.Document;
import io.hall.store.Store;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which documents are on which day. */
final class BusinessDays {

  private BusinessDays() {}

  /** The documents of a hall's day. */
  static List<Document> documents(Store store, HallCode hall, BusinessDate date) {
    return store.read(c -> ReceiptLedger.day(c, hall, date));
  }

  /** How many of {@code answered} documents are on none of these days, or on several. */
  static long misplaced(
      Store store,
      Set<HallCode> halls,
      Set<BusinessDate> dates,
      Collection<Acknowledged> answered) {
    Set<String> missing = new HashSet<>();
    answered.forEach(answer -> missing.add(answer.number()));
    long misplaced = 0;
    for (BusinessDate date : dates) {
      for (HallCode hall : halls) {
        for (Document document : documents(store, hall, date)) {
          misplaced += missing.remove(document.number().toString()) ? 0 : 1;
        }
      }
    }
    return misplaced + missing.size();
  }
}

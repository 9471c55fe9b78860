package io.hall.app.counter;

import io.hall.app.counter.Bill.Part;
import io.hall.money.CapitalAmount;
import io.hall.money.Money;
import io.hall.payment.Tender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form that is being filled in comes to.
 *
 * @param due what is to be paid
 * @param capitals that in capitals
 * @param paid what the tenders come to
 * @param change what is given back; {@code null} while no cash received is filled in
 */
record BillSum(Money due, String capitals, Money paid, @Nullable Money change) {

  static BillSum of(Map<String, String> form) {
    List<Money> due = new ArrayList<>();
    form.forEach(
        (field, text) -> {
          if (field.startsWith("pay.") && !text.isBlank()) {
            due.add(Amounts.read(text.strip(), field));
          }
        });
    List<Part> parts = Bill.parts(form);
    Money total = Money.sum(due);
    return new BillSum(
        total,
        CapitalAmount.write(total),
        Money.sum(parts.stream().map(Part::amount).toList()),
        change(parts, form.getOrDefault("cashReceived", "").strip()));
  }

  private static @Nullable Money change(List<Part> parts, String received) {
    if (received.isEmpty()) {
      return null;
    }
    Money cash =
        Money.sum(
            parts.stream().filter(p -> p.tender() == Tender.CASH).map(Part::amount).toList());
    return Amounts.read(received, "cashReceived").minus(cash);
  }

  /** Whether the tenders come to what is to be paid. */
  public boolean isEven() {
    return due.equals(paid);
  }
}

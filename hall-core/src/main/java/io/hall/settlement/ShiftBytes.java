package io.hall.settlement;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;

/**
 * The canonical bytes of the register's records; {@code docs/formats/report-chain.md} lists the
 * same fields in the same order.
 */
final class ShiftBytes {

  static final String OPENED = "shift.open.1";
  static final String CLOSED = "shift.close.1";

  private ShiftBytes() {}

  static String stream(Shift.Id id) {
    return "shift/" + id.hall() + "/" + id.cashier();
  }

  static Canonical opening(Shift.Id id, Money openingFloat) {
    return write(id).number(openingFloat.fen()).end();
  }

  static Canonical closing(Shift.Id id, CashCount count) {
    Canonical.Writer out = write(id).number(count.pieces().size());
    count.pieces().forEach((face, pieces) -> out.number(face.face().fen()).number(pieces));
    return out.end();
  }

  static Shift.Id id(Canonical body) {
    Canonical.Reader in = body.read();
    return new Shift.Id(
        new HallCode(in.text()),
        new StaffNumber(in.text()),
        BusinessDate.parse(in.text()),
        Math.toIntExact(in.number()));
  }

  private static Canonical.Writer write(Shift.Id id) {
    return Canonical.write()
        .text(id.hall().value())
        .text(id.cashier().value())
        .text(id.date().toString())
        .number(id.number());
  }
}

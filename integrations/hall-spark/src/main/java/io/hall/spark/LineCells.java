package io.hall.spark;

import com.esotericsoftware.kryo.DefaultSerializer;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import io.hall.money.Money;
import io.hall.reconcile.Line;
import io.hall.reconcile.Place;
import java.io.Serializable;

/**
 * A line on its way: what a line of {@code lines.csv} tells.
 *
 * @param place where it stands
 * @param fen its amount
 * @param number the number of its receipt or payment; may be empty
 * @param reference its transaction number; may be empty
 * @param position where it stands in its side
 */
@DefaultSerializer(JavaSerializer.class)
record LineCells(PlaceCells place, long fen, String number, String reference, long position)
    implements Serializable {

  static LineCells of(Line line) {
    Place place = new Place(line.hall(), line.date(), line.cashier(), line.tender(), line.row());
    return new LineCells(
        PlaceCells.of(place),
        line.amount().fen(),
        line.number(),
        line.reference(),
        line.position());
  }

  Line line() {
    Place at = place.place();
    Line bare =
        Line.of(at.hall(), at.date(), at.tender(), Money.ofFen(fen))
            .withNumber(number)
            .withReference(reference)
            .atPosition(position);
    Line told = at.row().map(bare::in).orElse(bare);
    return at.cashier().map(told::by).orElse(told);
  }
}

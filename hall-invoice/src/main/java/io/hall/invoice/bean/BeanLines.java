package io.hall.invoice.bean;

import io.hall.invoice.InvoiceColour;
import io.hall.invoice.InvoiceLine;
import java.util.ArrayList;
import java.util.List;

/** The lines of a bean and their shape. */
record BeanLines<T, L>(Property<T, ? extends List<? extends L>> property, LineShape<L> shape) {

  /** Reads the lines; one that cannot be read stands as a line of nothing, and is told. */
  List<InvoiceLine> read(T bean, InvoiceColour colour, Told told) {
    List<? extends L> lines = property.of(bean);
    if (lines == null) {
      return List.of();
    }
    LineReading<L> reading = new LineReading<>(shape, colour, told);
    List<InvoiceLine> read = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      read.add(reading.read(lines.get(i), i));
    }
    return read;
  }
}

package io.hall.app.files;

import io.hall.payment.HallCode;
import io.hall.payment.Tender;
import io.hall.settlement.Statement;

/** Takes the lines of a statement one by one. */
@FunctionalInterface
public interface StatementReader {

  /**
   * Takes one line.
   *
   * @param tender whose statement it is
   * @param hall which hall
   * @param line the line
   * @param at on which line of the file it stands
   */
  void read(Tender tender, HallCode hall, Statement.Line line, long at);
}

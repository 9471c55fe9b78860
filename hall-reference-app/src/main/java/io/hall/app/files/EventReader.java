package io.hall.app.files;

import java.util.List;

/** Takes the events of {@code payments.csv} one by one. */
@FunctionalInterface
public interface EventReader {

  /**
   * Takes one event.
   *
   * @param event what happened
   * @param lines on which lines of the file its rows stand: one for each line of a payment or
   *     refund, in their order
   */
  void read(DayEvent event, List<Long> lines);
}

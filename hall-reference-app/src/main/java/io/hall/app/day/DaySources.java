package io.hall.app.day;

import java.nio.file.Path;
import java.util.List;

/**
 * The files of a day.
 *
 * @param payments payments, voids, refunds, reprints
 * @param counts shifts with their counts and filed sheets
 * @param readiness checks before opening; without any, none is asked for
 * @param statements the folder of statements
 * @param corrections what was done about the differences
 */
record DaySources(
    List<Path> payments,
    List<Path> counts,
    List<Path> readiness,
    Path statements,
    List<Path> corrections) {

  /** Copies the lists. */
  DaySources {
    payments = List.copyOf(payments);
    counts = List.copyOf(counts);
    readiness = List.copyOf(readiness);
    corrections = List.copyOf(corrections);
  }
}

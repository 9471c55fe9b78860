package io.hall.reconcile.internal;

import io.hall.check.Finding;
import io.hall.csv.CsvFindings;
import java.util.ArrayList;
import java.util.List;

/** What was found in one chunk, by the line of the chunk, until it is known where that begins. */
final class Found {

  /**
   * One finding.
   *
   * @param line on which line of the chunk, from 0
   * @param column in which column; empty when the whole row is meant
   */
  record One(int line, String column, Finding finding) {

    Finding in(String file, long firstLine) {
      String row = file + ":" + (firstLine + line);
      return finding.in(column.isEmpty() ? row : row + ":" + column);
    }
  }

  private final List<One> list = new ArrayList<>();
  private boolean ended;

  void add(int line, String column, Finding finding) {
    list.add(new One(line, column, finding));
  }

  /** Takes a finding after which nothing can be read. */
  void end(int line, Finding finding) {
    add(line, "", finding);
    ended = true;
  }

  /** Whether reading on is of no use. */
  boolean isFull() {
    return ended || list.size() > CsvFindings.LIMIT;
  }

  List<One> list() {
    return list;
  }
}

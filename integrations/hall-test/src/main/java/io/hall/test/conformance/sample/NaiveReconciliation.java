package io.hall.test.conformance.sample;

import io.hall.test.conformance.ReconciliationAdapter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines put into a map by their transaction number, so that one of two is forgotten; tenders are
 * not looked at, and sides whose totals agree not at all.
 */
final class NaiveReconciliation implements ReconciliationAdapter {

  @Override
  public Answer reconcile(List<Line> ours, List<Line> theirs) {
    long difference = sum(theirs) - sum(ours);
    List<Cause> causes = difference == 0 ? List.of() : causes(byNumber(ours), byNumber(theirs));
    long explained = causes.stream().mapToLong(Cause::fen).sum();
    return new Answer(difference, difference - explained, causes);
  }

  private static long sum(List<Line> lines) {
    return lines.stream().mapToLong(Line::fen).sum();
  }

  private static Map<String, Line> byNumber(List<Line> lines) {
    Map<String, Line> map = new LinkedHashMap<>();
    lines.forEach(line -> map.put(line.reference(), line));
    return map;
  }

  private static List<Cause> causes(Map<String, Line> ours, Map<String, Line> theirs) {
    List<Cause> causes = new ArrayList<>();
    ours.forEach(
        (number, line) -> {
          Line there = theirs.get(number);
          if (there == null) {
            causes.add(new Cause(Kind.MISSING_THERE, number, -line.fen()));
          } else if (there.fen() != line.fen()) {
            causes.add(new Cause(Kind.WRONG_AMOUNT, number, there.fen() - line.fen()));
          }
        });
    theirs.forEach(
        (number, line) -> {
          if (!ours.containsKey(number)) {
            causes.add(new Cause(Kind.MISSING_HERE, number, line.fen()));
          }
        });
    return causes;
  }
}

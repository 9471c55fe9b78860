package io.hall.test.conformance.sample;

import io.hall.test.conformance.InvoiceAdapter;
import io.hall.test.conformance.RefusedException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tax of the total, the last line takes what remains; residents exempt for ever; a taxpayer number
 * has 18 characters; each red letter is compared with the blue invoice alone.
 */
final class NaiveInvoices implements InvoiceAdapter {

  private final Map<String, Long> blue = new HashMap<>();
  private final NaiveCapitals capitals = new NaiveCapitals();

  @Override
  public Answer issue(Ask ask) {
    long gross = ask.grossFen().stream().mapToLong(Long::longValue).sum();
    if (gross <= 0 || ask.buyer().isEmpty() || wrong(ask.taxpayerId())) {
      throw new RefusedException("The draft is not complete");
    }
    long net = ask.resident() ? gross : net(gross);
    List<Line> lines = new ArrayList<>();
    long left = net;
    for (long fen : ask.grossFen().subList(0, ask.grossFen().size() - 1)) {
      long part = ask.resident() ? fen : net(fen);
      lines.add(new Line(ask.resident(), part, fen - part));
      left -= part;
    }
    long last = ask.grossFen().get(ask.grossFen().size() - 1);
    lines.add(new Line(ask.resident(), left, last - left));
    String id = "B" + (blue.size() + 1);
    blue.put(id, gross);
    return new Answer(id, lines, net, gross - net, gross, capitals.write(gross));
  }

  private static boolean wrong(String taxpayerId) {
    return !taxpayerId.isEmpty() && taxpayerId.length() != 18;
  }

  private static long net(long gross) {
    return BigDecimal.valueOf(gross)
        .divide(new BigDecimal("1.09"), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  @Override
  public void takeBack(String id, long grossFen) {
    long gross = Optional.ofNullable(blue.get(id)).orElseThrow();
    if (grossFen <= 0 || grossFen > gross) {
      throw new RefusedException("More than the blue invoice");
    }
  }
}

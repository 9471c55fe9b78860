package io.hall.test.conformance;

import io.hall.house.pages.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A test as the authors of a billing system would write it: theirs is {@code Till}. */
class ConformanceExampleTest {

  /** The system under test: it knows nothing of the kit. */
  static final class Till {

    private final List<Slip> slips = new ArrayList<>();

    record Slip(
        String order, long number, String name, String kind, long cents, boolean cancelled) {

      Slip cancel() {
        return new Slip(order, number, name, kind, cents, true);
      }
    }

    synchronized long print(String order, String name, String kind, long cents) {
      for (Slip slip : slips) {
        if (slip.order.equals(order)) {
          if (slip.cents != cents) {
            throw new IllegalArgumentException("Order " + order + " has another amount");
          }
          return slip.number;
        }
      }
      if (cents <= 0) {
        throw new IllegalArgumentException("Nothing was paid");
      }
      slips.add(new Slip(order, slips.size() + 1L, name, kind, cents, false));
      return slips.size();
    }

    synchronized void cancel(long number) {
      if (number > slips.size() || slips.get((int) number - 1).cancelled) {
        throw new IllegalArgumentException("Nothing to cancel");
      }
      slips.set((int) number - 1, slips.get((int) number - 1).cancel());
    }

    synchronized List<Slip> slips() {
      return List.copyOf(slips);
    }
  }

  /** The adapter. */
  static final class TillAdapter implements RegisterAdapter {

    private final Till till = new Till();

    @Override
    public String issue(Ask ask) {
      try {
        return "T-" + till.print(ask.request(), ask.payer(), ask.category(), ask.fen());
      } catch (IllegalArgumentException e) {
        throw new RefusedException(e);
      }
    }

    @Override
    public void voidReceipt(String request, String number) {
      try {
        till.cancel(Long.parseLong(number.substring(2)));
      } catch (IllegalArgumentException e) {
        throw new RefusedException(e);
      }
    }

    @Override
    public List<Entry> entries() {
      return till.slips().stream().map(TillAdapter::entry).toList();
    }

    private static Entry entry(Till.Slip slip) {
      State state = slip.cancelled() ? State.VOID : State.VALID;
      return new Entry("T-" + slip.number(), state, slip.name(), slip.kind(), slip.cents());
    }
  }

  @Test
  void our_receipts_conform() {
    ConformanceKit.seeded(20_261_123).register(TillAdapter::new).run().requireConforming();
  }

  /** A till that throws away what was cancelled. */
  private static final class Forgetful implements RegisterAdapter {

    private final TillAdapter till = new TillAdapter();

    @Override
    public String issue(Ask ask) {
      return till.issue(ask);
    }

    @Override
    public void voidReceipt(String request, String number) {
      till.voidReceipt(request, number);
    }

    @Override
    public List<Entry> entries() {
      return till.entries().stream().filter(entry -> entry.state() == State.VALID).toList();
    }
  }

  @Test
  void a_broken_rule_is_told_with_its_smallest_counterexample() {
    ConformanceReport report = ConformanceKit.seeded(20_261_123).register(Forgetful::new).run();
    String told = report.text(Locale.CHINA).lines().limit(6).collect(Collectors.joining("\n"));
    Pages.requirePrinted("ConformanceExample", told + "\n");
  }
}

package io.hall.app.simulate;

/**
 * Who comes when and where: for each day and hall the visits of customers, kept as one array of
 * numbers in the order of days and halls.
 */
final class Visits {

  private static final long STREAM = 2;

  private final Plan plan;
  private final SeasonDays days;
  private final Customers customers;
  private final int[] ends;
  private final int[] visits;

  Visits(Plan plan, SeasonDays days, Customers customers) {
    this.plan = plan;
    this.days = days;
    this.customers = customers;
    int[] next = new int[days.count() * plan.halls() + 1];
    each((visit, bucket) -> next[bucket + 1]++);
    for (int bucket = 1; bucket < next.length; bucket++) {
      next[bucket] += next[bucket - 1];
    }
    visits = new int[next[next.length - 1]];
    each((visit, bucket) -> visits[next[bucket]++] = visit);
    ends = next;
  }

  private interface Sink {
    void take(int visit, int bucket);
  }

  private void each(Sink sink) {
    for (int customer = 0; customer < plan.customers(); customer++) {
      Dice dice = Dice.of(plan.seed(), STREAM, customer);
      int home = dice.below(plan.halls());
      if (!dice.chance(150)) {
        int hall = dice.chance(9_000) ? home : dice.below(plan.halls());
        sink.take(customer * 2, days.drawn(dice) * plan.halls() + hall);
        if (customers.kind(customer).isPrepaid() && dice.chance(6_000)) {
          sink.take(customer * 2 + 1, days.drawnLate(dice) * plan.halls() + home);
        }
      }
    }
  }

  int total() {
    return visits.length;
  }

  /** The visits to a hall on a day: twice the customer, one more for a later visit. */
  int[] of(int day, int hall) {
    int bucket = day * plan.halls() + hall;
    int from = bucket == 0 ? 0 : ends[bucket - 1];
    return java.util.Arrays.copyOfRange(visits, from, ends[bucket]);
  }
}

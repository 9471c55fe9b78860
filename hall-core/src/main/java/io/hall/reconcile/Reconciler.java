package io.hall.reconcile;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.settlement.Figure;
import io.hall.settlement.Shift;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Compares two sides and explains how they differ (核对). Changes nothing, so that every run is a dry
 * run; what becomes of the result is the caller's.
 *
 * <pre>{@code
 * Reconciliation money = Reconciler.with(RuleSet.STANDARD).money(register, statementsAndDrawers);
 * money.causes().forEach(cause -> log.info("{} {}", cause.kind(), cause.amount()));
 * money.residual(); // 0.00 when every fen is explained
 * }</pre>
 *
 * <p>Our lines may include voided ones: they count for nothing, and explain what is left of their
 * money. The order of the lines does not matter. Immutable.
 */
public final class Reconciler {

  private static final Comparator<Cause> ORDER =
      Comparator.comparing((Cause cause) -> cause.effects().get(0).place())
          .thenComparing(Cause::kind)
          .thenComparing(cause -> cause.effects().get(0).amount())
          .thenComparing(cause -> position(cause.ours()))
          .thenComparing(cause -> position(cause.theirs()));

  private final RuleSet rules;

  private Reconciler(RuleSet rules) {
    this.rules = rules;
  }

  /** Returns a reconciler that goes by {@code rules}. */
  public static Reconciler with(RuleSet rules) {
    return new Reconciler(rules);
  }

  private static long position(List<Line> lines) {
    return lines.stream().mapToLong(Line::position).min().orElse(0);
  }

  /**
   * Compares our lines with another system's, one by one: by the number of the receipt, else by the
   * transaction number. Rows are compared when both sides tell them.
   */
  public Reconciliation lines(List<Line> ours, List<Line> theirs) {
    List<Line> counting = ours.stream().filter(line -> !line.voided()).toList();
    List<Line> other = theirs.stream().filter(line -> !line.voided()).toList();
    boolean byRow = allHaveRows(counting) && allHaveRows(other);
    Placing placing = Placing.of(other, byRow);
    Run run = new Run(Subject.LINES, placing, ours.stream().filter(Line::voided).toList());
    boolean numbered = counting.stream().noneMatch(line -> line.number().isEmpty());
    run.compare(counting, other, numbered ? Line::number : Line::reference);
    run.name();
    return run.result();
  }

  private static boolean allHaveRows(List<Line> lines) {
    return lines.stream().allMatch(line -> line.row().isPresent());
  }

  /**
   * Compares what the register says was taken with where the money is. Lines of one payment by one
   * tender are one movement of money. A cashier's cash is compared with the drawers of the day.
   */
  public Reconciliation money(List<Line> register, MoneySide money) {
    List<Line> moved =
        MoneyLines.of(register).stream()
            .filter(line -> money.tenders().contains(line.tender()))
            .toList();
    boolean drawers = !money.drawers().isEmpty();
    Placing placing = Placing.of(money.statements(), false);
    List<Line> stated =
        moved.stream().filter(line -> !drawers || line.tender() != Tender.CASH).toList();
    Run run = new Run(Subject.MONEY, placing, stated.stream().filter(Line::voided).toList());
    run.compare(
        stated.stream().filter(line -> !line.voided()).toList(),
        money.statements(),
        Line::reference);
    if (drawers) {
      run.drawers(
          moved.stream().filter(line -> line.tender() == Tender.CASH).toList(), money.drawers());
    }
    run.name();
    return run.result();
  }

  /**
   * Compares the register with the settlement sheets that were filed. Lines of cashiers and days
   * without a sheet are left out: that a sheet is missing is no difference of money.
   *
   * @throws IllegalArgumentException if a line has no row
   */
  public Reconciliation sheets(List<Line> register, List<FiledSheet> sheets) {
    if (!allHaveRows(register)) {
      throw new IllegalArgumentException("a line of the register has no row");
    }
    Placing placing = Placing.of(List.of(), true);
    Run run = new Run(Subject.SHEETS, placing, List.of());
    SortedMap<CashierDay, Map<Place, Figure>> filed = new TreeMap<>();
    for (FiledSheet sheet : sheets) {
      Map<Place, Figure> cells =
          filed.computeIfAbsent(
              new CashierDay(sheet.hall(), sheet.date(), sheet.cashier()), d -> new HashMap<>());
      sheet
          .cells()
          .forEach(
              (cell, figure) ->
                  cells.merge(
                      new Place(
                          sheet.hall(),
                          sheet.date(),
                          Optional.of(sheet.cashier()),
                          cell.tender(),
                          Optional.of(new Row(cell.category(), cell.season()))),
                      figure,
                      Figure::plus));
    }
    Map<CashierDay, List<Line>> lines = byCashierDay(register);
    filed.forEach((day, cells) -> run.sheet(lines.getOrDefault(day, List.of()), cells));
    return run.result();
  }

  private record CashierDay(HallCode hall, BusinessDate date, StaffNumber cashier)
      implements Comparable<CashierDay> {

    private static final Comparator<CashierDay> ORDER =
        Comparator.comparing((CashierDay day) -> day.hall().value())
            .thenComparing(CashierDay::date)
            .thenComparing(CashierDay::cashier);

    @Override
    public int compareTo(CashierDay other) {
      return ORDER.compare(this, other);
    }
  }

  private static Map<CashierDay, List<Line>> byCashierDay(List<Line> lines) {
    Map<CashierDay, List<Line>> days = new HashMap<>();
    for (Line line : lines) {
      line.cashier()
          .ifPresent(
              cashier ->
                  days.computeIfAbsent(
                          new CashierDay(line.hall(), line.date(), cashier), d -> new ArrayList<>())
                      .add(line));
    }
    return days;
  }

  /** One comparison on its way. Not thread-safe. */
  private final class Run {

    private final Subject subject;
    private final Placing placing;
    private final Map<String, Line> byReference;
    private final Map<String, Line> byNumber;
    private final Balance balance = new Balance();
    private final List<Cause> causes = new ArrayList<>();
    private final List<Ambiguity> ambiguities = new ArrayList<>();
    private final List<Line> onlyOurs = new ArrayList<>();
    private final List<Line> onlyTheirs = new ArrayList<>();
    private final Set<Line> explained = Collections.newSetFromMap(new IdentityHashMap<>());
    private long ourLines;
    private long theirLines;

    Run(Subject subject, Placing placing, List<Line> voided) {
      this.subject = subject;
      this.placing = placing;
      this.byReference = by(Line::reference, voided);
      this.byNumber = by(Line::number, voided);
    }

    void compare(List<Line> ours, List<Line> theirs, Function<Line, String> key) {
      ourLines += ours.size();
      theirLines += theirs.size();
      KeyMatching byKey = KeyMatching.of(rules, placing, ours, theirs, key);
      RestMatching rest = RestMatching.of(rules, byKey.rest(Side.OURS), byKey.rest(Side.THEIRS));
      byKey.pairs().forEach(this::pair);
      byKey.split().forEach(this::bundle);
      rest.pairs().forEach(this::pair);
      rest.bundles().forEach(this::bundle);
      for (Side side : Side.values()) {
        byKey.duplicates(side).forEach(line -> duplicate(side, line));
        rest.rest(side).forEach(line -> alone(side, line));
      }
    }

    private void pair(KeyMatching.Pair pair) {
      add(Side.OURS, pair.ours());
      add(Side.THEIRS, pair.theirs());
      take(new PairCauses(placing).of(pair.ours(), pair.theirs()));
    }

    private void add(Side side, Line line) {
      if (side == Side.OURS) {
        balance.ours(placing.of(line), line.amount());
      } else {
        balance.theirs(placing.of(line), line.amount());
      }
    }

    private void take(Explained part) {
      causes.addAll(part.causes());
      ambiguities.addAll(part.ambiguities());
    }

    /** What is one transaction in several lines differs by a fee at most. */
    private void bundle(RestMatching.Bundle bundle) {
      SortedMap<Place, Money> effects = new TreeMap<>();
      for (Line line : bundle.ours()) {
        add(Side.OURS, line);
        effects.merge(placing.of(line), line.amount().negated(), Money::plus);
      }
      for (Line line : bundle.theirs()) {
        add(Side.THEIRS, line);
        effects.merge(placing.of(line), line.amount(), Money::plus);
      }
      List<Effect> left = new ArrayList<>();
      effects.forEach(
          (place, amount) -> {
            if (!amount.isZero()) {
              left.add(new Effect(place, amount));
            }
          });
      if (!left.isEmpty()) {
        boolean moved = Money.sum(left.stream().map(Effect::amount).toList()).isZero();
        causes.add(
            moved
                ? new Cause.WrongPlace(
                    CauseKind.WRONG_CASHIER, bundle.ours(), bundle.theirs(), left)
                : new Cause.AmountDiffers(Slip.FEE_DEDUCTED, bundle.ours(), bundle.theirs(), left));
      }
    }

    private void duplicate(Side side, Line line) {
      add(side, line);
      causes.add(new Cause.Duplicate(side, line, effects(side, line)));
    }

    private List<Effect> effects(Side side, Line line) {
      return List.of(
          new Effect(
              placing.of(line), side == Side.OURS ? line.amount().negated() : line.amount()));
    }

    private void alone(Side side, Line line) {
      add(side, line);
      (side == Side.OURS ? onlyOurs : onlyTheirs).add(line);
    }

    void drawers(List<Line> cash, List<Shift.Closed> drawers) {
      DrawerFloats floats = new DrawerFloats(drawers);
      Map<CashierDay, List<Line>> lines = byCashierDay(cash);
      Map<CashierDay, List<Line>> ours = byCashierDay(onlyOurs);
      Map<CashierDay, List<Line>> theirs = byCashierDay(onlyTheirs);
      SortedMap<CashierDay, List<Shift.Closed>> days = new TreeMap<>();
      for (Shift.Closed drawer : drawers) {
        Shift.Id id = drawer.id();
        days.computeIfAbsent(
                new CashierDay(id.hall(), id.date(), id.cashier()), d -> new ArrayList<>())
            .add(drawer);
      }
      lines.forEach((day, own) -> days.computeIfAbsent(day, d -> new ArrayList<>()));
      days.forEach(
          (day, own) ->
              drawers(
                  day,
                  own,
                  lines.getOrDefault(day, List.of()),
                  ours.getOrDefault(day, List.of()),
                  theirs.getOrDefault(day, List.of()),
                  floats));
      cash.stream().filter(line -> line.cashier().isEmpty()).forEach(this::uncounted);
    }

    private void drawers(
        CashierDay day,
        List<Shift.Closed> drawers,
        List<Line> cash,
        List<Line> ours,
        List<Line> theirs,
        DrawerFloats floats) {
      if (drawers.isEmpty()) {
        cash.forEach(this::uncounted);
        return;
      }
      Place place =
          new Place(
              day.hall(), day.date(), Optional.of(day.cashier()), Tender.CASH, Optional.empty());
      for (Line line : cash) {
        if (!line.voided()) {
          ourLines++;
          balance.ours(place, line.amount());
        }
      }
      theirLines += drawers.size();
      drawers.forEach(drawer -> balance.theirs(place, drawer.cashTaken()));
      DrawerSearch search =
          new DrawerSearch(rules, floats, placing, place, drawers, cash, ours, theirs);
      take(search.explain());
      explained.addAll(search.used());
    }

    /** Cash for which no drawer was counted. */
    private void uncounted(Line line) {
      if (!line.voided()) {
        ourLines++;
        alone(Side.OURS, line);
      }
    }

    void sheet(List<Line> register, Map<Place, Figure> filed) {
      List<Line> counting = register.stream().filter(line -> !line.voided()).toList();
      ourLines += counting.size();
      theirLines += filed.size();
      counting.forEach(line -> balance.ours(placing.of(line), line.amount()));
      filed.forEach((place, figure) -> balance.theirs(place, figure.net()));
      take(new SheetSearch(rules, counting, filed, placing).explain());
    }

    /** Names what is left over, once everything else had its turn. */
    void name() {
      for (Line line : onlyOurs) {
        if (!explained.contains(line)) {
          causes.add(
              line.isRefund()
                  ? new Cause.RefundNotMirrored(line, effects(Side.OURS, line))
                  : new Cause.Missing(Side.OURS, line, effects(Side.OURS, line)));
        }
      }
      for (Line line : onlyTheirs) {
        if (!explained.contains(line)) {
          causes.add(
              ofVoided(line)
                  .<Cause>map(
                      ours ->
                          new Cause.VoidAfterCount(ours, List.of(line), effects(Side.THEIRS, line)))
                  .orElseGet(
                      () -> new Cause.Missing(Side.THEIRS, line, effects(Side.THEIRS, line))));
        }
      }
    }

    /** Our voided line of this transaction, if there is one. */
    private Optional<Line> ofVoided(Line theirs) {
      return Optional.ofNullable(byReference.get(theirs.reference()))
          .or(() -> Optional.ofNullable(byNumber.get(theirs.number())));
    }

    private static Map<String, Line> by(Function<Line, String> key, List<Line> lines) {
      Map<String, Line> map = new HashMap<>();
      lines.stream()
          .filter(line -> !key.apply(line).isEmpty())
          .sorted(KeyMatching.ORDER)
          .forEach(line -> map.putIfAbsent(key.apply(line), line));
      return map;
    }

    Reconciliation result() {
      causes.sort(ORDER);
      return new Reconciliation(
          subject,
          rules,
          ourLines,
          theirLines,
          balance.ours(),
          balance.theirs(),
          balance.differences(causes),
          causes,
          ambiguities);
    }
  }
}

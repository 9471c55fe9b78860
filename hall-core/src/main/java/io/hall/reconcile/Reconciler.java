package io.hall.reconcile;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.reconcile.kernel.Workspace;
import io.hall.settlement.Figure;
import io.hall.settlement.Shift;
import java.util.ArrayList;
import java.util.Arrays;
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
import java.util.function.Predicate;
import java.util.stream.Stream;

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

  private static final Comparator<Placed> ORDER =
      Comparator.comparingInt(Placed::place)
          .thenComparing(placed -> placed.cause().kind())
          .thenComparing(placed -> placed.cause().effects().get(0).amount())
          .thenComparing(placed -> position(placed.cause().ours()))
          .thenComparing(placed -> position(placed.cause().theirs()));

  private final RuleSet rules;

  private Reconciler(RuleSet rules) {
    this.rules = rules;
  }

  /** Returns a reconciler that goes by {@code rules}. */
  public static Reconciler with(RuleSet rules) {
    return new Reconciler(rules);
  }

  /** A cause, and the number of the first place at which it tells. */
  private record Placed(int place, Cause cause) {

    static Placed of(Map<Place, Integer> order, Cause cause) {
      return new Placed(order.getOrDefault(cause.effects().get(0).place(), -1), cause);
    }
  }

  private static long position(List<Line> lines) {
    return lines.stream().mapToLong(Line::position).min().orElse(0);
  }

  /**
   * Compares our lines with another system's, one by one. Lines are known by their number, if all
   * have one, else by their transaction number; cashiers and rows are compared if all tell them.
   */
  public Reconciliation lines(List<Line> ours, List<Line> theirs) {
    Predicate<Line> voided = Line::voided;
    LineTables both =
        LineTables.of(
            sorted(ours.stream().filter(voided.negate())),
            sorted(theirs.stream().filter(voided.negate())));
    return lines(both, ours.stream().filter(voided).toList(), Workspace.ofAllCores());
  }

  /** Lines in one order, however they came, so that what is found hangs on nothing else. */
  private static List<Line> sorted(Stream<Line> lines) {
    return lines.sorted(KeyMatching.ORDER).toList();
  }

  /**
   * Compares the lines of two tables in the memory and on the threads of {@code space}: ten million
   * lines as well as ten.
   */
  public Reconciliation lines(LineTables both, Workspace space) {
    return lines(both, List.of(), space);
  }

  private Reconciliation lines(LineTables both, List<Line> voided, Workspace space) {
    DifferingLines differing = DifferingLines.of(both, space);
    Placing placing = Placing.by(both.byCashier(), both.byRow());
    LinePart byKey = part(both, differing, placing, voided);
    LinePart rest = rest(byKey.ourRest(), byKey.theirRest(), placing, voided);
    Run run = new Run(Subject.LINES, placing, voided);
    differing.count(run.balance);
    run.ourLines = both.ours().size();
    run.theirLines = both.theirs().size();
    run.take(byKey);
    run.take(rest);
    return run.result();
  }

  /**
   * Compares one part of the lines of two sides, in the memory and on the threads of {@code space}:
   * the first of the two steps of a comparison on several machines.
   *
   * @param both all lines of some numbers or references
   */
  public LinePart part(LineTables both, Workspace space) {
    DifferingLines differing = DifferingLines.of(both, space);
    return part(both, differing, Placing.by(both.byCashier(), both.byRow()), List.of());
  }

  private LinePart part(
      LineTables both, DifferingLines differing, Placing placing, List<Line> voided) {
    Run run = new Run(Subject.LINES, placing, voided);
    boolean byNumber = both.key() == LineTables.Key.NUMBER;
    run.matchByKey(
        differing.lines(Side.OURS),
        differing.lines(Side.THEIRS),
        byNumber ? Line::number : Line::reference);
    if (byNumber) {
      run.name();
    }
    return run.part(
        byNumber ? List.of() : run.onlyOurs,
        byNumber ? List.of() : run.onlyTheirs,
        differing.places());
  }

  /**
   * Compares what the parts of a comparison left over: the second of the two steps. Lines of
   * different halls have nothing to do with each other, so that each hall's may be compared apart.
   *
   * @param ours all our lines without a counterpart, of one hall or of several
   * @param theirs all of the other side, of the same halls
   * @param told what both sides tell as a whole
   */
  public LinePart rest(List<Line> ours, List<Line> theirs, LineBlock.Told told) {
    return rest(ours, theirs, Placing.by(told.cashiers(), told.rows()), List.of());
  }

  private LinePart rest(List<Line> ours, List<Line> theirs, Placing placing, List<Line> voided) {
    Run run = new Run(Subject.LINES, placing, voided);
    run.onlyOurs.addAll(ours);
    run.onlyTheirs.addAll(theirs);
    run.matchRest();
    run.name();
    return run.part(List.of(), List.of(), List.of());
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
    Placing placing = Placing.ofMoney(money.statements());
    List<Line> stated =
        moved.stream().filter(line -> !drawers || line.tender() != Tender.CASH).toList();
    Run run = new Run(Subject.MONEY, placing, stated.stream().filter(Line::voided).toList());
    run.compare(
        sorted(stated.stream().filter(line -> !line.voided())),
        sorted(money.statements().stream()));
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
    Placing placing = Placing.by(true, true);
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

  /** A pair of lines, and to which place theirs is put because it was settled later. */
  private record Settled(Place from, Place to, Money amount, Explained explained) {}

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

    void compare(List<Line> ours, List<Line> theirs) {
      ourLines += ours.size();
      theirLines += theirs.size();
      ours.forEach(line -> balance.ours(placing.of(line), line.amount()));
      theirs.forEach(line -> balance.theirs(placing.of(line), line.amount()));
      matchByKey(ours, theirs, Line::reference);
      matchRest();
    }

    /** Matches lines that are counted already by what they are known by. */
    void matchByKey(List<Line> ours, List<Line> theirs, Function<Line, String> key) {
      KeyMatching byKey = KeyMatching.of(rules, placing, ours, theirs, key);
      pairs(byKey.pairs());
      byKey.split().forEach(this::bundle);
      byKey.duplicates(Side.OURS).forEach(line -> duplicate(Side.OURS, line));
      byKey.duplicates(Side.THEIRS).forEach(line -> duplicate(Side.THEIRS, line));
      onlyOurs.addAll(byKey.rest(Side.OURS));
      onlyTheirs.addAll(byKey.rest(Side.THEIRS));
    }

    /** Matches what has no counterpart by its transaction number: by amount, time and place. */
    void matchRest() {
      RestMatching rest = RestMatching.of(rules, onlyOurs, onlyTheirs);
      pairs(rest.pairs());
      rest.bundles().forEach(this::bundle);
      onlyOurs.clear();
      onlyTheirs.clear();
      onlyOurs.addAll(rest.rest(Side.OURS));
      onlyTheirs.addAll(rest.rest(Side.THEIRS));
    }

    private void pairs(List<KeyMatching.Pair> pairs) {
      pairs.parallelStream().map(this::settled).toList().forEach(this::take);
    }

    private Settled settled(KeyMatching.Pair pair) {
      Line settled = KeyMatching.settled(pair.ours(), pair.theirs(), rules);
      return new Settled(
          placing.of(pair.theirs()),
          placing.of(settled),
          settled.amount(),
          new PairCauses(placing).of(pair.ours(), settled));
    }

    private void take(Settled pair) {
      balance.move(pair.from(), pair.to(), pair.amount());
      take(pair.explained());
    }

    /** Takes over what a part of the lines told. */
    void take(LinePart part) {
      balance.add(part);
      causes.addAll(part.causes());
      ambiguities.addAll(part.ambiguities());
    }

    LinePart part(List<Line> ourRest, List<Line> theirRest, List<Place> places) {
      List<Effect> moved =
          balance.sums().stream().map(sum -> new Effect(sum.place(), sum.theirs())).toList();
      return new LinePart(causes, ambiguities, moved, places, ourRest, theirRest);
    }

    private void take(Explained part) {
      causes.addAll(part.causes());
      ambiguities.addAll(part.ambiguities());
    }

    /** What is one transaction in several lines differs by a fee at most. */
    private void bundle(RestMatching.Bundle bundle) {
      SortedMap<Place, Money> effects = new TreeMap<>();
      for (Line line : bundle.ours()) {
        effects.merge(placing.of(line), line.amount().negated(), Money::plus);
      }
      for (Line line : bundle.theirs()) {
        Line settled = KeyMatching.settled(bundle.ours().get(0), line, rules);
        balance.move(placing.of(line), placing.of(settled), line.amount());
        effects.merge(placing.of(settled), line.amount(), Money::plus);
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
      causes.add(new Cause.Duplicate(side, line, effects(side, line)));
    }

    private List<Effect> effects(Side side, Line line) {
      return List.of(
          new Effect(
              placing.of(line), side == Side.OURS ? line.amount().negated() : line.amount()));
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
        balance.ours(placing.of(line), line.amount());
        onlyOurs.add(line);
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
      causes.forEach(cause -> balance.explain(cause.effects()));
      Map<Place, Integer> order = balance.order();
      Placed[] placed =
          causes.stream().map(cause -> Placed.of(order, cause)).toArray(Placed[]::new);
      Arrays.parallelSort(placed, ORDER);
      return new Reconciliation(
          subject,
          rules,
          ourLines,
          theirLines,
          balance.ours(),
          balance.theirs(),
          balance.differences(order.keySet()),
          Arrays.stream(placed).map(Placed::cause).toList(),
          ambiguities);
    }
  }
}

package io.hall.reconcile;

import io.hall.money.Money;
import io.hall.settlement.Denomination;
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

/**
 * Explains what the drawers of a cashier's day hold more or less than was taken. A drawer has only
 * a total, so causes are sought that come to the difference together: the fewest, and of as many
 * the likeliest. Not thread-safe.
 *
 * <p>Sought are: money that the register has under another tender, receipts voided while their
 * money stayed, amounts that are not what was due, refunds that were not paid out, a wrong opening
 * float, and one note or coin too many or too few in each drawer.
 */
final class DrawerSearch {

  private static final int BUDGET = 400_000;
  private static final int SETS = 64;

  private final RuleSet rules;
  private final DrawerFloats floats;
  private final Placing placing;
  private final Place place;
  private final List<Shift.Closed> drawers;
  private final List<Line> cash;
  private final List<Line> onlyOurs;
  private final List<Line> onlyTheirs;
  private final Set<Line> used = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * One possible cause.
   *
   * @param effect what it adds to the drawer's difference, fen
   * @param rank how likely it is; less is likelier
   * @param cost 0 if it takes the place of another cause, else 1
   * @param subject what it is about; no two causes are about the same
   * @param line a line without counterpart that it explains, if it does
   * @param cause the cause
   */
  private record Candidate(
      long effect, int rank, int cost, Object subject, Optional<Line> line, Cause cause) {}

  /**
   * Prepares the search for one cashier's day.
   *
   * @param cash the cash lines of the cashier's day, voided ones too
   * @param onlyOurs lines of this cashier's day that only we have
   * @param onlyTheirs lines of this cashier's day that only the other side has
   */
  DrawerSearch(
      RuleSet rules,
      DrawerFloats floats,
      Placing placing,
      Place place,
      List<Shift.Closed> drawers,
      List<Line> cash,
      List<Line> onlyOurs,
      List<Line> onlyTheirs) {
    this.rules = rules;
    this.floats = floats;
    this.placing = placing;
    this.place = place;
    this.drawers = drawers.stream().sorted(Comparator.comparingInt(d -> d.id().number())).toList();
    this.cash = cash;
    this.onlyOurs = onlyOurs;
    this.onlyTheirs = onlyTheirs;
  }

  /** Lines without counterpart that a cause found here explains. */
  Set<Line> used() {
    return used;
  }

  Explained explain() {
    List<Part> parts = parts();
    List<Answer> answers = parts.stream().map(Part::answer).toList();
    if (parts.size() > 1 && answers.stream().anyMatch(answer -> !answer.found())) {
      // Perhaps a line was counted in the next drawer; what cancels out is then no difference.
      Answer whole = new Part(drawers, cash).answer();
      if (whole.found()) {
        answers = List.of(whole);
      }
    }
    List<Cause> causes = new ArrayList<>();
    List<Ambiguity> ambiguities = new ArrayList<>();
    for (Answer answer : answers) {
      answer.best().forEach(candidate -> causes.add(candidate.cause()));
      answer.best().forEach(candidate -> candidate.line().ifPresent(used::add));
      answer.ambiguity().ifPresent(ambiguities::add);
    }
    return new Explained(causes, ambiguities);
  }

  /** Drawer by drawer if every line tells when it was, else the day as a whole. */
  private List<Part> parts() {
    if (drawers.size() < 2 || cash.stream().anyMatch(line -> line.at().isEmpty())) {
      return List.of(new Part(drawers, cash));
    }
    Map<Shift.Closed, List<Line>> lines = new HashMap<>();
    cash.forEach(line -> lines.computeIfAbsent(drawerOf(line), d -> new ArrayList<>()).add(line));
    return drawers.stream()
        .map(drawer -> new Part(List.of(drawer), lines.getOrDefault(drawer, List.of())))
        .toList();
  }

  /** The last drawer opened before the line, else the first. */
  private Shift.Closed drawerOf(Line line) {
    Shift.Closed found = drawers.get(0);
    for (Shift.Closed drawer : drawers) {
      if (!line.at().orElseThrow().isBefore(drawer.openedAt())) {
        found = drawer;
      }
    }
    return found;
  }

  /**
   * What a search ended with.
   *
   * @param found whether causes were found that come to the difference
   * @param best the causes
   * @param ambiguity the others that fit as well
   */
  private record Answer(boolean found, List<Candidate> best, Optional<Ambiguity> ambiguity) {}

  /** Drawers that are explained together. */
  private final class Part {

    private final List<Shift.Closed> own;
    private final List<Line> lines;

    Part(List<Shift.Closed> own, List<Line> lines) {
      this.own = own;
      this.lines = lines;
    }

    /** What the drawers gained less what was taken in cash, fen. */
    long difference() {
      Money taken =
          Money.sum(lines.stream().filter(line -> !line.voided()).map(Line::amount).toList());
      return Money.sum(own.stream().map(Shift.Closed::cashTaken).toList()).minus(taken).fen();
    }

    Answer answer() {
      long difference = difference();
      if (difference == 0) {
        return new Answer(true, List.of(), Optional.empty());
      }
      List<Candidate> candidates = candidates();
      boolean all = candidates.size() <= rules.candidates();
      List<Candidate> tried = all ? candidates : candidates.subList(0, rules.candidates());
      SubsetSearch.Found found = search(tried, difference);
      List<List<Candidate>> sets = sets(tried, found);
      if (!sets.isEmpty()) {
        return new Answer(true, sets.get(0), ambiguity(sets));
      }
      return new Answer(
          false,
          all && found.complete() ? List.of(overShort(difference)) : List.of(),
          Optional.empty());
    }

    private SubsetSearch.Found search(List<Candidate> tried, long difference) {
      long[] values = tried.stream().mapToLong(Candidate::effect).toArray();
      Map<Object, Integer> subjects = new HashMap<>();
      int[] groups =
          tried.stream()
              .mapToInt(c -> subjects.computeIfAbsent(c.subject(), s -> subjects.size()))
              .toArray();
      return new SubsetSearch(values, groups, rules.causes(), BUDGET).search(difference, 1, SETS);
    }

    private List<List<Candidate>> sets(List<Candidate> tried, SubsetSearch.Found found) {
      List<List<Candidate>> sets = new ArrayList<>();
      for (int[] set : found.sets()) {
        List<Candidate> chosen = java.util.Arrays.stream(set).mapToObj(tried::get).toList();
        if (usesEachLineOnce(chosen)) {
          sets.add(chosen);
        }
      }
      sets.sort(
          Comparator.comparingInt((List<Candidate> set) -> sum(set, true))
              .thenComparingInt(set -> sum(set, false)));
      return sets;
    }

    private Optional<Ambiguity> ambiguity(List<List<Candidate>> sets) {
      List<List<Cause>> others =
          sets.stream().skip(1).limit(rules.alternatives()).map(DrawerSearch::causes).toList();
      return others.isEmpty()
          ? Optional.empty()
          : Optional.of(new Ambiguity(causes(sets.get(0)), others));
    }

    private List<Candidate> candidates() {
      List<Candidate> candidates = new ArrayList<>();
      for (Line line : lines) {
        if (line.voided()) {
          candidates.add(voided(line));
        } else if (line.isRefund()) {
          candidates.add(refund(line));
        } else {
          otherTender(line, candidates);
          due(line, candidates);
        }
      }
      notInCash(candidates);
      own.forEach(drawer -> drawer(drawer, candidates));
      candidates.sort(Comparator.comparingInt(Candidate::rank));
      return candidates;
    }

    private Candidate voided(Line line) {
      boolean again = lines.stream().anyMatch(other -> !other.voided() && isSoonAfter(line, other));
      return new Candidate(
          line.amount().fen(),
          again ? 3 : 1,
          1,
          line,
          Optional.empty(),
          new Cause.VoidAfterCount(line, List.of(), effect(line.amount())));
    }

    private boolean isSoonAfter(Line line, Line other) {
      return line.amount().equals(other.amount())
          && line.at().isPresent()
          && other.at().isPresent()
          && !other.at().get().isBefore(line.at().get())
          && !other.at().get().isAfter(line.at().get().plus(rules.window()));
    }

    private Candidate refund(Line line) {
      return new Candidate(
          -line.amount().fen(),
          2,
          1,
          line,
          Optional.empty(),
          new Cause.RefundNotMirrored(line, effect(line.amount().negated())));
    }

    /** Booked as cash, and the other side has it under another tender. */
    private void otherTender(Line line, List<Candidate> candidates) {
      for (Line theirs : onlyTheirs) {
        if (theirs.amount().equals(line.amount()) && isNear(line, theirs)) {
          candidates.add(
              new Candidate(
                  -line.amount().fen(),
                  0,
                  0,
                  line,
                  Optional.of(theirs),
                  new Cause.WrongPlace(
                      CauseKind.WRONG_TENDER,
                      List.of(line),
                      List.of(theirs),
                      PairCauses.moved(place, placing.of(theirs), line.amount()))));
        }
      }
    }

    private boolean isNear(Line line, Line theirs) {
      return line.at().isEmpty()
          || theirs.at().isEmpty()
          || java.time.Duration.between(line.at().get(), theirs.at().get())
                  .abs()
                  .compareTo(rules.window())
              <= 0;
    }

    /** Booked under another tender that does not have it, and paid in cash. */
    private void notInCash(List<Candidate> candidates) {
      for (Line line : onlyOurs) {
        if (!line.isRefund() && (own.size() == drawers.size() || isOwn(line))) {
          candidates.add(
              new Candidate(
                  line.amount().fen(),
                  0,
                  0,
                  line,
                  Optional.of(line),
                  new Cause.WrongPlace(
                      CauseKind.WRONG_TENDER,
                      List.of(line),
                      List.of(),
                      PairCauses.moved(placing.of(line), place, line.amount()))));
        }
      }
    }

    private boolean isOwn(Line line) {
      return line.at().isPresent() && own.contains(drawerOf(line));
    }

    /** Booked otherwise than it was reckoned, be it rounded off. */
    private void due(Line line, List<Candidate> candidates) {
      line.due()
          .filter(due -> !due.equals(line.amount()))
          .ifPresent(
              due -> {
                due(line, due, 1, candidates);
                roundedOff(due).forEach(less -> due(line, less, 2, candidates));
              });
    }

    private void due(Line line, Money due, int rank, List<Candidate> candidates) {
      Money effect = due.minus(line.amount());
      if (effect.isZero()) {
        return;
      }
      for (Slip slip : slips(line.amount(), due)) {
        candidates.add(
            new Candidate(
                effect.fen(),
                rank,
                1,
                line,
                Optional.empty(),
                new Cause.AmountDiffers(slip, List.of(line), List.of(), effect(effect))));
      }
    }

    private void drawer(Shift.Closed drawer, List<Candidate> candidates) {
      Money usual = floats.usual(drawer.id().hall());
      Money missing = usual.minus(drawer.openingFloat());
      if (!missing.isZero()) {
        candidates.add(
            new Candidate(
                missing.fen(),
                1,
                1,
                List.of(drawer.id(), "float"),
                Optional.empty(),
                new Cause.OpeningFloat(
                    drawer.id(), drawer.openingFloat(), usual, effect(missing))));
      }
      for (Denomination denomination : Denomination.values()) {
        candidates.add(piece(drawer, denomination.face()));
        candidates.add(piece(drawer, denomination.face().negated()));
      }
    }

    private Candidate piece(Shift.Closed drawer, Money face) {
      return new Candidate(
          face.fen(),
          4,
          1,
          List.of(drawer.id(), "piece"),
          Optional.empty(),
          new Cause.CashOverShort(drawer.id(), effect(face)));
    }

    private Candidate overShort(long difference) {
      return new Candidate(
          difference,
          5,
          1,
          own,
          Optional.empty(),
          new Cause.CashOverShort(own.get(0).id(), effect(Money.ofFen(difference))));
    }

    private List<Effect> effect(Money amount) {
      return List.of(new Effect(place, amount));
    }
  }

  /** What a hall that rounds off takes in cash (抹零): whole jiao, or whole yuan. */
  private static List<Money> roundedOff(Money due) {
    return java.util.stream.LongStream.of(10, 100)
        .map(unit -> due.fen() - due.fen() % unit)
        .distinct()
        .filter(fen -> fen != due.fen())
        .mapToObj(Money::ofFen)
        .toList();
  }

  /** More than was due, and in whole yuan, is what was handed over. */
  private static List<Slip> slips(Money booked, Money due) {
    List<Slip> slips = new ArrayList<>();
    if (booked.compareTo(due) > 0 && booked.fen() % 100 == 0) {
      slips.add(Slip.CHANGE_NOT_DEDUCTED);
    }
    Slips.between(booked, due, Money.ZERO).stream()
        .filter(slip -> slip != Slip.OTHER || slips.isEmpty())
        .forEach(slips::add);
    return slips;
  }

  private static boolean usesEachLineOnce(List<Candidate> set) {
    List<Line> lines = set.stream().flatMap(candidate -> candidate.line().stream()).toList();
    return lines.stream().distinct().count() == lines.size();
  }

  private static int sum(List<Candidate> set, boolean cost) {
    return set.stream().mapToInt(c -> cost ? c.cost() : c.rank()).sum();
  }

  private static List<Cause> causes(List<Candidate> set) {
    return set.stream().map(Candidate::cause).toList();
  }
}

package io.hall.reconcile;

import io.hall.money.Money;
import io.hall.settlement.Shift;
import java.util.List;

/**
 * Why two totals differ (差异原因): what happened, the lines of both sides, and what it does to which
 * difference. The effects of all causes and the residual sum to the differences.
 *
 * <p>A cause is what the two sides show; whether it is what happened, a person decides.
 */
@CauseInJson
public sealed interface Cause {

  /** Which kind of cause; also the code by which files and messages name it. */
  CauseKind kind();

  /** What it does to the differences. Those of a line at the wrong place sum to nothing. */
  List<Effect> effects();

  /** The lines of our side that it is about. */
  List<Line> ours();

  /** The lines of the other side that it is about. */
  List<Line> theirs();

  /** What it adds to the other side's total less what it adds to ours. */
  default Money amount() {
    return Money.sum(effects().stream().map(Effect::amount).toList());
  }

  /** How much money it is about, not negative: the largest of its effects. */
  default Money size() {
    return effects().stream()
        .map(effect -> effect.amount().abs())
        .reduce(Money.ZERO, (a, b) -> a.compareTo(b) < 0 ? b : a);
  }

  /**
   * A line that one side alone has.
   *
   * @param has the side that has it
   * @param line the line
   * @param effects what it does
   */
  record Missing(Side has, Line line, List<Effect> effects) implements Cause {

    /** Copies the effects. */
    public Missing {
      effects = List.copyOf(effects);
    }

    @Override
    public CauseKind kind() {
      return has == Side.OURS ? CauseKind.MISSING_THERE : CauseKind.MISSING_HERE;
    }

    @Override
    public List<Line> ours() {
      return has == Side.OURS ? List.of(line) : List.of();
    }

    @Override
    public List<Line> theirs() {
      return has == Side.THEIRS ? List.of(line) : List.of();
    }
  }

  /**
   * Money that went back on our side and, as far as the other side tells, not there.
   *
   * @param refund our line
   * @param effects what it does
   */
  record RefundNotMirrored(Line refund, List<Effect> effects) implements Cause {

    /** Copies the effects. */
    public RefundNotMirrored {
      effects = List.copyOf(effects);
    }

    @Override
    public CauseKind kind() {
      return CauseKind.REFUND_NOT_MIRRORED;
    }

    @Override
    public List<Line> ours() {
      return List.of(refund);
    }

    @Override
    public List<Line> theirs() {
      return List.of();
    }
  }

  /**
   * A line that one side has once more than the other.
   *
   * @param has the side that has it more often
   * @param line the line that is too many
   * @param effects what it does
   */
  record Duplicate(Side has, Line line, List<Effect> effects) implements Cause {

    /** Copies the effects. */
    public Duplicate {
      effects = List.copyOf(effects);
    }

    @Override
    public CauseKind kind() {
      return has == Side.OURS ? CauseKind.DUPLICATE_HERE : CauseKind.DUPLICATE_THERE;
    }

    @Override
    public List<Line> ours() {
      return has == Side.OURS ? List.of(line) : List.of();
    }

    @Override
    public List<Line> theirs() {
      return has == Side.THEIRS ? List.of(line) : List.of();
    }
  }

  /**
   * The same transaction with two amounts.
   *
   * @param slip how the one became the other
   * @param ours our lines; several when the other side has them as one
   * @param theirs the other side's lines; none when it has only a total
   * @param effects what it does
   */
  record AmountDiffers(Slip slip, List<Line> ours, List<Line> theirs, List<Effect> effects)
      implements Cause {

    /** Copies the lists. */
    public AmountDiffers {
      ours = List.copyOf(ours);
      theirs = List.copyOf(theirs);
      effects = List.copyOf(effects);
    }

    @Override
    public CauseKind kind() {
      return CauseKind.of(slip);
    }
  }

  /**
   * The same money at two places: another category, tender, cashier or day.
   *
   * @param kind in which respect
   * @param ours our lines
   * @param theirs the other side's lines; none when it has only a total
   * @param effects what it does; they sum to nothing
   */
  record WrongPlace(CauseKind kind, List<Line> ours, List<Line> theirs, List<Effect> effects)
      implements Cause {

    /** Copies the lists. */
    public WrongPlace {
      ours = List.copyOf(ours);
      theirs = List.copyOf(theirs);
      effects = List.copyOf(effects);
    }
  }

  /**
   * A receipt was voided, and its money is still there.
   *
   * @param voided our line
   * @param theirs the other side's line; none when it has only a total
   * @param effects what it does
   */
  record VoidAfterCount(Line voided, List<Line> theirs, List<Effect> effects) implements Cause {

    /** Copies the lists. */
    public VoidAfterCount {
      theirs = List.copyOf(theirs);
      effects = List.copyOf(effects);
    }

    @Override
    public CauseKind kind() {
      return CauseKind.VOID_AFTER_COUNT;
    }

    @Override
    public List<Line> ours() {
      return List.of(voided);
    }
  }

  /**
   * The opening float was filed wrong, and so counted as taken, or taken for missing.
   *
   * @param shift whose drawer
   * @param filed what was filed
   * @param usual what the hall's other drawers begin with
   * @param effects what it does
   */
  record OpeningFloat(Shift.Id shift, Money filed, Money usual, List<Effect> effects)
      implements Cause {

    /** Copies the effects. */
    public OpeningFloat {
      effects = List.copyOf(effects);
    }

    @Override
    public CauseKind kind() {
      return CauseKind.OPENING_FLOAT;
    }

    @Override
    public List<Line> ours() {
      return List.of();
    }

    @Override
    public List<Line> theirs() {
      return List.of();
    }
  }

  /**
   * The drawer holds more (长款) or less (短款) than was taken, and no document tells why.
   *
   * @param shift whose drawer
   * @param effects what it does
   */
  record CashOverShort(Shift.Id shift, List<Effect> effects) implements Cause {

    /** Copies the effects. */
    public CashOverShort {
      effects = List.copyOf(effects);
    }

    @Override
    public CauseKind kind() {
      return amount().isNegative() ? CauseKind.CASH_SHORT : CauseKind.CASH_OVER;
    }

    @Override
    public List<Line> ours() {
      return List.of();
    }

    @Override
    public List<Line> theirs() {
      return List.of();
    }
  }
}

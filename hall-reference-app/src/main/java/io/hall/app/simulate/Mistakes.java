package io.hall.app.simulate;

import io.hall.app.files.MistakeKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Plants mistakes: on a few days of a hall, one to three; each kind in turn, so that a season of
 * some thousand customers has them all. What finds nothing to spoil on a day waits for the next.
 * Not thread-safe.
 */
final class Mistakes {

  private static final long STREAM = 6;
  private static final int SPOILED_DAYS = 800;
  private static final int SPOILED_DAYS_UNTIL_COMPLETE = 2_500;

  /** Enough days have passed for refunds and arrears to have been. */
  private static final int SETTLED = 35;

  private final Plan plan;
  private final AnswerKey key;
  private final Deque<MistakeKind> turns = new ArrayDeque<>();
  private final Set<MistakeKind> outstanding = EnumSet.allOf(MistakeKind.class);

  Mistakes(Plan plan, AnswerKey key) {
    this.plan = plan;
    this.key = key;
    List<MistakeKind> kinds = new ArrayList<>(List.of(MistakeKind.values()));
    Dice dice = Dice.of(plan.seed(), STREAM, 1);
    for (int i = kinds.size() - 1; i > 0; i--) {
      Collections.swap(kinds, i, dice.below(i + 1));
    }
    turns.addAll(kinds);
  }

  /** Perhaps plants something into this day of a hall. */
  void plant(HallDay hall, int day, boolean opensTheDayAfter) {
    Dice dice = Dice.of(plan.seed(), STREAM, 2, day, hall.crew().number());
    boolean catchingUp = day > SETTLED && !outstanding.isEmpty();
    if (!dice.chance(catchingUp ? SPOILED_DAYS_UNTIL_COMPLETE : SPOILED_DAYS)) {
      return;
    }
    int wanted = dice.weighted(0, 60, 30, 10);
    List<MistakeKind> waiting = new ArrayList<>();
    for (int tries = turns.size(); wanted > 0 && tries > 0; tries--) {
      MistakeKind kind = turns.removeFirst();
      boolean possible = kind != MistakeKind.WRONG_DAY || opensTheDayAfter;
      if (possible && plant(hall, kind, dice)) {
        turns.addLast(kind);
        outstanding.remove(kind);
        wanted--;
      } else {
        waiting.add(kind);
      }
    }
    for (int i = waiting.size() - 1; i >= 0; i--) {
      turns.addFirst(waiting.get(i));
    }
  }

  private boolean plant(HallDay hall, MistakeKind kind, Dice dice) {
    return switch (kind) {
      case CASH_SHORT, CASH_OVER -> CashMistakes.miscounted(hall, kind, dice, key);
      case CHANGE_NOT_DEDUCTED -> CashMistakes.changeNotDeducted(hall, dice, key);
      case FLOAT_COUNTED -> CashMistakes.floatCounted(hall, dice, key);
      case VOID_AFTER_COUNT -> CashMistakes.voidAfterCount(hall, dice, key);
      case AMOUNT_TRANSPOSED -> StatementMistakes.transposed(hall, dice, key);
      case AMOUNT_TIMES_TEN -> StatementMistakes.timesTen(hall, dice, key);
      case FEE_DEDUCTED -> StatementMistakes.feeDeducted(hall, dice, key);
      case FEN_ROUNDED_OFF -> StatementMistakes.fenLost(hall, dice, key);
      case MISSING_IN_STATEMENT -> StatementMistakes.missing(hall, dice, key);
      case DUPLICATE_IN_STATEMENT -> StatementMistakes.twice(hall, dice, key);
      case WRONG_DAY -> StatementMistakes.nextDay(hall, dice, key);
      case REFUND_NOT_MIRRORED -> StatementMistakes.refundMissing(hall, dice, key);
      case WRONG_TENDER -> BookingMistakes.wrongTender(hall, dice, key);
      case WRONG_CASHIER -> BookingMistakes.wrongCashier(hall, dice, key);
      case MISSING_IN_REGISTER -> BookingMistakes.missing(hall, dice, key);
      case WRONG_CATEGORY -> BookingMistakes.wrongCategory(hall, dice, key);
      case ARREARS_IN_CURRENT -> BookingMistakes.arrearsInCurrent(hall, plan.season(), dice, key);
    };
  }
}

package io.hall.app.simulate;

import io.hall.app.files.MistakeKind;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import java.util.Optional;

/** Plants a mistake of a kind, if there is something that it can befall. Not thread-safe. */
final class Planter {

  private final Plan plan;
  private final AnswerKey key;
  private final boolean lifelike;

  Planter(Plan plan, AnswerKey key) {
    this.plan = plan;
    this.key = key;
    this.lifelike = plan.planting().isLifelike();
  }

  /** How many mistakes name this cashier on this day so far. */
  int named(HallDay hall, StaffNumber cashier) {
    return key.named(hall, Optional.of(cashier), hall.date());
  }

  /** Plants at this cashier; tells whether it could. */
  boolean plantAt(
      StaffNumber cashier, HallDay hall, MistakeKind kind, boolean opensTheDayAfter, Dice dice) {
    if (!key.hasRoom(hall, Optional.of(cashier), hall.date())) {
      return false;
    }
    boolean bank = key.hasRoom(hall, Optional.empty(), hall.date());
    hall.narrow(
        desk -> desk.cashier().equals(cashier),
        taking -> bank || taking.stated().stream().noneMatch(s -> s.tender() == Tender.BANK));
    return plant(hall, kind, opensTheDayAfter, dice);
  }

  /** Plants where the hall's day lets it; tells whether it could. */
  boolean plant(HallDay hall, MistakeKind kind, boolean opensTheDayAfter, Dice dice) {
    return switch (kind) {
      case CASH_SHORT, CASH_OVER -> CashMistakes.miscounted(hall, kind, dice, key);
      case CHANGE_NOT_DEDUCTED -> CashMistakes.changeNotDeducted(hall, lifelike, dice, key);
      case FLOAT_COUNTED -> CashMistakes.floatCounted(hall, dice, key);
      case VOID_AFTER_COUNT -> CashMistakes.voidAfterCount(hall, lifelike, dice, key);
      case AMOUNT_TRANSPOSED -> StatementMistakes.transposed(hall, lifelike, dice, key);
      case AMOUNT_TIMES_TEN -> StatementMistakes.timesTen(hall, lifelike, dice, key);
      case FEE_DEDUCTED -> StatementMistakes.feeDeducted(hall, dice, key);
      case FEN_ROUNDED_OFF -> StatementMistakes.fenLost(hall, lifelike, dice, key);
      case MISSING_IN_STATEMENT -> StatementMistakes.missing(hall, dice, key);
      case DUPLICATE_IN_STATEMENT -> StatementMistakes.twice(hall, dice, key);
      case WRONG_DAY -> opensTheDayAfter && StatementMistakes.nextDay(hall, dice, key);
      case REFUND_NOT_MIRRORED -> StatementMistakes.refundMissing(hall, dice, key);
      case WRONG_TENDER -> BookingMistakes.wrongTender(hall, lifelike, dice, key);
      case WRONG_CASHIER -> BookingMistakes.wrongCashier(hall, dice, key);
      case MISSING_IN_REGISTER -> BookingMistakes.missing(hall, dice, key);
      case WRONG_CATEGORY -> BookingMistakes.wrongCategory(hall, lifelike, dice, key);
      case ARREARS_IN_CURRENT ->
          BookingMistakes.arrearsInCurrent(hall, lifelike, plan.season(), dice, key);
    };
  }
}

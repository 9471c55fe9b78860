package io.hall.app.reconcile;

import io.hall.app.files.FileKind;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.reconcile.Ambiguity;
import io.hall.reconcile.Cause;
import io.hall.reconcile.CauseKind;
import io.hall.reconcile.Difference;
import io.hall.reconcile.Effect;
import io.hall.reconcile.Line;
import io.hall.reconcile.Place;
import io.hall.reconcile.Reconciliation;
import io.hall.reconcile.Row;
import io.hall.reconcile.RuleSet;
import io.hall.reconcile.Side;
import io.hall.reconcile.Slip;
import io.hall.reconcile.Subject;
import io.hall.settlement.Shift;
import io.hall.tariff.FeeCategory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Results made by hand, so that the views are tested apart from what finds causes. */
final class Samples {

  static final HallCode HALL = new HallCode("H01");
  static final StaffNumber CASHIER = new StaffNumber("C01");
  static final StaffNumber OTHER = new StaffNumber("C02");
  static final BusinessDate DAY = BusinessDate.parse("2026-11-08");
  static final Row AREA = new Row(FeeCategory.RESIDENTIAL_AREA, new HeatingSeason(2026));
  static final Row ARREARS = new Row(FeeCategory.ARREARS, new HeatingSeason(2025));

  private Samples() {}

  static Result result(Reconciliation... comparisons) {
    return result("payments.csv", comparisons);
  }

  static Result result(String file, Reconciliation... comparisons) {
    return new Result(
        new Sources(
            List.of(
                source(Side.OURS, file, FileKind.PAYMENTS),
                source(Side.THEIRS, "statements/pos.csv", FileKind.STATEMENT)),
            false),
        Selection.ALL,
        RuleSet.STANDARD,
        List.of(comparisons),
        List.of());
  }

  private static SourceFile source(Side side, String name, FileKind kind) {
    return new SourceFile(
        side, Path.of("x"), name, kind, Optional.empty(), 100, 0, () -> "00".repeat(32));
  }

  /** A comparison in which these causes explain all but {@code rest} of the difference. */
  static Reconciliation comparison(Money ours, Money rest, Cause... causes) {
    return comparison(Subject.MONEY, ours, rest, List.of(), causes);
  }

  static Reconciliation comparison(
      Subject subject, Money ours, Money rest, List<Ambiguity> ambiguities, Cause... causes) {
    Map<Place, Money> explained = new TreeMap<>();
    for (Cause cause : causes) {
      cause.effects().forEach(e -> explained.merge(e.place(), e.amount(), Money::plus));
    }
    List<Difference> differences = new ArrayList<>();
    explained.forEach((place, sum) -> differences.add(new Difference(place, Money.ZERO, sum, sum)));
    if (!rest.isZero()) {
      differences.add(
          new Difference(place(Tender.BANK, Optional.empty()), Money.ZERO, rest, Money.ZERO));
    }
    Money theirs = ours.plus(Money.sum(explained.values())).plus(rest);
    return new Reconciliation(
        subject, RuleSet.STANDARD, 21, 19, ours, theirs, differences, List.of(causes), ambiguities);
  }

  static Place place(Tender tender, Optional<Row> row) {
    return new Place(HALL, DAY, Optional.of(CASHIER), tender, row);
  }

  static Effect effect(Tender tender, Money amount) {
    return new Effect(place(tender, Optional.empty()), amount);
  }

  static Line line(Tender tender, Money amount, String number, String reference) {
    return Line.of(HALL, DAY, tender, amount)
        .by(CASHIER)
        .withNumber(number)
        .withReference(reference)
        .atPosition(7);
  }

  static Cause missingThere(Money amount) {
    Line line = line(Tender.POS, amount, "P007", "POS1-000201");
    return new Cause.Missing(Side.OURS, line, List.of(effect(Tender.POS, amount.negated())));
  }

  static Cause missingHere(Money amount) {
    Line line = line(Tender.WECHAT, amount, "", "WX0007");
    return new Cause.Missing(Side.THEIRS, line, List.of(effect(Tender.WECHAT, amount)));
  }

  /** One cause of every kind, over amounts that sum to nothing in particular. */
  static List<Cause> everyKind() {
    List<Cause> causes = new ArrayList<>();
    causes.add(missingThere(Money.yuan("100.00")));
    causes.add(missingHere(Money.yuan("1864.50")));
    Line there = line(Tender.ALIPAY, Money.yuan("25.50"), "", "ALI0001");
    Line here = line(Tender.POS, Money.yuan("630.00"), "P013", "POS1-000203");
    causes.add(
        new Cause.Duplicate(
            Side.THEIRS, there, List.of(effect(Tender.ALIPAY, Money.yuan("25.50")))));
    causes.add(
        new Cause.Duplicate(Side.OURS, here, List.of(effect(Tender.POS, Money.yuan("-630.00")))));
    for (Slip slip : Slip.values()) {
      causes.add(
          new Cause.AmountDiffers(
              slip,
              List.of(here),
              slip == Slip.CHANGE_NOT_DEDUCTED ? List.of() : List.of(there),
              List.of(effect(Tender.POS, Money.yuan("-4.50").times(slip.name().length())))));
    }
    causes.add(moved(CauseKind.WRONG_CATEGORY));
    causes.add(moved(CauseKind.ARREARS_IN_CURRENT_SEASON));
    causes.add(moved(CauseKind.WRONG_TENDER));
    causes.add(moved(CauseKind.WRONG_CASHIER));
    causes.add(moved(CauseKind.WRONG_DAY));
    causes.add(
        new Cause.VoidAfterCount(
            line(Tender.CASH, Money.yuan("200.00"), "P018", "").asVoided(),
            List.of(),
            List.of(effect(Tender.CASH, Money.yuan("200.00")))));
    causes.add(
        new Cause.RefundNotMirrored(
            line(Tender.WECHAT, Money.yuan("-50.00"), "R001", "WXR0001"),
            List.of(effect(Tender.WECHAT, Money.yuan("50.00")))));
    Shift.Id shift = new Shift.Id(HALL, CASHIER, DAY, 1);
    causes.add(
        new Cause.OpeningFloat(
            shift,
            Money.ZERO,
            Money.yuan("500.00"),
            List.of(effect(Tender.CASH, Money.yuan("500.00")))));
    causes.add(new Cause.CashOverShort(shift, List.of(effect(Tender.CASH, Money.yuan("0.10")))));
    causes.add(new Cause.CashOverShort(shift, List.of(effect(Tender.CASH, Money.yuan("-10.00")))));
    return causes;
  }

  /** The same money at two places, which differ in what {@code kind} says. */
  static Cause moved(CauseKind kind) {
    Money amount = Money.yuan("600.00");
    Line line = line(Tender.POS, amount, "P007", "POS1-000201").in(ARREARS);
    Place here = new Place(HALL, DAY, Optional.of(CASHIER), Tender.POS, Optional.of(ARREARS));
    Place there =
        switch (kind) {
          case WRONG_TENDER ->
              new Place(HALL, DAY, Optional.of(CASHIER), Tender.ALIPAY, Optional.of(ARREARS));
          case WRONG_CASHIER ->
              new Place(HALL, DAY, Optional.of(OTHER), Tender.POS, Optional.of(ARREARS));
          case WRONG_DAY ->
              new Place(HALL, DAY.next(), Optional.of(CASHIER), Tender.POS, Optional.of(ARREARS));
          default -> new Place(HALL, DAY, Optional.of(CASHIER), Tender.POS, Optional.of(AREA));
        };
    return new Cause.WrongPlace(
        kind,
        List.of(line),
        List.of(),
        List.of(new Effect(here, amount.negated()), new Effect(there, amount)));
  }
}

package io.hall.app.manager;

import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.Tender;
import io.hall.receipt.ReceiptNumber;
import io.hall.reconcile.Cause;
import io.hall.reconcile.CauseWords;
import io.hall.reconcile.Effect;
import io.hall.reconcile.Place;
import io.hall.report.DailyReport;
import io.hall.report.Figures;
import io.hall.report.Identity;
import io.hall.report.ReportCode;
import io.hall.report.TotalDifference;
import io.hall.settlement.Figure;
import io.hall.settlement.NumberRange;
import io.hall.settlement.SettlementSheet;
import io.hall.tariff.FeeCategory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A day as a page shows it.
 *
 * @param figures what was taken
 * @param tenders the tenders in use
 * @param rows what was taken by category and season
 * @param numbers the numbers used
 * @param sheets the cashiers' sheets
 * @param differences every total that does not agree, with its causes
 * @param findings what else stands against a submission
 */
record DayView(
    Figures figures,
    List<Tender> tenders,
    List<Row> rows,
    List<Numbers> numbers,
    List<SettlementSheet> sheets,
    List<Apart> differences,
    List<Problem> findings) {

  /** One row of the report: amounts by tender, and their sum. */
  record Row(FeeCategory category, HeatingSeason season, List<Money> amounts, Money net) {}

  /** The numbers used of one book. */
  record Numbers(NumberRange range, long missing) {

    /** The void ones, singly. */
    public List<ReceiptNumber> voided() {
      return range.voided();
    }
  }

  /** Two totals that do not agree, why, and what of it nothing explains. */
  record Apart(
      TotalDifference what, List<Why> causes, Money explained, Money residual, boolean open) {}

  /** A cause in words, and what it adds to the difference. */
  record Why(String name, String what, String todo, Money amount) {}

  /** Something that stands against a submission. */
  record Problem(String code, String sentence) {}

  private static final Set<ReportCode> SHOWN =
      Set.of(ReportCode.SHEET_DIFFERS, ReportCode.MONEY_DIFFERS);

  static DayView of(HallDays.Look look, Locale locale) {
    Figures figures = look.draft().figures();
    List<Tender> tenders =
        Arrays.stream(Tender.values()).filter(tender -> isUsed(figures, tender)).toList();
    return new DayView(
        figures,
        tenders,
        rows(figures, tenders),
        figures.numbers().stream().map(DayView::numbers).toList(),
        figures.sheets(),
        look.draft().differences().stream().map(d -> apart(look, d, locale)).toList(),
        findings(look.draft(), locale));
  }

  private static boolean isUsed(Figures figures, Tender tender) {
    return tender == Tender.CASH || !figures.by(tender).equals(Figure.NONE);
  }

  private static List<Row> rows(Figures figures, List<Tender> tenders) {
    List<Row> rows = new ArrayList<>();
    figures.cells().keySet().stream()
        .map(cell -> List.of(cell.category(), cell.season()))
        .distinct()
        .forEach(
            key -> rows.add(row(figures, tenders, (FeeCategory) key.get(0), season(key.get(1)))));
    return rows;
  }

  private static HeatingSeason season(Object key) {
    return (HeatingSeason) key;
  }

  private static Row row(
      Figures figures, List<Tender> tenders, FeeCategory category, HeatingSeason season) {
    List<Money> amounts =
        tenders.stream()
            .map(
                tender ->
                    figures
                        .sum(
                            cell ->
                                cell.category() == category
                                    && cell.season().equals(season)
                                    && cell.tender() == tender)
                        .net())
            .toList();
    return new Row(category, season, amounts, Money.sum(amounts));
  }

  private static Numbers numbers(NumberRange range) {
    long span = range.last().serial() - range.first().serial() + 1;
    return new Numbers(range, Math.max(0, span - range.issued()));
  }

  private static Apart apart(HallDays.Look look, TotalDifference what, Locale locale) {
    CauseWords words = CauseWords.in(locale);
    List<Why> causes = new ArrayList<>();
    if (what.identity() == Identity.MONEY) {
      for (Cause cause : look.money().causes()) {
        Money here = at(cause, what);
        if (!here.isZero()) {
          causes.add(
              new Why(
                  words.name(cause.kind()), words.what(cause), words.todo(cause.kind()), here));
        }
      }
    }
    Money explained = Money.sum(causes.stream().map(Why::amount).toList());
    return new Apart(
        what,
        causes,
        explained,
        what.amount().minus(explained),
        look.draft().open().contains(what));
  }

  /** What a cause does to a difference. */
  private static Money at(Cause cause, TotalDifference what) {
    return Money.sum(
        cause.effects().stream()
            .filter(effect -> isAt(effect.place(), what))
            .map(Effect::amount)
            .toList());
  }

  private static boolean isAt(Place place, TotalDifference what) {
    return place.cashier().equals(what.cashier()) && place.tender() == what.tender();
  }

  private static List<Problem> findings(DailyReport.Draft draft, Locale locale) {
    return draft.balance().findings().stream()
        .filter(finding -> !SHOWN.contains(finding.code()))
        .map(finding -> new Problem(finding.code().id(), finding.message(locale)))
        .distinct()
        .toList();
  }

  /** By how much all totals differ, without signs. */
  public Money apart() {
    return Money.sum(differences.stream().map(d -> d.what().amount().abs()).toList());
  }

  /** What no cause explains, without signs. */
  public Money residual() {
    return Money.sum(differences.stream().map(d -> d.residual().abs()).toList());
  }

  /** How many differences are neither corrected nor booked. */
  public long open() {
    return differences.stream().filter(Apart::open).count();
  }

  /** Whether the report can be submitted. */
  public boolean balanced() {
    return open() == 0 && findings.isEmpty();
  }

  /** What was taken by one tender, over all categories. */
  public Money by(Tender tender) {
    return figures.by(tender).net();
  }
}

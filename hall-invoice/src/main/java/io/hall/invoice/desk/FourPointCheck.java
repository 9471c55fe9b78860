package io.hall.invoice.desk;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.Party;
import io.hall.invoice.desk.InvoiceLedger.Standing;
import io.hall.invoice.rules.InvoiceRules;
import io.hall.invoice.rules.Tolerances;
import io.hall.invoice.tax.InvoiceCheck;
import io.hall.money.Money;
import io.hall.receipt.ReceiptNumber;
import io.hall.tariff.Charge;
import io.hall.tariff.InvoicePrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The four points of clause 7.3: a blue draft against receipts, ledger and tariff. */
final class FourPointCheck {

  /** Far finer than the platform's thirteen decimals. */
  private static final int EXACT = 30;

  private final InvoiceDraft draft;
  private final Invoice invoice;
  private final Account account;
  private final Map<ReceiptNumber, SortedMap<HeatingSeason, Standing>> receipts;
  private final PointCheck points;

  /** With what the register holds of each receipt, by season: nothing of what is no receipt. */
  FourPointCheck(
      InvoiceDraft draft,
      Account account,
      Map<ReceiptNumber, SortedMap<HeatingSeason, Standing>> receipts) {
    this.draft = draft;
    this.invoice = draft.invoice();
    this.account = account;
    this.receipts = receipts;
    this.points = new PointCheck(draft);
  }

  Map<Point, List<Finding>> answers(InvoiceCheck figures, BusinessDate today) {
    Checked<InvoiceRules> rules = figures.book().on(today);
    Tolerances tolerances = rules.value().map(InvoiceRules::tolerances).orElse(Tolerances.USUAL);
    return points.answers(
        () -> {
          points.addFigures(figures, today);
          checkName();
          checkSeason();
          points.checkShares(true);
          checkReceipts();
          checkCharges(tolerances);
        });
  }

  private void checkName() {
    Party buyer = invoice.buyer();
    boolean unnamed = account.taxpayerId().isEmpty() && buyer.isUnnamed();
    if (!unnamed && !buyer.isNamed(account.name())) {
      points.add(Point.NAME, Finding.of(InvoiceCode.NAME_DIFFERS).in("buyer.name"));
    }
    if (!buyer.hasTaxpayerId(account.taxpayerId())) {
      points.add(Point.NAME, Finding.of(InvoiceCode.TAXPAYER_DIFFERS).in("buyer.taxpayerId"));
    }
  }

  private void checkSeason() {
    Set<HeatingSeason> charged =
        account.charges().stream()
            .map(Charge::season)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<HeatingSeason> named = SeasonNames.in(invoice);
    Set<HeatingSeason> paid = new TreeSet<>();
    receipts.values().forEach(seasons -> paid.addAll(seasons.keySet()));
    addSeasons(InvoiceCode.SEASON_MISSING, charged, named);
    addSeasons(InvoiceCode.SEASON_OTHER, named, charged);
    addSeasons(InvoiceCode.SEASON_NOT_PAID, charged, paid);
  }

  private void addSeasons(InvoiceCode code, Set<HeatingSeason> those, Set<HeatingSeason> within) {
    for (HeatingSeason season : those) {
      if (!within.contains(season)) {
        points.add(Point.SEASON, Finding.of(code).with("season", season));
      }
    }
  }

  private void checkReceipts() {
    for (int i = 0; i < draft.shares().size(); i++) {
      Share share = draft.shares().get(i);
      var seasons = receipts.getOrDefault(share.receipt(), Collections.emptySortedMap());
      Money open =
          Optional.ofNullable(seasons.get(share.season())).map(Standing::open).orElse(Money.ZERO);
      if (seasons.isEmpty()) {
        points.add(
            Point.AMOUNT, PointCheck.of(InvoiceCode.NOT_A_RECEIPT, share).in(PointCheck.at(i)));
      } else if (share.amount().compareTo(open) > 0) {
        points.add(
            Point.AMOUNT,
            PointCheck.of(InvoiceCode.ABOVE_OPEN, share).with("left", open).in(PointCheck.at(i)));
      }
    }
  }

  private void checkCharges(Tolerances tolerances) {
    List<Integer> lines = new ArrayList<>();
    for (int i = 0; i < invoice.lines().size(); i++) {
      if (!invoice.lines().get(i).isDiscount()) {
        lines.add(i);
      }
    }
    if (lines.size() != account.charges().size()) {
      points.add(
          Point.UNIT_PRICE,
          Finding.of(InvoiceCode.LINES_AND_CHARGES)
              .with("lines", lines.size())
              .with("charges", account.charges().size())
              .in("lines"));
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      checkLine(lines.get(i), account.charges().get(i), tolerances.lineAmount());
    }
    checkSeasonAmounts(lines);
  }

  /**
   * What is taken of the receipts for a season is what the invoice says for it, no more or less.
   */
  private void checkSeasonAmounts(List<Integer> lines) {
    SortedMap<HeatingSeason, Money> said = said(lines);
    SortedMap<HeatingSeason, Money> taken = new TreeMap<>();
    draft.shares().forEach(s -> taken.merge(s.season(), s.amount(), Money::plus));
    if (!Money.sum(said.values()).equals(Money.sum(taken.values()))) {
      return; // found already
    }
    Set<HeatingSeason> seasons = new TreeSet<>(said.keySet());
    seasons.addAll(taken.keySet());
    for (HeatingSeason season : seasons) {
      Money expected = said.getOrDefault(season, Money.ZERO);
      Money found = taken.getOrDefault(season, Money.ZERO);
      if (!expected.equals(found)) {
        points.add(
            Point.SEASON,
            Finding.of(InvoiceCode.SEASON_AMOUNT)
                .with("season", season)
                .with("expected", expected)
                .with("found", found)
                .in("shares"));
      }
    }
  }

  /** What the lines come to by season, each with its discount. */
  private SortedMap<HeatingSeason, Money> said(List<Integer> lines) {
    SortedMap<HeatingSeason, Money> said = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      int next = i + 1 < lines.size() ? lines.get(i + 1) : invoice.lines().size();
      HeatingSeason season = account.charges().get(i).season();
      for (InvoiceLine line : invoice.lines().subList(lines.get(i), next)) {
        said.merge(season, line.gross(), Money::plus);
      }
    }
    return said;
  }

  private void checkLine(int index, Charge charge, BigDecimal tolerance) {
    InvoiceLine line = invoice.lines().get(index);
    String where = "lines[" + (index + 1) + "]";
    Money charged = charge.amount();
    if (line.gross().compareTo(charged) > 0) {
      points.add(
          Point.AMOUNT,
          Finding.of(InvoiceCode.ABOVE_CHARGE)
              .with("charged", charged)
              .with("found", line.gross())
              .in(where));
    }
    checkPrice(line, charge.invoicePrice(), tolerance, where + ".unitPrice");
  }

  private void checkPrice(
      InvoiceLine line, InvoicePrice charged, BigDecimal tolerance, String where) {
    if (line.unitPrice().isEmpty() || line.quantity().isEmpty()) {
      if (charged.quantity().compareTo(BigDecimal.ONE) != 0) {
        points.add(Point.UNIT_PRICE, Finding.of(InvoiceCode.UNIT_PRICE_MISSING).in(where));
      }
      return;
    }
    BigDecimal divisor = BigDecimal.ONE.add(line.rate().fraction());
    BigDecimal due = charged.unitPrice().divide(divisor, EXACT, RoundingMode.HALF_UP);
    BigDecimal off = line.unitPrice().get().subtract(due).multiply(line.quantity().get()).abs();
    if (off.compareTo(tolerance) > 0) {
      points.add(
          Point.UNIT_PRICE,
          Finding.of(InvoiceCode.UNIT_PRICE_DIFFERS)
              .with("expected", shown(due))
              .with("found", line.unitPrice().get().toPlainString())
              .in(where));
    }
  }

  private static String shown(BigDecimal price) {
    BigDecimal rounded = price.setScale(InvoiceLine.DECIMALS, RoundingMode.HALF_UP);
    BigDecimal plain = rounded.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
  }
}

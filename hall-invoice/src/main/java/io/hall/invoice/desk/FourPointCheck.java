package io.hall.invoice.desk;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.InvoiceLine;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The four points of clause 7.3: a blue draft against receipts, ledger and tariff. */
final class FourPointCheck {

  /** Far finer than the platform's thirteen decimals. */
  private static final int EXACT = 30;

  /** What a hall's register says of one receipt. */
  record Receipt(InvoiceLedger.Standing standing, Set<HeatingSeason> seasons) {}

  private final InvoiceDraft draft;
  private final Invoice invoice;
  private final Account account;
  private final Map<ReceiptNumber, Receipt> receipts;
  private final PointCheck points;

  FourPointCheck(InvoiceDraft draft, Account account, Map<ReceiptNumber, Receipt> receipts) {
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
          points.checkShares();
          checkReceipts();
          checkCharges(tolerances);
        });
  }

  private void checkName() {
    String buyer = invoice.buyer().name();
    boolean person = account.taxpayerId().isEmpty();
    boolean same =
        person
            ? PartyNames.standsFor(buyer, account.name())
            : PartyNames.same(buyer, account.name());
    if (!same) {
      points.add(Point.NAME, Finding.of(InvoiceCode.NAME_DIFFERS).in("buyer.name"));
    }
    if (!PartyNames.sameId(invoice.buyer().taxpayerId(), account.taxpayerId())) {
      points.add(Point.NAME, Finding.of(InvoiceCode.TAXPAYER_DIFFERS).in("buyer.taxpayerId"));
    }
  }

  private void checkSeason() {
    Set<HeatingSeason> charged =
        account.charges().stream()
            .map(Charge::season)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<HeatingSeason> named = SeasonNames.in(invoice);
    Set<HeatingSeason> paid =
        receipts.values().stream()
            .flatMap(r -> r.seasons().stream())
            .collect(Collectors.toCollection(TreeSet::new));
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
      Receipt receipt = receipts.get(share.receipt());
      if (receipt == null) {
        points.add(
            Point.AMOUNT, PointCheck.of(InvoiceCode.NOT_A_RECEIPT, share).in(PointCheck.at(i)));
      } else if (share.amount().compareTo(receipt.standing().open()) > 0) {
        points.add(
            Point.AMOUNT,
            PointCheck.of(InvoiceCode.ABOVE_OPEN, share)
                .with("left", receipt.standing().open())
                .in(PointCheck.at(i)));
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

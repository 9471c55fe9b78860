package io.hall.invoice.desk;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.RedBalance;
import io.hall.invoice.RedConfirmation;
import io.hall.invoice.desk.DeskInvoice.Document;
import io.hall.invoice.desk.DeskInvoice.TakenOver;
import io.hall.invoice.tax.InvoiceCheck;
import io.hall.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The points of a red letter: against its blue invoice and its confirmation form. */
final class RedCheck {

  /**
   * What is known of the form that a draft names.
   *
   * @param form the form
   * @param ofThisBlue whether it was started for the same blue invoice
   * @param used whether another red letter names it
   * @param state what has become of it
   */
  record Form(
      RedConfirmation form, boolean ofThisBlue, boolean used, RedConfirmation.State state) {}

  /** A red letter that takes something of the blue invoice: as it was issued, if it was. */
  record Red(Invoice invoice, List<Share> shares) {

    static Red of(DeskInvoice red) {
      return red instanceof Document document
          ? new Red(document.invoice(), document.shares())
          : new Red(red.draft().invoice(), red.draft().shares());
    }
  }

  private final InvoiceDraft draft;
  private final Invoice red;
  private final Document document;
  private final Invoice blue;
  private final List<Red> reds;
  private final PointCheck points;

  /** Holds a draft against {@code blue}, and {@code reds} that take something of it already. */
  RedCheck(InvoiceDraft draft, Document blue, List<Red> reds) {
    this.draft = draft;
    this.red = draft.invoice();
    this.document = blue;
    this.blue = blue.invoice();
    this.reds = reds;
    this.points = new PointCheck(draft);
  }

  Map<Point, List<Finding>> answers(InvoiceCheck figures, BusinessDate today, Optional<Form> form) {
    return points.answers(
        () -> {
          points.addFigures(figures, today);
          checkParties();
          checkSeason();
          checkLines();
          checkForm(form);
          points.checkShares(!(document instanceof TakenOver));
          checkAmounts();
        });
  }

  private void checkParties() {
    if (!red.buyer().isNamed(blue.buyer().name())) {
      points.add(Point.NAME, Finding.of(InvoiceCode.NAME_DIFFERS).in("buyer.name"));
    }
    if (!red.buyer().hasTaxpayerId(blue.buyer().taxpayerId())) {
      points.add(Point.NAME, Finding.of(InvoiceCode.TAXPAYER_DIFFERS).in("buyer.taxpayerId"));
    }
    if (!red.seller().hasTaxpayerId(blue.seller().taxpayerId())) {
      points.add(Point.NAME, Finding.of(InvoiceCode.TAXPAYER_DIFFERS).in("seller.taxpayerId"));
    }
  }

  /** Its remark is the platform's; what season it names all the same is one of the blue's. */
  private void checkSeason() {
    Set<HeatingSeason> allowed = SeasonNames.in(blue);
    for (HeatingSeason season : SeasonNames.in(red)) {
      if (!allowed.contains(season)) {
        points.add(Point.SEASON, Finding.of(InvoiceCode.SEASON_OTHER).with("season", season));
      }
    }
  }

  private void checkAmounts() {
    List<Invoice> all = new ArrayList<>(reds.stream().map(Red::invoice).toList());
    all.add(red);
    RedBalance.of(blue, all).findings().forEach(f -> points.add(Point.AMOUNT, f));
    Map<Share.Source, Money> left = left();
    for (int i = 0; i < draft.shares().size(); i++) {
      Share share = draft.shares().get(i);
      Money rest = left.getOrDefault(share.source(), Money.ZERO);
      if (share.amount().negated().compareTo(rest) > 0) {
        points.add(
            Point.AMOUNT,
            PointCheck.of(InvoiceCode.RED_ABOVE_SHARE, share)
                .with("left", rest)
                .in(PointCheck.at(i)));
      }
    }
  }

  /** What the blue invoice still has of each receipt and season. */
  private Map<Share.Source, Money> left() {
    Map<Share.Source, Money> left = new HashMap<>();
    document.shares().forEach(s -> left.merge(s.source(), s.amount(), Money::plus));
    for (Red other : reds) {
      other.shares().forEach(s -> left.merge(s.source(), s.amount(), Money::plus));
    }
    return left;
  }

  /** A part of a line keeps its item, its rate and, where it has one, its unit price. */
  private void checkLines() {
    for (int i = 0; i < red.lines().size(); i++) {
      InvoiceLine line = red.lines().get(i);
      if (blue.lines().stream().noneMatch(of -> isPartOf(line, of))) {
        points.add(Point.UNIT_PRICE, Finding.of(InvoiceCode.RED_LINE).in("lines[" + (i + 1) + "]"));
      }
    }
  }

  private static boolean isPartOf(InvoiceLine line, InvoiceLine of) {
    boolean samePrice =
        line.unitPrice().isEmpty()
            || of.unitPrice().filter(p -> p.compareTo(line.unitPrice().get()) == 0).isPresent();
    return samePrice && line.name().equals(of.name()) && line.rate().equals(of.rate());
  }

  private void checkForm(Optional<Form> known) {
    boolean named = red.red().flatMap(r -> r.form()).isPresent();
    if (!named) {
      addIf(draft.ground().orElseThrow().formNeeded(), InvoiceCode.FORM_NEEDED);
      return;
    }
    if (known.isEmpty()) {
      addIf(true, InvoiceCode.FORM_UNKNOWN);
      return;
    }
    Form form = known.get();
    boolean same =
        form.ofThisBlue() && form.form().reason() == draft.ground().orElseThrow().reason();
    addIf(!same, InvoiceCode.FORM_OF_ANOTHER);
    addIf(form.used(), InvoiceCode.FORM_USED);
    addIf(form.state() == RedConfirmation.State.PENDING, InvoiceCode.FORM_PENDING);
    addIf(form.state() == RedConfirmation.State.LAPSED, InvoiceCode.FORM_LAPSED);
  }

  private void addIf(boolean holds, InvoiceCode code) {
    if (holds) {
      points.add(Point.RED_LETTER, Finding.of(code).in("red.form"));
    }
  }
}

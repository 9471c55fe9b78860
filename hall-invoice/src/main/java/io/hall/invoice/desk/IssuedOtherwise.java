package io.hall.invoice.desk;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.format.Comparison;
import io.hall.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the platform issued beside what was checked: whether it is the same, and if not, what. */
final class IssuedOtherwise {

  private final InvoiceDraft draft;
  private final Invoice checked;
  private final Invoice document;

  IssuedOtherwise(InvoiceDraft draft, Invoice document) {
    this.draft = draft;
    this.checked = draft.invoice();
    this.document = document;
  }

  /** Why it cannot be an answer to this request at all: nothing of it goes on record. */
  List<Finding> against(BusinessDate today) {
    List<Finding> against = new ArrayList<>(DeskRules.numbered(document, today));
    if (document.colour() != checked.colour()) {
      against.add(Finding.of(InvoiceCode.WRONG_COLOUR).with("due", checked.colour()).in("colour"));
    } else if (!blue(document).equals(blue(checked))) {
      against.add(
          Finding.of(InvoiceCode.RED_OF_ANOTHER)
              .with("expected", blue(checked))
              .with("found", blue(document))
              .in("red"));
    }
    against.addAll(DeskRules.signed(document));
    return against;
  }

  private static String blue(Invoice red) {
    return red.red().map(r -> r.blue().text()).orElse("-");
  }

  /** Where it is not what was checked; nothing if it is. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(Comparison.of(checked, document));
    findings.removeIf(finding -> finding.grade() != Verdict.INVALID);
    if (!draft.isRed()) { // the remark of a red letter is the platform's
      Set<HeatingSeason> due = SeasonNames.in(checked);
      Set<HeatingSeason> named = SeasonNames.in(document);
      addSeasons(findings, InvoiceCode.SEASON_MISSING, due, named);
      addSeasons(findings, InvoiceCode.SEASON_OTHER, named, due);
    }
    return findings;
  }

  private static void addSeasons(
      List<Finding> findings,
      InvoiceCode code,
      Set<HeatingSeason> those,
      Set<HeatingSeason> within) {
    for (HeatingSeason season : those) {
      if (!within.contains(season)) {
        findings.add(Finding.of(code).with("season", season).in("remark"));
      }
    }
  }

  /**
   * What it has of the receipts: of each, in the order of the draft, what was checked, as far as it
   * goes; whatever is more or less falls to the last.
   */
  List<Share> shares() {
    List<Share> shares = new ArrayList<>();
    Money rest = document.totals().gross();
    for (int i = 0; i < draft.shares().size(); i++) {
      Share share = draft.shares().get(i);
      boolean last = i == draft.shares().size() - 1;
      Money amount = last || isWithin(rest, share.amount()) ? rest : share.amount();
      shares.add(share.with(amount));
      rest = rest.minus(amount);
    }
    return shares;
  }

  private static boolean isWithin(Money rest, Money amount) {
    return rest.abs().compareTo(amount.abs()) < 0;
  }
}

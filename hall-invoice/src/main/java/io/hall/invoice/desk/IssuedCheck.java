package io.hall.invoice.desk;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.RedReference;
import java.util.ArrayList;
import java.util.List;

/** Whether what the platform issued is what was checked: parties, figures and red reference. */
final class IssuedCheck {

  private final Invoice draft;
  private final Invoice document;
  private final BusinessDate today;
  private final List<Finding> findings = new ArrayList<>();

  IssuedCheck(Invoice draft, Invoice document, BusinessDate today) {
    this.draft = draft;
    this.document = document;
    this.today = today;
  }

  List<Finding> findings() {
    if (document.number().isEmpty()) {
      findings.add(Finding.of(InvoiceCode.DOCUMENT_INCOMPLETE).in("number"));
    }
    if (document.issued().isEmpty()) {
      findings.add(Finding.of(InvoiceCode.DOCUMENT_INCOMPLETE).in("issued"));
    }
    if (document.issued().filter(day -> day.isAfter(today)).isPresent()) {
      findings.add(Finding.of(InvoiceCode.IN_FUTURE).in("issued"));
    }
    require(document.colour() == draft.colour(), "colour");
    require(PartyNames.same(document.buyer().name(), draft.buyer().name()), "buyer.name");
    require(PartyNames.sameId(document.buyer(), draft.buyer()), "buyer.taxpayerId");
    require(PartyNames.sameId(document.seller(), draft.seller()), "seller.taxpayerId");
    require(document.totals().equals(draft.totals()), "totals");
    require(
        document.red().map(RedReference::blue).equals(draft.red().map(RedReference::blue)), "red");
    checkLines();
    return findings;
  }

  private void checkLines() {
    List<InvoiceLine> due = draft.lines();
    List<InvoiceLine> found = document.lines();
    require(due.size() == found.size(), "lines");
    for (int i = 0; i < Math.min(due.size(), found.size()); i++) {
      require(same(due.get(i), found.get(i)), "lines[" + (i + 1) + "]");
    }
  }

  private static boolean same(InvoiceLine due, InvoiceLine found) {
    return due.net().equals(found.net())
        && due.tax().equals(found.tax())
        && due.rate().equals(found.rate());
  }

  private void require(boolean same, String where) {
    if (!same) {
      findings.add(Finding.of(InvoiceCode.ISSUED_DIFFERS).in(where));
    }
  }
}

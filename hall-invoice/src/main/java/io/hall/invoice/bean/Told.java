package io.hall.invoice.bean;

import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.tax.InvoiceCheck;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What one reading of a bean found, and which parts the bean therefore lacks. */
final class Told {

  private final Places places;
  private final Stage stage;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Part> lacking = EnumSet.noneOf(Part.class);
  private final BitSet spoilt = new BitSet();

  Told(Places places, Stage stage) {
    this.places = places;
    this.stage = stage;
  }

  /** A part is not there; that is found if the stage demands it and the bean could have it. */
  void missing(Part part) {
    if (part != Part.REMARK
        || !places.has(part)) { // a remark that is empty says nothing, and is judged
      lacking.add(part);
    }
    if (stage.demands(part) && places.has(part)) {
      add(due(), part);
    }
  }

  /** A part of a line is not there. */
  void missing(Part part, int index) {
    if (part != Part.LINE_NAME) {
      spoilt.set(index);
    }
    if (stage.demands(part) && places.has(part)) {
      findings.add(due().in(places.of(part, index)));
    }
  }

  /** A line is not there: a list may hold null. */
  void missingLine(int index) {
    spoilt.set(index);
    findings.add(due().in(places.ofLine(index)));
  }

  private Finding due() {
    return Finding.of(InvoiceCode.PART_MISSING).with("stage", stage);
  }

  /** Something about a part; if it is INVALID, the bean lacks the part. */
  void unreadable(Finding finding, Part part) {
    if (finding.grade() == Verdict.INVALID) {
      lacking.add(part);
    }
    add(finding, part);
  }

  /** A part of a line cannot be read. */
  void unreadable(Finding finding, Part part, int index) {
    spoilt.set(index);
    findings.add(finding.in(places.of(part, index)));
  }

  void add(Finding finding, Part part) {
    findings.add(finding.in(places.of(part)));
  }

  /** Adds what the check found, but for what rests on parts that the bean lacks. */
  List<Finding> with(List<Finding> checked) {
    for (Finding finding : checked) {
      if (rests(finding)) {
        findings.add(finding.in(places.of(finding.where())));
      }
    }
    return List.copyOf(findings);
  }

  private boolean rests(Finding finding) {
    int line = Places.line(finding.where());
    if (line >= 0) {
      return !spoilt.get(line) && (line == 0 || !isOfTwo(finding) || !spoilt.get(line - 1));
    }
    return InvoiceCheck.restsOn(finding).stream().allMatch(this::has);
  }

  private static boolean isOfTwo(Finding finding) {
    return finding.code() == InvoiceCode.DISCOUNT_ALONE
        || finding.code() == InvoiceCode.DISCOUNT_DIFFERS
        || finding.code() == InvoiceCode.DISCOUNT_TOO_LARGE;
  }

  private boolean has(String where) {
    Part part = Part.at(where, false);
    return part == null || (has(part) && (part != Part.LINES || spoilt.isEmpty()));
  }

  private boolean has(Part part) {
    return !lacking.contains(part);
  }
}

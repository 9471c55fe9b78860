package io.hall.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hall.calendar.HeatingSeason;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.ReceiptLedger.BookHead;
import io.hall.store.Hash;
import io.hall.tariff.FeeCategory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The daily report (日报表) of one hall, on its way: {@link Draft}, {@link Balanced}, {@link
 * Submitted}. Each is another type, so that an unbalanced report cannot be submitted and a
 * submitted one cannot be changed (规程 7.1).
 */
@DailyReportInJson
public sealed interface DailyReport {

  /** What was taken. */
  @JsonProperty
  Figures figures();

  /** The differences booked as over or short. */
  @JsonProperty
  List<OverShort> booked();

  /** Draws up the report of a day, with nothing booked yet. */
  static Draft draft(HallDay day) {
    return new Draft(
        Figures.of(day),
        new TotalsCheck(day).differences(),
        new DayCheck(day).findings(),
        List.of());
  }

  /** Where and whose: a key for what is booked against a difference. */
  private static List<Object> key(Optional<StaffNumber> cashier, Tender tender) {
    return List.of(cashier, tender);
  }

  /** A report that was drawn up and checked. Only {@link #draft} makes one. */
  final class Draft implements DailyReport {

    private final Figures figures;
    private final List<TotalDifference> differences;
    private final List<Finding> findings;
    private final List<OverShort> booked;

    private Draft(
        Figures figures,
        List<TotalDifference> differences,
        List<Finding> findings,
        List<OverShort> booked) {
      this.figures = figures;
      this.differences = List.copyOf(differences);
      this.findings = List.copyOf(findings);
      this.booked = List.copyOf(booked);
    }

    @Override
    public Figures figures() {
      return figures;
    }

    @Override
    public List<OverShort> booked() {
      return booked;
    }

    /** Every total that does not agree, booked or not. */
    @JsonProperty
    public List<TotalDifference> differences() {
      return differences;
    }

    /** What is wrong besides amounts. */
    @JsonProperty
    public List<Finding> findings() {
      return findings;
    }

    /** Returns this report with one more difference booked. */
    public Draft book(OverShort overShort) {
      List<OverShort> more = new ArrayList<>(booked);
      more.add(overShort);
      return new Draft(figures, differences, findings, more);
    }

    /** The differences that are neither corrected nor booked in full. */
    public List<TotalDifference> open() {
      Map<List<Object>, Money> left = bookedSums();
      return differences.stream()
          .filter(
              d ->
                  d.identity() != Identity.MONEY
                      || !d.amount().equals(left.get(key(d.cashier(), d.tender()))))
          .toList();
    }

    /**
     * Returns the balanced report.
     *
     * <p>Balanced means that every identity holds, or that its difference is booked as an approved
     * over or short. Otherwise the outcome names everything that is open: {@code REPORT-001} to
     * {@code REPORT-010} and {@code REPORT-015} to {@code REPORT-017}.
     */
    public Checked<Balanced> balance() {
      List<Finding> against = new ArrayList<>(findings);
      open().forEach(difference -> against.add(finding(difference)));
      against.addAll(unfounded());
      against.addAll(unapproved());
      return Checked.of(new Balanced(figures, differences, booked), against);
    }

    private Map<List<Object>, Money> bookedSums() {
      Map<List<Object>, Money> sums = new HashMap<>();
      booked.forEach(b -> sums.merge(key(b.cashier(), b.tender()), b.amount(), Money::plus));
      return sums;
    }

    private List<Finding> unfounded() {
      Map<List<Object>, Money> founded =
          differences.stream()
              .filter(d -> d.identity() == Identity.MONEY)
              .collect(
                  Collectors.toMap(d -> key(d.cashier(), d.tender()), TotalDifference::amount));
      return booked.stream()
          .filter(b -> !founded.containsKey(key(b.cashier(), b.tender())))
          .map(
              b ->
                  Finding.of(ReportCode.OVER_SHORT_UNFOUNDED)
                      .with("cashier", b.cashier().map(StaffNumber::value).orElse("-"))
                      .with("tender", b.tender()))
          .toList();
    }

    /** The hall's difference is every cashier's, so none of them approves it. */
    private List<Finding> unapproved() {
      return booked.stream()
          .filter(b -> b.cashier().isEmpty() && figures.hasSheetOf(b.approver()))
          .map(b -> Finding.of(ReportCode.OVER_SHORT).in("approver"))
          .toList();
    }

    private static Finding finding(TotalDifference d) {
      boolean sheet = d.identity() == Identity.SHEETS;
      return Finding.of(sheet ? ReportCode.SHEET_DIFFERS : ReportCode.MONEY_DIFFERS)
          .with("cashier", d.cashier().map(StaffNumber::value).orElse("-"))
          .with("category", d.category().map(FeeCategory::name).orElse("-"))
          .with("season", d.season().map(HeatingSeason::code).orElse("-"))
          .with("tender", d.tender())
          .with("register", d.register())
          .with("other", d.other())
          .with("amount", d.amount());
    }
  }

  /**
   * A report in which everything agrees, or is booked with approval. Only a {@link Draft} makes
   * one.
   */
  final class Balanced implements DailyReport {

    private final Figures figures;
    private final List<TotalDifference> settled;
    private final List<OverShort> booked;

    private Balanced(Figures figures, List<TotalDifference> settled, List<OverShort> booked) {
      this.figures = figures;
      this.settled = List.copyOf(settled);
      this.booked = List.copyOf(booked);
    }

    @Override
    public Figures figures() {
      return figures;
    }

    @Override
    public List<OverShort> booked() {
      return booked;
    }

    /** The differences that were booked. */
    @JsonProperty
    public List<TotalDifference> settled() {
      return settled;
    }
  }

  /** A report handed to operations: immutable; a correction is a new version. */
  final class Submitted implements DailyReport {

    private final Balanced report;
    private final Submission submission;

    Submitted(Balanced report, Submission submission) {
      this.report = report;
      this.submission = submission;
    }

    @Override
    public Figures figures() {
      return report.figures();
    }

    @Override
    public List<OverShort> booked() {
      return report.booked();
    }

    /** The differences that were booked. */
    @JsonProperty
    public List<TotalDifference> settled() {
      return report.settled();
    }

    /** Who submitted it, when, as which version. */
    @JsonProperty
    public Submission submission() {
      return submission;
    }
  }

  /**
   * How a report was submitted.
   *
   * @param version 1, and one more for each correction
   * @param by who submitted it
   * @param at when
   * @param late the reason and approval of a submission after the business day
   * @param correction why there is a new version; empty for the first
   * @param heads the chain heads of the hall's receipt books at that moment
   * @param hash the hash of the report's own record
   */
  record Submission(
      int version,
      StaffNumber by,
      Instant at,
      Optional<Late> late,
      Optional<String> correction,
      List<BookHead> heads,
      Hash hash) {

    /** Copies the list. */
    public Submission {
      heads = List.copyOf(heads);
    }

    /** Says nothing of the reasons, which are personal text. */
    @Override
    public String toString() {
      return "Submission[" + version + ", " + by + ", " + at + ", " + hash + "]";
    }
  }

  /**
   * Why a report was submitted after its business day.
   *
   * @param reason why; not blank
   * @param approver who allowed it; another person than the submitter
   */
  record Late(String reason, StaffNumber approver) {
    /** Says nothing of the reason, which is personal text. */
    @Override
    public String toString() {
      return "Late[" + approver + "]";
    }
  }
}

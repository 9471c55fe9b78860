package io.hall.app.api;

import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.report.FiledReport;
import io.hall.tariff.FeeCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A submitted daily report.
 *
 * @param hall which hall
 * @param date the business date
 * @param version 1, and one more for each correction
 * @param submittedBy who submitted it
 * @param submittedAt when
 * @param lateApprover who allowed it after its day, if it was late
 * @param netFen paid less refunded, in fen
 * @param cells what was taken, by category, season and tender
 * @param booked what was booked as over or short
 * @param hash the hash of its record
 */
@Schema(name = "DailyReport", description = "A submitted daily report (日报表).")
record ReportAnswer(
    @Schema(example = "H01") String hall,
    @Schema(example = "2026-11-26") String date,
    @Schema(example = "1") int version,
    @Schema(example = "M01") String submittedBy,
    Instant submittedAt,
    Optional<String> lateApprover,
    @Schema(example = "186449") long netFen,
    List<ReportCell> cells,
    List<Booked> booked,
    String hash) {

  /**
   * What was taken.
   *
   * @param category what for
   * @param season for which season
   * @param tender by which tender
   * @param paidCount how many receipts
   * @param paidFen what they come to, in fen
   * @param refundedCount how many refunds
   * @param refundedFen what they come to, in fen
   */
  @Schema(name = "ReportCell")
  record ReportCell(
      FeeCategory category,
      @Schema(example = "2026-2027") String season,
      Tender tender,
      long paidCount,
      long paidFen,
      long refundedCount,
      long refundedFen) {}

  /**
   * What was booked as over or short.
   *
   * @param cashier whose; empty for the hall's
   * @param tender by which tender
   * @param fen positive is over, in fen
   * @param approver who allowed it
   */
  @Schema(name = "OverShort")
  record Booked(Optional<String> cashier, Tender tender, long fen, String approver) {}

  static ReportAnswer of(FiledReport report) {
    return new ReportAnswer(
        report.hall().value(),
        report.date().toString(),
        report.version(),
        report.by().value(),
        report.at(),
        report.lateApprover().map(StaffNumber::value),
        report.net().fen(),
        cells(report),
        report.booked().stream().map(ReportAnswer::booked).toList(),
        report.hash().toString());
  }

  private static List<ReportCell> cells(FiledReport report) {
    return report.cells().entrySet().stream()
        .map(
            each ->
                new ReportCell(
                    each.getKey().category(),
                    each.getKey().season().code(),
                    each.getKey().tender(),
                    each.getValue().count(),
                    each.getValue().paid().fen(),
                    each.getValue().refundCount(),
                    each.getValue().refunded().fen()))
        .toList();
  }

  private static Booked booked(FiledReport.Booked booked) {
    return new Booked(
        booked.cashier().map(StaffNumber::value),
        booked.tender(),
        booked.amount().fen(),
        booked.approver().value());
  }
}

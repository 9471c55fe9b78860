package io.hall.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.report.FiledReport;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import io.hall.store.Hash;
import io.hall.tariff.FeeCategory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReportAnswerTest {

  @Test
  void a_report_is_told_in_fen_by_category_season_and_tender() {
    HeatingSeason season = new HeatingSeason(2026);
    TreeMap<Cell, Figure> cells = new TreeMap<>();
    cells.put(
        new Cell(FeeCategory.RESIDENTIAL_AREA, season, Tender.CASH),
        new Figure(2, Money.yuan("30.00"), 1, Money.yuan("5.50")));
    FiledReport report =
        new FiledReport(
            new HallCode("H01"),
            BusinessDate.parse("2026-11-26"),
            2,
            new StaffNumber("M01"),
            Instant.parse("2026-11-26T10:00:00Z"),
            Optional.of(new StaffNumber("L01")),
            season,
            Money.yuan("24.50"),
            cells,
            List.of(),
            List.of(
                new FiledReport.Booked(
                    Optional.empty(), Tender.CASH, Money.yuan("-0.10"), new StaffNumber("L01"))),
            List.of(),
            Hash.parse("ab".repeat(32)));
    ReportAnswer answer = ReportAnswer.of(report);
    assertThat(answer.netFen()).isEqualTo(2_450);
    assertThat(answer.lateApprover()).hasValue("L01");
    assertThat(answer.cells())
        .containsExactly(
            new ReportAnswer.ReportCell(
                FeeCategory.RESIDENTIAL_AREA, "2026-2027", Tender.CASH, 2, 3_000, 1, 550));
    assertThat(answer.booked())
        .containsExactly(new ReportAnswer.Booked(Optional.empty(), Tender.CASH, -10, "L01"));
  }
}

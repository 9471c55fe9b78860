package io.hall.app.files;

import io.hall.check.Checked;
import io.hall.csv.CsvCode;
import io.hall.csv.CsvFindings;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.PaymentId;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.VoidReason;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code corrections.csv}. */
final class CorrectionsReader {

  private enum Action {
    OVER_SHORT,
    VOID,
    DECLARED
  }

  private CorrectionsReader() {}

  static Checked<List<Correction>> read(Path file) {
    List<Correction> corrections = new ArrayList<>();
    CsvFindings findings = new CsvFindings();
    new CsvFile(file, Layout.CORRECTIONS, findings)
        .rows(row -> correction(row).ifPresent(corrections::add));
    return Checked.of(corrections, findings.list());
  }

  private static Optional<Correction> correction(Row row) {
    row.checkCells();
    Optional<Instant> at = row.required("at", Cells::time);
    Optional<HallCode> hall = row.required("hall", Cells.code(HallCode::new));
    return row.required("action", Cells.constant(Action.class))
        .flatMap(
            action ->
                switch (action) {
                  case OVER_SHORT -> overShort(row, at, hall);
                  case VOID -> voidIt(row, at, hall);
                  case DECLARED -> declare(row, at, hall);
                });
  }

  private static Optional<Correction> overShort(
      Row row, Optional<Instant> at, Optional<HallCode> hall) {
    row.unused("OVER_SHORT", "category", "season", "payment");
    var cashier = row.optional("cashier", Cells.code(StaffNumber::new));
    var tender = row.required("tender", Cells.constant(Tender.class));
    var amount = row.required("amount", Cells::amount);
    var reason = row.required("reason", Cells::text);
    var approver = approver(row);
    if (amount.map(Money::isZero).orElse(false)) {
      row.wrong("amount", CsvCode.AMOUNT_ZERO);
    }
    return row.isRight()
        ? Optional.of(
            new Correction.OverShort(
                at.orElseThrow(),
                hall.orElseThrow(),
                cashier,
                tender.orElseThrow(),
                amount.orElseThrow(),
                reason.orElseThrow(),
                approver.orElseThrow()))
        : Optional.empty();
  }

  private static Optional<Correction> voidIt(
      Row row, Optional<Instant> at, Optional<HallCode> hall) {
    row.unused("VOID", "tender", "category", "season", "amount");
    var cashier = row.required("cashier", Cells.code(StaffNumber::new));
    var payment = row.required("payment", Cells.code(PaymentId::new));
    var reason = row.required("reason", Cells.constant(VoidReason.class));
    var approver = approver(row);
    return row.isRight()
        ? Optional.of(
            new Correction.VoidIt(
                at.orElseThrow(),
                hall.orElseThrow(),
                cashier.orElseThrow(),
                payment.orElseThrow(),
                reason.orElseThrow(),
                approver.orElseThrow()))
        : Optional.empty();
  }

  private static Optional<Correction> declare(
      Row row, Optional<Instant> at, Optional<HallCode> hall) {
    row.unused("DECLARED", "payment", "approver");
    var cashier = row.required("cashier", Cells.code(StaffNumber::new));
    var cell = ShiftRows.cell(row);
    var net = row.required("amount", Cells::amount);
    var reason = row.required("reason", Cells::text);
    return row.isRight()
        ? Optional.of(
            new Correction.Declare(
                at.orElseThrow(),
                hall.orElseThrow(),
                cashier.orElseThrow(),
                cell.orElseThrow(),
                net.orElseThrow(),
                reason.orElseThrow()))
        : Optional.empty();
  }

  private static Optional<StaffNumber> approver(Row row) {
    var approver = row.required("approver", Cells.code(StaffNumber::new));
    if (approver.isPresent() && row.raw("approver").equals(row.raw("cashier"))) {
      row.wrong("approver", DayFileCode.SECOND_PERSON);
    }
    return approver;
  }
}

package io.hall.app.files;

import io.hall.check.Checked;
import io.hall.csv.CsvFindings;
import io.hall.payment.HallCode;
import io.hall.payment.PaymentId;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.tariff.FeeCategory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the answer key {@code mistakes.csv}. */
final class MistakesReader {

  private MistakesReader() {}

  static Checked<List<Mistake>> read(Path file) {
    List<Mistake> mistakes = new ArrayList<>();
    CsvFindings findings = new CsvFindings();
    new CsvFile(file, Layout.MISTAKES, findings).rows(row -> mistake(row).ifPresent(mistakes::add));
    return Checked.of(mistakes, findings.list());
  }

  private static Optional<Mistake> mistake(Row row) {
    row.checkCells();
    var number = row.required("mistake", Cells.whole(1, 999_999_999));
    var kind = row.required("kind", Cells.constant(MistakeKind.class));
    var date = row.required("date", Cells::businessDate);
    var hall = row.required("hall", Cells.code(HallCode::new));
    var cashier = row.optional("cashier", Cells.code(StaffNumber::new));
    var tender = row.required("tender", Cells.constant(Tender.class));
    Optional<Mistake.Row> sheetRow = sheetRow(row);
    var effect = row.required("effect", Cells::amount);
    var payment = row.optional("payment", Cells.code(PaymentId::new));
    var reference = row.optional("reference", Cells::reference);
    return row.isRight()
        ? Optional.of(
            new Mistake(
                number.orElseThrow().intValue(),
                kind.orElseThrow(),
                date.orElseThrow(),
                hall.orElseThrow(),
                cashier,
                tender.orElseThrow(),
                sheetRow,
                effect.orElseThrow(),
                payment,
                reference.orElse("")))
        : Optional.empty();
  }

  private static Optional<Mistake.Row> sheetRow(Row row) {
    if (!row.isFilled("category") && !row.isFilled("season")) {
      return Optional.empty();
    }
    var category = row.required("category", Cells.constant(FeeCategory.class));
    var season = row.required("season", Cells::season);
    return category.flatMap(c -> season.map(s -> new Mistake.Row(c, s)));
  }
}

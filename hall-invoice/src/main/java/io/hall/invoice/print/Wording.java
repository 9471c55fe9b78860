package io.hall.invoice.print;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.document.Fields.Field;
import io.hall.document.Table;
import io.hall.document.Table.Column;
import io.hall.document.Table.Row;
import io.hall.invoice.InvoiceColour;
import io.hall.money.Money;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How things are written on the pages of this package. */
final class Wording {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final int ROWS = 100;

  private Wording() {}

  static String time(Instant instant) {
    return TIME.format(instant.atZone(BusinessDate.ZONE));
  }

  static String colour(InvoiceColour colour) {
    return colour == InvoiceColour.RED ? "红字" : "蓝字";
  }

  static String verdict(Verdict verdict) {
    return switch (verdict) {
      case VALID -> "无误";
      case SUSPECT -> "存疑";
      case INVALID -> "有误";
    };
  }

  static String yen(Money amount) {
    return "¥" + amount;
  }

  /** A field whose text may have several lines, as it was written; a dash if there is none. */
  static Field field(String label, String text) {
    return Field.of(label, orDash(text).replace("\r\n", "\n"));
  }

  static String orDash(String text) {
    return text.isBlank() ? "—" : text;
  }

  static Field field(String label, Optional<String> text) {
    return field(label, text.orElse(""));
  }

  /** A table of findings; of very many it has the first and says how many there are. */
  static Table findings(List<Finding> findings) {
    int more = findings.size() - ROWS;
    return new Table(
        List.of(Column.words(16), Column.centred(8), Column.words(26), Column.words(60)),
        List.of(Row.of("代码", "结论", "位置", "说明")),
        findings.stream().limit(ROWS).map(Wording::finding).toList(),
        more > 0 ? List.of(Row.of("另有", Integer.toString(more), "", "未列出")) : List.of());
  }

  private static Row finding(Finding finding) {
    return Row.of(
        finding.code().id(),
        verdict(finding.grade()),
        finding.where(),
        finding.message(Locale.CHINESE));
  }
}

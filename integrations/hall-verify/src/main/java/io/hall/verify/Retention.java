package io.hall.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How long what must be kept, held against the years that the records name. */
final class Retention {

  static final String PATH = "retention";

  private static final int LEAST_YEARS = 30;
  private static final String PERMANENT = "permanent";
  private static final List<String> DOCUMENTS =
      List.of(
          "book-record",
          "daily-report",
          "invoice-register",
          "monthly-summary",
          "receipt",
          "refund-voucher",
          "settlement-sheet",
          "transfer-list");
  private static final Pattern SOURCE =
      Pattern.compile("(?! )[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,500}(?<! )");

  private final Lines lines;
  private final Ledger ledger;
  private String bundle = "";

  private Retention(Lines lines, Ledger ledger) {
    this.lines = lines;
    this.ledger = ledger;
  }

  /** Returns until when the whole archive is kept. */
  static String judge(byte[] text, Ledger ledger, Flaws flaws) {
    try {
      Retention retention = new Retention(Lines.of(text), ledger);
      retention.read();
      return retention.bundle;
    } catch (Unfit unfit) {
      flaws.broken(CheckCode.RETENTION, PATH, unfit);
      return "";
    }
  }

  private void read() throws Unfit {
    lines.only("hall.retention.1");
    List<String> sources = new ArrayList<>();
    for (String document : DOCUMENTS) {
      for (int year : ledger.years(document)) {
        keep(document, year);
      }
      if (!ledger.years(document).isEmpty()) {
        sources.add(document);
      }
    }
    lines.only("bundle " + bundle);
    for (String document : sources) {
      lines.value("source " + document, SOURCE);
    }
    lines.requireEnd();
  }

  private void keep(String document, int year) throws Unfit {
    LocalDate from = LocalDate.of(year + 1, 1, 1);
    String until = lines.value("keep " + document + " " + year + " " + from);
    if (!until.equals(PERMANENT)) {
      LocalDate end = Dates.date(until);
      boolean whole = end.getMonthValue() == 12 && end.getDayOfMonth() == 31;
      Unfit.unless(whole, Say.KEEP_UNTIL, lines.number() - 1);
      boolean longEnough = end.getYear() >= year + LEAST_YEARS;
      Unfit.unless(longEnough, Say.KEEP_SHORT, lines.number() - 1, LEAST_YEARS);
    }
    bundle = bundle.equals(PERMANENT) || until.compareTo(bundle) < 0 ? bundle : until;
  }
}

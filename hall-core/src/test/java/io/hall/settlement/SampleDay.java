package io.hall.settlement;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.PaymentId;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.ReceiptLedger.Document;
import io.hall.receipt.ReceiptLedger.Line;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.VoidReason;
import io.hall.tariff.FeeCategory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A made-up day of a hall, told document by document; then every drawer, sheet and statement of it,
 * exact to the fen.
 */
public final class SampleDay {

  public static final HallCode HALL = new HallCode("H01");
  public static final BusinessDate DATE = BusinessDate.parse("2026-11-08");
  public static final HeatingSeason SEASON = new HeatingSeason(2026);
  public static final StaffNumber WANG = new StaffNumber("C01");
  public static final StaffNumber LI = new StaffNumber("C02");
  public static final StaffNumber MANAGER = new StaffNumber("M01");
  public static final StaffNumber OFFICE = new StaffNumber("S01");

  /** Nine in the morning, in Asia/Shanghai. */
  public static final Instant NINE = Instant.parse("2026-11-08T01:00:00Z");

  /** Half past five in the afternoon. */
  public static final Instant EVENING = Instant.parse("2026-11-08T09:30:00Z");

  private final List<Document> documents = new ArrayList<>();
  private final Map<String, Long> serials = new HashMap<>();

  /** Returns a line of the current season. */
  public static Line line(FeeCategory category, Tender tender, String yuan) {
    return new Line(category, SEASON, tender, Money.yuan(yuan));
  }

  /** Returns a line of residents' fees, paid in cash. */
  public static Line cash(String yuan) {
    return line(FeeCategory.RESIDENTIAL_AREA, Tender.CASH, yuan);
  }

  /** Returns a line of residents' fees, paid by card. */
  public static Line pos(String yuan) {
    return line(FeeCategory.RESIDENTIAL_AREA, Tender.POS, yuan);
  }

  /** Adds a receipt, of the next number of the cashier's book. */
  public SampleDay receipt(StaffNumber cashier, Line... lines) {
    return add(cashier, "SJ", Optional.empty(), List.of(lines));
  }

  /** Adds a refund of an earlier document; the lines are positive here, and negative in it. */
  public SampleDay refund(StaffNumber cashier, ReceiptNumber original, Line... lines) {
    List<Line> back = new ArrayList<>();
    for (Line line : lines) {
      back.add(new Line(line.category(), line.season(), line.tender(), line.amount().negated()));
    }
    return add(cashier, "TF", Optional.of(original), back);
  }

  private SampleDay add(
      StaffNumber cashier, String kind, Optional<ReceiptNumber> refunds, List<Line> lines) {
    String book = kind + cashier;
    ReceiptNumber number = new ReceiptNumber(book, serials.merge(book, 1L, Long::sum));
    documents.add(
        new Document(
            number,
            book,
            cashier,
            NINE.plusSeconds(60L * documents.size()),
            new PaymentId("P" + number),
            refunds,
            Optional.empty(),
            lines));
    return this;
  }

  /** Voids the document that was added last. */
  public SampleDay voided() {
    Document last = documents.remove(documents.size() - 1);
    documents.add(voided(last));
    return this;
  }

  /** Returns the document, made void. */
  public static Document voided(Document d) {
    return new Document(
        d.number(),
        d.book(),
        d.cashier(),
        d.issuedAt(),
        d.payment(),
        d.refunds(),
        Optional.of(VoidReason.WRONG_AMOUNT),
        d.lines());
  }

  /** The number of the document that was added last. */
  public ReceiptNumber last() {
    return documents.get(documents.size() - 1).number();
  }

  /** The documents so far, in filing order. */
  public List<Document> documents() {
    return documents.stream()
        .sorted((one, other) -> one.number().compareTo(other.number()))
        .toList();
  }

  /** The sheets of everybody who issued something, with drawers that hold what was taken. */
  public List<SettlementSheet> sheets() {
    TreeSet<StaffNumber> cashiers = new TreeSet<>();
    documents.forEach(document -> cashiers.add(document.cashier()));
    return cashiers.stream().map(cashier -> sheet(cashier, Money.ZERO)).toList();
  }

  /** The sheet of one cashier, whose drawer holds {@code over} more than was taken. */
  public SettlementSheet sheet(StaffNumber cashier, Money over) {
    Money taken =
        SettlementSheet.of(HALL, cashier, DATE, documents(), List.of()).takenBy(Tender.CASH).net();
    Money gained = taken.plus(over);
    Money openingFloat = gained.isNegative() ? gained.negated() : Money.yuan("500");
    return SettlementSheet.of(
        HALL,
        cashier,
        DATE,
        documents(),
        List.of(shift(cashier, 1, openingFloat, openingFloat.plus(gained))));
  }

  /** Returns a closed shift of this day. */
  public static Shift.Closed shift(
      StaffNumber cashier, int number, Money openingFloat, Money counted) {
    Shift.Id id = new Shift.Id(HALL, cashier, DATE, number);
    return new Shift.Closed(
        new Shift.Open(id, NINE, openingFloat), EVENING, CashCount.fewest(counted));
  }

  /** The statements that say exactly what the documents say, with the cashier on each line. */
  public List<Statement> statements() {
    Map<Tender, List<Statement.Line>> lines = new EnumMap<>(Tender.class);
    for (Document document : documents) {
      for (Tender tender : Tender.values()) {
        Money amount = paidBy(document, tender);
        if (tender != Tender.CASH && document.counts() && !amount.isZero()) {
          lines
              .computeIfAbsent(tender, t -> new ArrayList<>())
              .add(stated(Optional.of(document.cashier()), document.issuedAt(), amount));
        }
      }
    }
    return lines.entrySet().stream()
        .map(entry -> new Statement(entry.getKey(), HALL, entry.getValue()))
        .toList();
  }

  private static Money paidBy(Document document, Tender tender) {
    return Money.sum(
        document.lines().stream()
            .filter(line -> line.tender() == tender)
            .map(Line::amount)
            .toList());
  }

  /** Returns a line of a statement: money back when {@code amount} is negative. */
  public static Statement.Line stated(Optional<StaffNumber> cashier, Instant at, Money amount) {
    return new Statement.Line(
        cashier,
        at,
        "R" + at.toEpochMilli(),
        amount.isNegative() ? Statement.Kind.REFUND : Statement.Kind.SALE,
        amount.abs(),
        Money.ZERO,
        DATE.date().plusDays(1));
  }

  /** The billing system's payments: one for every document that counts. */
  public Map<PaymentId, Money> payments() {
    Map<PaymentId, Money> payments = new HashMap<>();
    documents.stream()
        .filter(Document::counts)
        .forEach(document -> payments.put(document.payment(), document.amount()));
    return payments;
  }
}

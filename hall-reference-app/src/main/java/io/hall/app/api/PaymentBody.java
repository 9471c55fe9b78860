package io.hall.app.api;

import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.Channel;
import io.hall.payment.HallCode;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.IssueRequest;
import io.hall.store.RequestId;
import io.hall.tariff.FeeCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A payment for which a receipt is issued.
 *
 * @param book the cashier's book
 * @param payment the billing system's own number
 * @param hall where
 * @param cashier by whom
 * @param channel how it came in
 * @param payer from whom
 * @param paidAt when
 * @param lines its parts
 * @param cashReceivedFen what was handed over in notes and coins, in fen
 */
@Schema(
    name = "Payment",
    description = "A payment for which a receipt is issued. Amounts are whole fen.",
    requiredProperties = {
      "book",
      "payment",
      "hall",
      "cashier",
      "channel",
      "payer",
      "paidAt",
      "lines",
      "cashReceivedFen"
    })
record PaymentBody(
    @Schema(description = "The book that the cashier uses.", example = "2026-2027.S.H01.C01")
        String book,
    @Schema(description = "The billing system's own number.", example = "B-20261126-000017")
        String payment,
    @Schema(description = "The hall.", example = "H01") String hall,
    @Schema(description = "The cashier's staff number (工号).", example = "C01") String cashier,
    @Schema(description = "How it came in.", example = "HALL") Channel channel,
    PayerBody payer,
    @Schema(description = "When it was paid.", example = "2026-11-26T01:30:00Z") Instant paidAt,
    @Schema(description = "1 to 99 parts, which sum to what was paid.") List<Line> lines,
    @Schema(description = "Fen in notes and coins; 0 if no line is cash.", example = "200000")
        long cashReceivedFen)
    implements ApiBody {

  /**
   * Who pays.
   *
   * @param customer the customer's number
   * @param name the payer's name
   * @param address the heated premises
   */
  @Schema(
      name = "Payer",
      description = "Who pays, and for which house: sealed where it is kept.",
      requiredProperties = {"customer", "name", "address"})
  record PayerBody(
      @Schema(description = "The customer's number (用户编号).", example = "10000001") String customer,
      @Schema(description = "The payer's name.", example = "测试甲") String name,
      @Schema(description = "The heated premises.", example = "样板甲区1号楼1单元101室") String address) {

    /** Says nothing of the person. */
    @Override
    public String toString() {
      return "PayerBody[***]";
    }
  }

  /**
   * One part.
   *
   * @param category what for
   * @param season the heating season
   * @param tender how it is paid
   * @param amountFen how much, in fen
   * @param reference the transaction number
   * @param basis what it was reckoned from
   */
  @Schema(
      name = "PaymentLine",
      description = "One part of a payment.",
      requiredProperties = {"category", "season", "tender", "amountFen"})
  record Line(
      @Schema(description = "What for.", example = "RESIDENTIAL_AREA") FeeCategory category,
      @Schema(description = "The season.", example = "2026-2027") String season,
      @Schema(description = "How it is paid.", example = "CASH") Tender tender,
      @Schema(description = "Fen; negative for an adjustment alone.", example = "186449")
          long amountFen,
      @Schema(description = "The number of the terminal, wallet or bank.", example = "")
          Optional<String> reference,
      @Schema(description = "What it was reckoned from, if the receipt shows it.")
          Optional<BasisBody> basis) {

    static Line of(PaymentLine line) {
      return new Line(
          line.category(),
          line.season().code(),
          line.tender(),
          line.amount().fen(),
          Optional.of(line.reference()),
          line.basis().map(BasisBody::of));
    }

    PaymentLine line() {
      HeatingSeason of = ApiBody.member("season", () -> HeatingSeason.parse(season).orThrow());
      return new PaymentLine(
          category,
          of,
          tender,
          Money.ofFen(amountFen),
          reference.orElse(""),
          basis.map(some -> ApiBody.within("/basis", some::basis)));
    }
  }

  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

  /** Copies the lines. */
  PaymentBody {
    lines = List.copyOf(lines);
  }

  /** Returns what the register is asked for; findings name the member. */
  IssueRequest request(RequestId request) {
    PaymentId id = ApiBody.member("payment", () -> new PaymentId(payment));
    HallCode where = ApiBody.member("hall", () -> new HallCode(hall));
    StaffNumber who = ApiBody.member("cashier", () -> new StaffNumber(cashier));
    if (paidAt.isBefore(FIRST) || !paidAt.isBefore(END)) {
      throw ApiCode.TIME.refusal("/paidAt");
    }
    Payer from = new Payer(payer.customer(), payer.name(), payer.address());
    List<PaymentLine> parts = parts();
    Money received = Money.ofFen(cashReceivedFen);
    Payment paid =
        ApiBody.within(
            "", () -> new Payment(id, where, who, channel, from, paidAt, parts, received));
    return new IssueRequest(request, book, paid);
  }

  private List<PaymentLine> parts() {
    return IntStream.range(0, lines.size())
        .mapToObj(i -> ApiBody.within("/lines/" + i, () -> lines.get(i).line()))
        .toList();
  }

  /** The number alone: the rest is personal. */
  @Override
  public String toString() {
    return "PaymentBody[" + payment + "]";
  }
}

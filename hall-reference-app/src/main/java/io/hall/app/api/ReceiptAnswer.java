package io.hall.app.api;

import io.hall.money.CapitalAmount;
import io.hall.payment.Payment;
import io.hall.receipt.Receipt;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * A receipt, without the payer's name and address.
 *
 * @param number its number
 * @param book its book
 * @param payment the payment that it confirms
 * @param hall where
 * @param cashier by whom
 * @param customer the customer's number; empty once personal texts were destroyed
 * @param businessDate the day it belongs to
 * @param issuedAt when it was issued
 * @param totalFen what was paid, in fen
 * @param capitals the same in capitals (大写)
 * @param changeFen what was given back, in fen
 * @param training whether it is worth nothing
 * @param voided whether it was made void since
 * @param lines its parts
 * @param record where it stands in the log
 */
@Schema(name = "Receipt", description = "A receipt, without the payer's name and address.")
record ReceiptAnswer(
    @Schema(example = "S26H01C01-00000017") String number,
    @Schema(example = "2026-2027.S.H01.C01") String book,
    @Schema(example = "B-20261126-000017") String payment,
    @Schema(example = "H01") String hall,
    @Schema(example = "C01") String cashier,
    @Schema(example = "10000001") String customer,
    @Schema(example = "2026-11-26") String businessDate,
    Instant issuedAt,
    @Schema(example = "186449") long totalFen,
    @Schema(example = "壹仟捌佰陆拾肆元肆角玖分") String capitals,
    @Schema(example = "13551") long changeFen,
    boolean training,
    boolean voided,
    List<PaymentBody.Line> lines,
    LogPlace record) {

  /**
   * Where a record stands.
   *
   * @param stream in which stream
   * @param position its place there
   * @param hash its hash
   */
  @Schema(name = "LogPlace", description = "Where a record stands in the log.")
  record LogPlace(
      @Schema(example = "receipt-book/2026-2027.S.H01.C01") String stream,
      @Schema(example = "20") long position,
      String hash) {}

  /** As it was issued. */
  static ReceiptAnswer of(Receipt receipt) {
    return of(receipt, false);
  }

  static ReceiptAnswer of(Receipt receipt, boolean voided) {
    Payment payment = receipt.payment();
    return new ReceiptAnswer(
        receipt.number().toString(),
        receipt.book(),
        payment.id().value(),
        payment.hall().value(),
        payment.cashier().value(),
        payment.payer().customer(),
        receipt.date().toString(),
        receipt.issuedAt(),
        payment.total().fen(),
        CapitalAmount.write(payment.total()),
        payment.change().fen(),
        receipt.isTraining(),
        voided,
        payment.lines().stream().map(PaymentBody.Line::of).toList(),
        place(receipt));
  }

  private static LogPlace place(Receipt receipt) {
    return new LogPlace(
        receipt.link().stream(), receipt.link().position(), receipt.link().hash().toString());
  }
}

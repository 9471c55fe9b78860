package io.hall.archive;

import io.hall.calendar.HeatingSeason;
import io.hall.payment.HallCode;
import io.hall.receipt.ReceiptNumber;

/**
 * What a matter covers (未结事项范围). It names no person. Immutable.
 *
 * @param kind what is named
 * @param value its name; empty for everything
 */
public record HoldScope(Kind kind, String value) {

  /** What a matter can be about. */
  public enum Kind {
    /** Everything there is. */
    ALL,
    /** What is filed to a season, and receipts with a line for it. */
    SEASON,
    /** What a hall did, and what is no single hall's. */
    HALL,
    /** A receipt or refund voucher, what refunds it or is refunded by it, and all invoices. */
    RECEIPT
  }

  /** Checks that the value is what the kind says. */
  public HoldScope {
    boolean fits =
        switch (kind) {
          case ALL -> value.isEmpty();
          case SEASON -> HeatingSeason.parse(value).orThrow().code().equals(value);
          case HALL -> new HallCode(value).value().equals(value);
          case RECEIPT -> ReceiptNumber.parse(value).orThrow().toString().equals(value);
        };
    if (!fits) {
      throw new IllegalArgumentException("not a scope");
    }
  }

  /** Everything. */
  public static HoldScope all() {
    return new HoldScope(Kind.ALL, "");
  }

  /** A season. */
  public static HoldScope of(HeatingSeason season) {
    return new HoldScope(Kind.SEASON, season.code());
  }

  /** A hall. */
  public static HoldScope of(HallCode hall) {
    return new HoldScope(Kind.HALL, hall.value());
  }

  /** A receipt or refund voucher. */
  public static HoldScope of(ReceiptNumber number) {
    return new HoldScope(Kind.RECEIPT, number.toString());
  }
}

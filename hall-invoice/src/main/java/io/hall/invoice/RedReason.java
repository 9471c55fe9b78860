package io.hall.invoice;

import io.hall.check.Checked;
import io.hall.check.Finding;

/** Why a red invoice is issued (红冲原因): the four of the tax platform. */
public enum RedReason {
  /** Goods came back (销货退回). */
  RETURN("1", "销货退回"),
  /** The invoice was issued in error (开票有误). */
  ISSUED_IN_ERROR("2", "开票有误"),
  /** The service ended, as when a customer stops heating (服务中止). */
  SERVICE_ENDED("3", "服务中止"),
  /** An allowance on the price (销售折让). */
  ALLOWANCE("4", "销售折让");

  private final String code;
  private final String title;

  RedReason(String code, String title) {
    this.code = code;
    this.title = title;
  }

  /** The digit that interfaces use. */
  public String code() {
    return code;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }

  /** Reads a code, {@code 1} or {@code 01}, or a Chinese name; {@code INVOICE-100} for another. */
  public static Checked<RedReason> parse(String text) {
    for (RedReason reason : values()) {
      if (text.equals(reason.code) || text.equals("0" + reason.code) || text.equals(reason.title)) {
        return Checked.valid(reason);
      }
    }
    return Checked.invalid(Finding.of(InvoiceCode.NOT_A_REASON));
  }
}

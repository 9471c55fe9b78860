package io.hall.payment;

/**
 * How money is handed over (缴费方式). The constant's name is the code in files.
 *
 * <p>Cash is counted in the drawer; every other tender is confirmed by a statement of the terminal,
 * the wallet or the bank.
 */
public enum Tender {
  /** Notes and coins (现金). */
  CASH("现金"),
  /** A card at the POS terminal (刷卡). */
  POS("刷卡"),
  /** WeChat Pay (微信). */
  WECHAT("微信"),
  /** Alipay (支付宝). */
  ALIPAY("支付宝"),
  /** The UnionPay app (云闪付). */
  UNIONPAY("云闪付"),
  /** Bank transfer or collection (银行). */
  BANK("银行");

  private final String chinese;

  Tender(String chinese) {
    this.chinese = chinese;
  }

  /** The name on paper. */
  public String chinese() {
    return chinese;
  }
}

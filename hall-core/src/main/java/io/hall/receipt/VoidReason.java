package io.hall.receipt;

/** Why a receipt is voided (作废原因). The constant's name is the code in files. */
public enum VoidReason {
  /** The amount was wrong; an amount is never corrected, the receipt is issued anew. */
  WRONG_AMOUNT("金额有误"),
  /** The payer or the house was wrong. */
  WRONG_PAYER("户名或地址有误"),
  /** The tender was wrong. */
  WRONG_TENDER("缴费方式有误"),
  /** The category or the season was wrong. */
  WRONG_CATEGORY("类别或采暖季有误"),
  /** The payment did not come about. */
  PAYMENT_FAILED("支付未成功"),
  /** The paper was spoiled. */
  SPOILED_PRINT("打印损坏"),
  /** Another reason, told in the note. */
  OTHER("其他");

  private final String chinese;

  VoidReason(String chinese) {
    this.chinese = chinese;
  }

  /** The wording on paper. */
  public String chinese() {
    return chinese;
  }
}

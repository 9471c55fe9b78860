package io.hall.payment;

/** Where a payment came in (缴费通道). The constant's name is the code in files. */
public enum Channel {
  /** At the counter of a hall (大厅收费). */
  HALL("大厅收费"),
  /** From the customer's phone (移动支付). */
  MOBILE("移动支付"),
  /** Collected by a bank (银行代收). */
  BANK("银行代收");

  private final String chinese;

  Channel(String chinese) {
    this.chinese = chinese;
  }

  /** The name on paper. */
  public String chinese() {
    return chinese;
  }
}

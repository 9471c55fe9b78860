package io.hall.report;

/**
 * What must agree before a daily report may be submitted (规程 7.1, 核对无误). The regulation demands
 * that report and settlement sheets agree; these six statements say what that means.
 */
public enum Identity {
  /** Categories, tenders and cashiers' settlement sheets come to the same, to the fen. */
  SHEETS("日报表与收费员结算汇总单一致"),
  /**
   * The day's numbers follow one another in each book, each issued or voided, as the sheets say.
   */
  NUMBERS("收据号码连续"),
  /** Cash by the register is cash counted, and every other tender is what its statement says. */
  MONEY("账款一致"),
  /** No payment without its receipt, and no receipt without its payment. */
  PAYMENTS("缴费与收据一一对应"),
  /** Arrears never stand in the current season's row. */
  SEASONS("往年欠费不计入本采暖季"),
  /** Everything is of this business date, and every cashier has closed. */
  DAY("日期一致且全部交班");

  private final String chinese;

  Identity(String chinese) {
    this.chinese = chinese;
  }

  /** The wording on paper. */
  public String chinese() {
    return chinese;
  }
}

package io.hall.invoice.desk;

/** What a reviewer finds wrong with an invoice (复核退回原因). The constant's name is the code. */
public enum ReviewFault {
  /** The buyer's name is not the customer's. */
  NAME("名称有误"),
  /** The taxpayer number is another. */
  TAXPAYER_ID("纳税人识别号有误"),
  /** The season is not the one that was charged. */
  SEASON("年度有误"),
  /** The amount is not what was received. */
  AMOUNT("金额有误"),
  /** The unit price is not the tariff's. */
  UNIT_PRICE("单价有误"),
  /** The rate, or the exemption, is not the customer's. */
  TAX_RATE("税率有误"),
  /** It should not have been issued at all. */
  NOT_DUE("不应开具"),
  /** Something else, told in the note. */
  OTHER("其他");

  private final String chinese;

  ReviewFault(String chinese) {
    this.chinese = chinese;
  }

  /** The wording on paper. */
  public String chinese() {
    return chinese;
  }
}

package io.hall.payment;

/**
 * Who pays and for which house: personal data, which never enters a log, a finding or a hash in the
 * clear.
 *
 * @param customer the customer number (用户编号)
 * @param name the payer's name (交款人)
 * @param address the house (用热地址)
 */
public record Payer(String customer, String name, String address) {

  /** What stands in a payer's place once the personal texts were destroyed on their date. */
  public static final Payer ERASED = new Payer("", "", "");

  /** Says nothing of the person. */
  @Override
  public String toString() {
    return "Payer[***]";
  }
}

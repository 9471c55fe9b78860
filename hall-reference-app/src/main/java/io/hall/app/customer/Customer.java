package io.hall.app.customer;

import io.hall.payment.Payer;

/**
 * A customer (用户).
 *
 * @param number the customer's number (用户编号)
 * @param name the name on the contract
 * @param phone the telephone number, or empty
 * @param address the heated premises
 */
public record Customer(String number, String name, String phone, String address) {

  /** As a payment names who pays. */
  public Payer payer() {
    return new Payer(number, name, address);
  }

  /** The number alone: the rest is personal. */
  @Override
  public String toString() {
    return "Customer[" + number + "]";
  }
}

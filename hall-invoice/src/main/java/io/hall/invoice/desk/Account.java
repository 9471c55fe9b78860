package io.hall.invoice.desk;

import io.hall.tariff.Charge;
import java.util.List;
import java.util.Optional;

/**
 * What the company's ledger says of a customer (用户台账), to hold a draft against. Immutable.
 *
 * @param name the name in the contract (户名)
 * @param taxpayerId the taxpayer number of an organisation; empty for a natural person
 * @param charges what was charged by tariff, one for each line of the invoice that is no discount,
 *     in their order
 */
public record Account(String name, Optional<String> taxpayerId, List<Charge> charges) {

  /** Copies the list. */
  public Account {
    charges = List.copyOf(charges);
  }

  /** Says nothing of the person. */
  @Override
  public String toString() {
    return "Account[***, charges=" + charges.size() + "]";
  }
}

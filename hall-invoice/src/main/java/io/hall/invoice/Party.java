package io.hall.invoice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.hall.check.Checked;
import io.hall.identity.TaxpayerId;
import java.util.Optional;

/**
 * The seller or the buyer of an invoice (销售方, 购买方), as the document names them. Immutable.
 *
 * <p>The texts are kept as they were read, right or wrong, for the checks to judge. The invoices of
 * the former system print address and phone in one field, and bank and account in another: the
 * readers keep such a field as address, and as bank.
 *
 * @param name the name; of a natural person perhaps only 个人
 * @param taxpayerId the taxpayer number (纳税人识别号), which a natural person need not give
 * @param address the address
 * @param phone the phone number
 * @param bank the bank
 * @param account the account
 */
public record Party(
    String name,
    Optional<String> taxpayerId,
    Optional<String> address,
    Optional<String> phone,
    Optional<String> bank,
    Optional<String> account) {

  /** Returns a party of a name alone. */
  public static Party of(String name) {
    return new Party(
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns a party of a name and a taxpayer number. */
  public static Party of(String name, String taxpayerId) {
    return of(name).withTaxpayerId(taxpayerId);
  }

  /** Returns this party with a taxpayer number. */
  public Party withTaxpayerId(String number) {
    return new Party(name, Optional.of(number), address, phone, bank, account);
  }

  /** Returns this party with an address and a phone number. */
  public Party withAddress(String newAddress, String newPhone) {
    return new Party(
        name, taxpayerId, Optional.of(newAddress), Optional.of(newPhone), bank, account);
  }

  /** Returns this party with a bank and an account. */
  public Party withBank(String newBank, String newAccount) {
    return new Party(
        name, taxpayerId, address, phone, Optional.of(newBank), Optional.of(newAccount));
  }

  /** The taxpayer number, read and graded; empty if none is given. */
  public Optional<Checked<TaxpayerId>> taxpayer() {
    return taxpayerId.map(TaxpayerId::parse);
  }

  /** Whether the taxpayer number is an organisation's or a sole trader's. */
  @JsonIgnore
  public boolean isOrganisation() {
    return taxpayer()
        .flatMap(Checked::value)
        .filter(id -> id.kind() != TaxpayerId.Kind.PERSON)
        .isPresent();
  }

  /**
   * Whether this is its name: width, brackets, blanks and case do not count, nor does the （个人） that
   * the platform puts behind the name of a natural person.
   */
  public boolean isNamed(String other) {
    return PartyNames.plain(name).equals(PartyNames.plain(other));
  }

  /** Whether it is a natural person whose name is not told: 个人. */
  @JsonIgnore
  public boolean isUnnamed() {
    return PartyNames.isUnnamed(name);
  }

  /** Whether this is its taxpayer number, or it has none as this has none. */
  public boolean hasTaxpayerId(Optional<String> other) {
    return taxpayerId.map(PartyNames::plain).equals(other.map(PartyNames::plain));
  }

  /** Which fields are given, and nothing of what stands in them. */
  @Override
  public String toString() {
    return "Party[name"
        + shown("taxpayerId", taxpayerId)
        + shown("address", address)
        + shown("phone", phone)
        + shown("bank", bank)
        + shown("account", account)
        + "]";
  }

  private static String shown(String field, Optional<String> value) {
    return value.isPresent() ? ", " + field : "";
  }
}

package io.hall.app.customer;

import io.hall.security.vault.BlindIndex;
import io.hall.security.vault.KeyVault;
import io.hall.security.vault.Vault;
import io.hall.store.Canonical;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The customers in the database. A name, a telephone number and an address are found although they
 * are sealed: their keyed hashes are looked up, and what is found is opened and compared. An
 * address is found from its beginning, up to any of its parts: 样板甲区, 样板甲区12号楼.
 */
@Component
public final class Customers {

  private static final long VALUES = 1L << 40;
  private static final int MOST = 50;
  private static final Pattern PART = Pattern.compile("[路街道巷区院村楼栋幢座单元室号]");

  private final KeyVault vault;

  /** Makes them on a vault. */
  public Customers(KeyVault vault) {
    this.vault = vault;
  }

  /** Adds a customer. */
  public void add(Connection connection, Customer customer) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO customer(customer, sealed) VALUES (?, ?)",
        customer.number(),
        sealed(connection, customer));
    index(connection, customer);
  }

  /** Adds a customer, or puts new data in place of the old. */
  public void put(Connection connection, Customer customer) throws SQLException {
    if (!exists(connection, customer.number())) {
      add(connection, customer);
      return;
    }
    Sql.change(
        connection,
        "UPDATE customer SET sealed = ? WHERE customer = ?",
        sealed(connection, customer),
        customer.number());
    Sql.change(connection, "DELETE FROM customer_index WHERE customer = ?", customer.number());
    index(connection, customer);
  }

  /** Whether there is a customer with this number. */
  public boolean exists(Connection connection, String number) throws SQLException {
    return Sql.exists(connection, "SELECT 1 FROM customer WHERE customer = ?", number);
  }

  private byte[] sealed(Connection connection, Customer customer) throws SQLException {
    byte[] text =
        Canonical.write()
            .text(customer.name())
            .text(customer.phone())
            .text(customer.address())
            .end()
            .bytes();
    return vault.on(connection).seal(place(customer.number()), text);
  }

  private void index(Connection connection, Customer customer) throws SQLException {
    index(connection, "NAME", Set.of(plain(customer.name())), customer.number());
    if (!customer.phone().isBlank()) {
      index(connection, "PHONE", Set.of(plain(customer.phone())), customer.number());
    }
    index(connection, "ADDRESS", beginnings(customer.address()), customer.number());
  }

  private void index(Connection connection, String field, Set<String> values, String customer)
      throws SQLException {
    BlindIndex index = index(connection, field);
    for (String value : values) {
      Sql.insert(
          connection,
          "INSERT INTO customer_index(field, hash, customer) VALUES (?, ?, ?)",
          field,
          index.of(value),
          customer);
    }
  }

  private BlindIndex index(Connection connection, String field) throws SQLException {
    return vault.index(connection, "customer", field.toLowerCase(Locale.ROOT), VALUES);
  }

  /** Returns the customer with this number. */
  public Optional<Customer> find(Connection connection, String number) throws SQLException {
    Vault here = vault.on(connection);
    return Sql.first(
            connection,
            "SELECT sealed FROM customer WHERE customer = ?",
            row -> row.getBytes(1),
            number)
        .map(kept -> read(number, here.open(place(number), kept)));
  }

  /**
   * Returns the customers with this number, name, telephone number or beginning of an address, by
   * number; 50 at most.
   */
  public List<Customer> search(Connection connection, String asked) throws SQLException {
    String value = plain(asked);
    if (value.isEmpty()) {
      return List.of();
    }
    Set<String> numbers = new LinkedHashSet<>(List.of(value));
    for (String field : List.of("NAME", "PHONE", "ADDRESS")) {
      numbers.addAll(
          Sql.list(
              connection,
              "SELECT customer FROM customer_index WHERE field = ? AND hash = ?"
                  + " ORDER BY customer LIMIT "
                  + MOST,
              row -> row.getString(1),
              field,
              index(connection, field).of(value)));
    }
    List<Customer> found = new ArrayList<>();
    for (String number : numbers.stream().limit(MOST).toList()) {
      find(connection, number).ifPresent(found::add);
    }
    return found;
  }

  private static Customer read(String number, byte[] text) {
    Canonical.Reader in = Canonical.of(text).read();
    return new Customer(number, in.text(), in.text(), in.text());
  }

  private static Vault.Place place(String number) {
    return new Vault.Place("customer", "sealed", number);
  }

  /** Without blanks, which nobody types twice in the same places. */
  private static String plain(String text) {
    return text.replaceAll("\\s", "");
  }

  /** An address up to each of its parts, and the whole. */
  private static Set<String> beginnings(String address) {
    String whole = plain(address);
    Set<String> beginnings = new LinkedHashSet<>();
    Matcher part = PART.matcher(whole);
    while (part.find()) {
      beginnings.add(whole.substring(0, part.end()));
    }
    beginnings.add(whole);
    return beginnings;
  }
}

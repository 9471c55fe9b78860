package io.hall.security.account;

import static io.hall.security.account.Staff.ADMIN;
import static io.hall.security.account.Staff.SECURITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A departed colleague's number comes back in no disguise. */
class ClosedNumbersTest extends StaffTestBase {

  private static final String DEPARTED = "Jiao-Cashier.01";

  /** Every number that differs in one character alone and folds to the same, and all capitals. */
  private static List<String> variants() {
    Set<String> all = new LinkedHashSet<>();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (!Character.isDefined(c) || (c >= 0xD800 && c <= 0xDFFF)) {
        continue;
      }
      String folded = fold(Character.toString(c));
      for (int at = 0; at < DEPARTED.length(); at++) {
        if (folded.equals(fold(DEPARTED.substring(at, at + 1)))) {
          all.add(DEPARTED.substring(0, at) + Character.toString(c) + DEPARTED.substring(at + 1));
        }
      }
    }
    all.add(DEPARTED.toUpperCase(Locale.ROOT));
    all.add(DEPARTED.toLowerCase(Locale.ROOT));
    StringBuilder wide = new StringBuilder();
    DEPARTED.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
    all.add(wide.toString());
    all.add(wide.toString().toLowerCase(Locale.ROOT));
    return new ArrayList<>(all);
  }

  private static String fold(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  @Test
  @Tag("规程-8.3")
  void no_variant_of_a_departed_number_is_made_again() {
    staff.hire(DEPARTED, "p1", Role.CASHIER);
    staff.close(DEPARTED, ADMIN, SECURITY);
    List<String> variants = variants();
    assertThat(variants.size()).isGreaterThan(400);
    List<Store.Work<?>> asked = new ArrayList<>();
    for (String variant : variants) {
      Optional<StaffNumber> number = TypedNumbers.read(variant);
      if (number.isPresent()) {
        AccountChange change = Staff.creation(number.get().value(), "p2", Role.CASHIER);
        asked.add(c -> staff.accounts.ask(c, new RequestId("again"), change, ADMIN));
      }
    }
    assertThat(staff.tried(asked)).hasSizeGreaterThan(400).containsOnly("001");
  }

  @Test
  void nor_does_the_database_take_one_from_whoever_writes_to_it() {
    staff.hire(DEPARTED, "p1", Role.CASHIER);
    staff.close(DEPARTED, ADMIN, SECURITY);
    List<Store.Work<?>> inserted = new ArrayList<>();
    for (String variant : variants()) {
      for (String key : List.of(DEPARTED.toLowerCase(Locale.ROOT), variant, fold(variant))) {
        inserted.add(c -> insert(c, variant, key));
      }
    }
    inserted.add(c -> insert(c, "C77", "c77"));
    List<String> outcomes = staff.tried(inserted);
    assertThat(outcomes.get(outcomes.size() - 1)).isEmpty();
    assertThat(outcomes.subList(0, outcomes.size() - 1))
        .hasSizeGreaterThan(1200)
        .allMatch(outcome -> outcome.contains("constraint"));
  }

  /** As if the change had been approved: the keys and checks alone stand in the way. */
  private String insert(Connection connection, String number, String key) throws SQLException {
    Sql.insert(connection, withoutApproval());
    Sql.insert(
        connection,
        "INSERT INTO account(number, number_key, person, created_at) VALUES (?, ?, 'p', 0)",
        number,
        key);
    return key;
  }

  private String withoutApproval() {
    return kind == TestDatabase.Kind.SQLITE
        ? "DROP TRIGGER account_is_approved"
        : "DROP TRIGGER account_is_approved ON account";
  }

  @Test
  void numbers_typed_in_full_width_are_read_and_hidden_characters_are_not() {
    assertThat(TypedNumbers.read("Ｃ０１")).contains(new StaffNumber("C01"));
    for (String hidden :
        List.of("C01 ", " C01", "C\u200B01", "C01\u0000", "C\u00AD01", "", "С01")) {
      assertThat(TypedNumbers.read(hidden)).as(hidden).isEmpty();
    }
    assertThat(TypedNumbers.read("C".repeat(81))).isEmpty();
  }
}

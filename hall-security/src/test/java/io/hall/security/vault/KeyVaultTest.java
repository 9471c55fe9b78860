package io.hall.security.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.security.vault.DataKey.State;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyVaultTest extends VaultTestBase {

  @Test
  void what_was_sealed_opens_in_its_place_and_shows_nothing() {
    byte[] sealed = vault.seal(PHONE, bytes("13800000000"));
    assertThat(opened(vault, PHONE, sealed)).isEqualTo("13800000000");
    assertThat(sealed).hasSize(34 + 11).startsWith(1, 1);
    assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("1380000");
  }

  @Test
  void nothing_at_all_can_be_sealed_too() {
    assertThat(vault.open(PHONE, vault.seal(PHONE, new byte[0]))).isEmpty();
  }

  @Test
  void equal_values_are_sealed_differently() {
    assertThat(vault.seal(PHONE, bytes("13800000000")))
        .isNotEqualTo(vault.seal(PHONE, bytes("13800000000")));
  }

  @Test
  void no_nonce_comes_twice_in_ten_thousand() {
    Set<String> nonces = new HashSet<>();
    store.write(
        c -> {
          Vault here = vault.on(c);
          for (int i = 0; i < 10_000; i++) {
            byte[] sealed = here.seal(PHONE, bytes("1"));
            nonces.add(java.util.HexFormat.of().formatHex(sealed, 6, 18));
          }
          return true;
        });
    assertThat(nonces).hasSize(10_000);
  }

  @Test
  void a_table_and_a_month_in_shanghai_have_a_key_of_their_own() {
    byte[] phone = vault.seal(PHONE, bytes("1"));
    byte[] name = vault.seal(NAME, bytes("2"));
    byte[] elsewhere = vault.seal(new Vault.Place("employee", "phone", "1"), bytes("3"));
    byte[] later = vault(keys("old"), DECEMBER).seal(PHONE, bytes("4"));
    assertThat(keyOf(name)).isEqualTo(keyOf(phone));
    assertThat(keyOf(elsewhere)).isNotEqualTo(keyOf(phone));
    assertThat(keyOf(later)).isNotEqualTo(keyOf(phone)).isNotEqualTo(keyOf(elsewhere));
    assertThat(keys())
        .extracting(DataKey::table, DataKey::month, DataKey::state, DataKey::kek)
        .contains(
            org.assertj.core.groups.Tuple.tuple("customer", "2026-11", State.IN_USE, "old"),
            org.assertj.core.groups.Tuple.tuple("employee", "2026-11", State.IN_USE, "old"),
            org.assertj.core.groups.Tuple.tuple("customer", "2026-12", State.IN_USE, "old"));
    assertThat(opened(vault, PHONE, later)).isEqualTo("4");
  }

  @Test
  void another_vault_on_the_same_database_opens_and_goes_on_with_the_key() {
    byte[] sealed = vault.seal(PHONE, bytes("1"));
    KeyVault other = vault(keys("old"), NOVEMBER);
    assertThat(opened(other, PHONE, sealed)).isEqualTo("1");
    assertThat(keyOf(other.seal(PHONE, bytes("1")))).isEqualTo(keyOf(sealed));
  }

  @Test
  void another_tenant_does_not_even_unwrap_the_key() {
    byte[] sealed = vault.seal(PHONE, bytes("1"));
    KeyVault other =
        new KeyVault(store, keys("old"), "heat-2", VaultAlgorithm.AES_256_GCM, NOVEMBER);
    assertThat(code(() -> other.open(PHONE, sealed))).isEqualTo("VAULT-006");
  }

  @Test
  void sm4_seals_too_and_each_opens_what_the_other_sealed() {
    KeyVault sm4 = new KeyVault(store, keys("old"), "heat-1", VaultAlgorithm.SM4_GCM, NOVEMBER);
    byte[] one = vault.seal(PHONE, bytes("1"));
    byte[] two = sm4.seal(PHONE, bytes("2"));
    assertThat(two).startsWith(1, 2);
    assertThat(opened(sm4, PHONE, one)).isEqualTo("1");
    assertThat(opened(vault, PHONE, two)).isEqualTo("2");
  }

  @Test
  void another_key_of_the_same_name_is_not_taken_for_it() {
    byte[] sealed = vault.seal(PHONE, bytes("1"));
    KeyVault other = vault(only("old", aes(7)), NOVEMBER);
    assertThat(code(() -> other.open(PHONE, sealed))).isEqualTo("VAULT-006");
    assertThat(code(() -> other.seal(PHONE, bytes("1")))).isEqualTo("VAULT-006");
  }

  @Test
  void without_the_key_encryption_key_nothing_opens_and_nothing_is_sealed() {
    byte[] sealed = vault.seal(PHONE, bytes("1"));
    KeyVault other = vault(only("new", NEW_KEK), NOVEMBER);
    assertThat(code(() -> other.open(PHONE, sealed))).isEqualTo("VAULT-005");
    assertThat(code(() -> other.seal(PHONE, bytes("1")))).isEqualTo("VAULT-005");
  }

  @Test
  void a_wrapping_moved_to_another_key_does_not_unwrap() {
    byte[] sealed = vault.seal(PHONE, bytes("1"));
    byte[] other = vault.seal(new Vault.Place("employee", "phone", "1"), bytes("1"));
    database.tamper(
        "UPDATE vault_wrapping SET wrapped = (SELECT wrapped FROM vault_wrapping WHERE key_id = ?)"
            + " WHERE key_id = ?",
        keyOf(other),
        keyOf(sealed));
    assertThat(code(() -> vault.open(PHONE, sealed))).isEqualTo("VAULT-006");
  }

  @Test
  void a_cut_off_wrapping_does_not_unwrap() {
    byte[] sealed = vault.seal(PHONE, bytes("1"));
    for (int length : new int[] {0, 5, 12, 27}) {
      database.tamper("UPDATE vault_wrapping SET wrapped = ?", new byte[length]);
      assertThat(code(() -> vault.open(PHONE, sealed))).isEqualTo("VAULT-006");
    }
  }

  @Test
  void a_value_whose_key_is_not_in_this_database_says_so() {
    byte[] sealed = vault.seal(PHONE, bytes("1"));
    database.tamper("DELETE FROM vault_use");
    database.tamper("DELETE FROM vault_wrapping");
    assertThat(code(() -> vault.open(PHONE, sealed))).isEqualTo("VAULT-003");
    database.tamper("DELETE FROM vault_key");
    assertThat(code(() -> vault.open(PHONE, sealed))).isEqualTo("VAULT-003");
  }

  @Test
  void a_key_that_was_rolled_back_is_not_used_again() throws SQLException {
    byte[] lost;
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      lost = vault.on(connection).seal(PHONE, bytes("1"));
      assertThat(opened(vault.on(connection), PHONE, lost)).isEqualTo("1");
      connection.rollback();
    }
    byte[] kept = vault.seal(PHONE, bytes("2"));
    assertThat(keyOf(kept)).isNotEqualTo(keyOf(lost));
    assertThat(opened(vault(keys("old"), NOVEMBER), PHONE, kept)).isEqualTo("2");
    assertThat(code(() -> vault.open(PHONE, lost))).isEqualTo("VAULT-003");
  }

  @Test
  void a_key_seals_no_more_than_its_limit_whoever_seals() {
    List<byte[]> sealed = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      KeyVault one = limited(6, 2);
      sealed.add(one.seal(PHONE, bytes("a")));
      sealed.add(one.seal(PHONE, bytes("b")));
    }
    assertThat(sealed.stream().map(VaultTestBase::keyOf).distinct()).hasSize(4);
    assertThat(
            sealed.stream()
                .collect(
                    java.util.stream.Collectors.groupingBy(
                        VaultTestBase::keyOf, java.util.stream.Collectors.counting()))
                .values())
        .allMatch(count -> count <= 6);
    assertThat(opened(vault, PHONE, sealed.get(0))).isEqualTo("a");
  }

  @Test
  void a_vault_reserves_more_of_its_key_when_a_part_is_used_up() {
    KeyVault one = limited(100, 3);
    Set<Long> used = new HashSet<>();
    store.write(
        c -> {
          Vault here = one.on(c);
          for (int i = 0; i < 7; i++) {
            used.add(keyOf(here.seal(PHONE, bytes("1"))));
          }
          return true;
        });
    for (int i = 0; i < 4; i++) {
      used.add(keyOf(one.seal(PHONE, bytes("1"))));
    }
    assertThat(used).hasSize(1);
    assertThat(count("SELECT count(*) FROM vault_use")).isEqualTo(4);
  }

  private long count(String sql) {
    return store.read(c -> Sql.first(c, sql, row -> row.getLong(1)).orElseThrow());
  }

  @Test
  void a_reservation_that_was_rolled_back_is_made_again() throws SQLException {
    vault.seal(PHONE, bytes("1"));
    KeyVault other = vault(keys("old"), NOVEMBER);
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      other.on(connection).seal(PHONE, bytes("1"));
      connection.rollback();
    }
    other.seal(PHONE, bytes("1"));
    other.seal(PHONE, bytes("1"));
    assertThat(count("SELECT count(*) FROM vault_use")).isEqualTo(2);
  }

  @Test
  void a_key_that_was_turned_opens_and_seals_nothing_more() {
    byte[] before = vault.seal(PHONE, bytes("1"));
    assertThat(store.<Integer>write(c -> vault.turn(c, "customer"))).isEqualTo(1);
    byte[] after = vault.seal(PHONE, bytes("2"));
    assertThat(keyOf(after)).isNotEqualTo(keyOf(before));
    assertThat(opened(vault, PHONE, before)).isEqualTo("1");
    assertThat(store.<Integer>write(c -> vault.turn(c, "customer"))).isEqualTo(1);
    assertThat(store.<Integer>write(c -> vault.turn(c, "employee"))).isZero();
    assertThat(keys()).extracting(DataKey::state).containsExactly(State.TURNED, State.TURNED);
  }

  @Test
  void renewing_keeps_the_month_so_that_the_key_of_a_month_still_ends_its_values() {
    byte[] november = vault.seal(PHONE, bytes("1"));
    KeyVault later = vault(keys("old"), DECEMBER);
    assertThat(later.renew(PHONE, november)).isEmpty();
    store.write(c -> later.turn(c, "customer"));
    byte[] renewed = later.renew(PHONE, november).orElseThrow();
    assertThat(keys()).extracting(DataKey::month).containsExactly("2026-11", "2026-11");
    assertThat(opened(vault, PHONE, renewed)).isEqualTo("1");
    assertThat(later.renew(PHONE, renewed)).isEmpty();
    assertThat(code(() -> later.renew(NAME, november))).isEqualTo("VAULT-002");
  }

  @Test
  void a_change_of_the_algorithm_makes_values_stale() {
    byte[] aes = vault.seal(PHONE, bytes("1"));
    KeyVault sm4 = new KeyVault(store, keys("old"), "heat-1", VaultAlgorithm.SM4_GCM, NOVEMBER);
    byte[] renewed = sm4.renew(PHONE, aes).orElseThrow();
    assertThat(renewed).startsWith(1, 2);
    assertThat(opened(vault, PHONE, renewed)).isEqualTo("1");
  }

  @Test
  void rewrapping_needs_the_old_key_once_and_then_never_again() {
    byte[] sealed = vault.seal(PHONE, bytes("1"));
    vault.seal(new Vault.Place("employee", "phone", "1"), bytes("1"));
    BlindIndex index = store.write(c -> vault.index(c, "customer", "phone", 1L << 33));
    KeyVault renewed = vault(keys("new"), NOVEMBER);
    assertThat(store.<Integer>write(c -> renewed.rewrap(c, 2))).isEqualTo(2);
    assertThat(store.<Integer>write(c -> renewed.rewrap(c, 2))).isEqualTo(1);
    assertThat(store.<Integer>write(c -> renewed.rewrap(c, 2))).isZero();
    KeyVault alone = vault(only("new", NEW_KEK), NOVEMBER);
    assertThat(opened(alone, PHONE, sealed)).isEqualTo("1");
    assertThat(store.<BlindIndex>write(c -> alone.index(c, "customer", "phone", 1L << 33)).of("1"))
        .isEqualTo(index.of("1"));
    assertThat(keys()).extracting(DataKey::kek).containsOnly("new");
    assertThat(opened(vault, PHONE, sealed)).isEqualTo("1");
  }

  @Test
  void an_older_wrapping_stays_when_the_new_one_does_not_hold_the_key() {
    byte[] sealed = vault.seal(PHONE, bytes("1"));
    KeyProvider forgetful =
        new KeyProvider() {
          @Override
          public String current() {
            return "broken";
          }

          @Override
          public Wrapped wrap(byte[] key, byte[] context) {
            return new Wrapped("broken", key.clone());
          }

          @Override
          public byte[] unwrap(Wrapped wrapped, byte[] context)
              throws java.security.GeneralSecurityException {
            return wrapped.kek().equals("broken")
                ? new byte[32]
                : keys("old").unwrap(wrapped, context);
          }
        };
    KeyVault broken = vault(forgetful, NOVEMBER);
    assertThat(code(() -> store.write(c -> broken.rewrap(c, 1)))).isEqualTo("VAULT-006");
    assertThat(opened(vault(keys("old"), NOVEMBER), PHONE, sealed)).isEqualTo("1");
  }

  @Test
  void a_key_that_was_made_by_half_seals_nothing() {
    vault.seal(PHONE, bytes("1"));
    database.tamper("DELETE FROM vault_wrapping");
    assertThat(opened(vault, PHONE, vault.seal(PHONE, bytes("2")))).isEqualTo("2");
  }

  @Test
  void a_destroyed_key_ends_what_it_sealed_and_nothing_else() {
    byte[] november = vault.seal(PHONE, bytes("1"));
    KeyVault later = vault(keys("old"), DECEMBER);
    byte[] december = later.seal(PHONE, bytes("2"));
    destroy("end", keyOf(november));
    assertThat(code(() -> vault.open(PHONE, november))).isEqualTo("VAULT-004");
    assertThat(code(() -> vault.renew(PHONE, november))).isEqualTo("VAULT-004");
    assertThat(code(() -> vault(keys("old"), NOVEMBER).open(PHONE, november)))
        .isEqualTo("VAULT-004");
    assertThat(opened(vault, PHONE, december)).isEqualTo("2");
    assertThat(count("SELECT count(*) FROM vault_wrapping")).isEqualTo(1);
    assertThat(keys())
        .extracting(DataKey::state)
        .containsExactlyInAnyOrder(State.DESTROYED, State.IN_USE);
  }

  @Test
  void after_its_key_was_destroyed_a_month_gets_another() {
    byte[] before = vault.seal(PHONE, bytes("1"));
    destroy("end", keyOf(before));
    byte[] after = vault.seal(PHONE, bytes("2"));
    assertThat(opened(vault, PHONE, after)).isEqualTo("2");
  }

  @Test
  void the_end_of_a_key_is_on_record_and_asked_for_twice_ends_once() {
    long key = keyOf(vault.seal(PHONE, bytes("1")));
    destroy("end", key);
    destroy("end", key);
    RecordLog log = store.log();
    assertThat(store.<Long>read(c -> log.head(c, KeyVault.STREAM).orElseThrow().position()))
        .isEqualTo(1);
    var body = store.read(c -> log.head(c, KeyVault.STREAM)).orElseThrow().body().read();
    assertThat(body.number()).isEqualTo(key);
    assertThat(
            List.of(body.text(), body.text(), body.text(), body.text(), body.text(), body.text()))
        .containsExactly("A01", "A02", "RETENTION", "customer", "", "2026-11");
    assertThat(code(() -> destroy("again", key))).isEqualTo("VAULT-004");
    assertThat(code(() -> destroy("none", 4_294_967_295L))).isEqualTo("VAULT-003");
  }

  @Test
  void a_request_id_that_destroyed_one_key_destroys_no_other() {
    long key = keyOf(vault.seal(PHONE, bytes("1")));
    long other = keyOf(vault.seal(new Vault.Place("employee", "phone", "1"), bytes("1")));
    destroy("end", key);
    assertThatThrownBy(() -> destroy("end", other))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("STORE-003");
  }

  @Test
  void one_person_alone_destroys_nothing() {
    assertThat(
            code(
                () ->
                    new Destruction(
                        new RequestId("end"), 1, "A01", "A01", Destruction.Reason.ERASURE)))
        .isEqualTo("VAULT-012");
  }

  @Test
  void the_database_keeps_the_last_wrapping_of_a_key_and_takes_none_for_a_destroyed_one() {
    long key = keyOf(vault.seal(PHONE, bytes("1")));
    assertThatThrownBy(() -> store.write(c -> Sql.change(c, "DELETE FROM vault_wrapping")))
        .hasStackTraceContaining("vault_wrapping holds the key");
    assertThatThrownBy(
            () -> store.write(c -> Sql.change(c, "UPDATE vault_wrapping SET kek = 'other'")))
        .hasStackTraceContaining("vault_wrapping is not changed");
    destroy("end", key);
    assertThatThrownBy(
            () ->
                store.write(
                    c ->
                        Sql.change(
                            c,
                            "INSERT INTO vault_wrapping VALUES (?, 'old', ?, 0)",
                            key,
                            bytes("x"))))
        .hasStackTraceContaining("vault_wrapping of a destroyed key");
  }

  @Test
  void the_other_tables_of_keys_are_only_added_to() {
    destroy("end", keyOf(vault.seal(PHONE, bytes("1"))));
    store.write(c -> vault.turn(c, "customer"));
    for (String table : List.of("vault_key", "vault_use", "vault_turned", "vault_destroyed")) {
      String column = table.equals("vault_key") ? "id" : "key_id";
      assertThatThrownBy(() -> store.write(c -> Sql.change(c, "DELETE FROM " + table)))
          .hasStackTraceContaining(table + " is append-only");
      assertThatThrownBy(
              () ->
                  store.write(
                      c -> Sql.change(c, "UPDATE " + table + " SET " + column + " = " + column)))
          .hasStackTraceContaining(table + " is append-only");
    }
  }

  @Test
  void what_is_no_sealed_value_is_refused_by_its_form() {
    byte[] sealed = vault.seal(PHONE, bytes("1"));
    byte[] cut = java.util.Arrays.copyOf(sealed, 33);
    byte[] version = sealed.clone();
    version[0] = 2;
    byte[] algorithm = sealed.clone();
    algorithm[1] = 3;
    assertThat(code(() -> vault.open(PHONE, new byte[0]))).isEqualTo("VAULT-001");
    assertThat(code(() -> vault.open(PHONE, cut))).isEqualTo("VAULT-001");
    assertThat(code(() -> vault.open(PHONE, version))).isEqualTo("VAULT-001");
    assertThat(code(() -> vault.open(PHONE, algorithm))).isEqualTo("VAULT-001");
  }

  @Test
  void every_changed_bit_of_a_sealed_value_is_found() {
    byte[] sealed = vault.seal(PHONE, bytes("13800000000"));
    store.read(
        c -> {
          Vault here = vault.on(c);
          for (int bit = 0; bit < 8 * sealed.length; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(code(() -> here.open(PHONE, changed)))
                .as("bit %d", bit)
                .isIn("VAULT-001", "VAULT-002", "VAULT-003");
          }
          return true;
        });
  }

  @Test
  void of_a_hundred_sealed_values_each_opens_in_its_own_place_of_the_hundred_and_in_no_other() {
    List<Vault.Place> places = places();
    store.write(
        c -> {
          Vault here = vault.on(c);
          List<byte[]> sealed = places.stream().map(place -> here.seal(place, bytes("1"))).toList();
          int opened = 0;
          for (int i = 0; i < sealed.size(); i++) {
            for (int j = 0; j < places.size(); j++) {
              opened += opens(here, places.get(j), sealed.get(i)) ? 1 : 0;
              assertThat(opened).as("%d at %d", i, j).isEqualTo(j < i ? i : i + 1);
            }
          }
          return true;
        });
  }

  /** Names that run into each other when they are written one behind the other. */
  private static List<Vault.Place> places() {
    List<Vault.Place> places = new ArrayList<>();
    for (String table : List.of("a", "ab")) {
      for (String column : List.of("b", "bc", "", "a", "c")) {
        for (String row : List.of("1", "11", "", "c1", "b1")) {
          places.add(new Vault.Place(table, column, row));
          places.add(new Vault.Place(table, column, row, 2));
        }
      }
    }
    assertThat(places).hasSize(100).doesNotHaveDuplicates();
    return places;
  }

  private static boolean opens(Vault here, Vault.Place place, byte[] sealed) {
    try {
      here.open(place, sealed);
      return true;
    } catch (io.hall.check.CheckFailedException e) {
      assertThat(e.findings().get(0).code()).isEqualTo(VaultCode.CHANGED);
      return false;
    }
  }

  @Test
  void a_database_that_fails_is_the_stores_refusal() throws SQLException {
    byte[] sealed = vault.seal(PHONE, bytes("1"));
    Connection closed = database.connect();
    closed.close();
    Vault here = vault.on(closed);
    assertThatThrownBy(() -> here.open(PHONE, sealed)).hasMessageStartingWith("STORE-001");
    assertThatThrownBy(() -> here.renew(PHONE, sealed)).hasMessageStartingWith("STORE-001");
    assertThatThrownBy(() -> here.seal(PHONE, sealed)).hasMessageStartingWith("STORE-001");
  }
}

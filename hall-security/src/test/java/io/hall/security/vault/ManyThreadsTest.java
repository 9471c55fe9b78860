package io.hall.security.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Keys are turned, wrapped anew and destroyed while others seal and open. */
class ManyThreadsTest extends VaultTestBase {

  private static final int EACH = 150;

  private record Value(Vault.Place place, List<byte[]> one, String plain) {

    byte[] sealed() {
      return one.get(0);
    }
  }

  @Test
  void whatever_was_sealed_while_keys_were_turned_and_wrapped_anew_opens_after_it()
      throws Exception {
    KeyVault renewed = vault(keys("new"), NOVEMBER);
    ExecutorService threads = Executors.newFixedThreadPool(5);
    try {
      List<Future<List<Value>>> sealing = new ArrayList<>();
      for (int thread = 0; thread < 3; thread++) {
        sealing.add(threads.submit(sealing(thread % 2 == 0 ? vault : renewed, thread)));
      }
      Future<Boolean> turning =
          threads.submit(
              () -> {
                for (int i = 0; i < 20; i++) {
                  store.write(c -> vault.turn(c, "customer"));
                }
                return true;
              });
      Future<Boolean> wrapping =
          threads.submit(
              () -> {
                for (int i = 0; i < 20; i++) {
                  KeyVault one = i % 2 == 0 ? renewed : vault;
                  store.write(c -> one.rewrap(c, 3));
                }
                return true;
              });
      turning.get();
      wrapping.get();
      List<Value> all = new ArrayList<>();
      for (Future<List<Value>> values : sealing) {
        all.addAll(values.get());
      }
      requireOpen(all);
    } finally {
      threads.shutdownNow();
    }
  }

  private Callable<List<Value>> sealing(KeyVault by, int thread) {
    return () -> {
      List<Value> values = new ArrayList<>();
      for (int i = 0; i < EACH; i++) {
        Vault.Place place = new Vault.Place("customer", "phone", thread + "-" + i);
        String plain = "1380000" + i;
        Value value = new Value(place, List.of(by.seal(place, bytes(plain))), plain);
        assertThat(opened(by, place, value.sealed())).isEqualTo(plain);
        values.add(value);
      }
      return values;
    };
  }

  private void requireOpen(List<Value> all) {
    Set<Long> used = new HashSet<>();
    KeyVault fresh = vault(keys("old"), NOVEMBER);
    for (Value value : all) {
      assertThat(opened(fresh, value.place(), value.sealed())).isEqualTo(value.plain());
      used.add(keyOf(value.sealed()));
    }
    assertThat(all).hasSize(3 * EACH);
    assertThat(used.size()).isGreaterThan(1);
  }

  @Test
  void nothing_is_sealed_with_a_key_after_its_end_is_on_record() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<List<Value>>> sealing = new ArrayList<>();
      for (int thread = 0; thread < 2; thread++) {
        sealing.add(threads.submit(committed(thread)));
      }
      Set<Long> ended = new HashSet<>();
      for (int i = 0; i < 10; i++) {
        long key = keyOf(vault.seal(PHONE, bytes("1")));
        destroy("end-" + i, key);
        ended.add(key);
      }
      for (Future<List<Value>> values : sealing) {
        for (Value value : values.get()) {
          boolean before = value.plain().equals("before");
          assertThat(before || !ended.contains(keyOf(value.sealed()))).isTrue();
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Seals in transactions of the application's own, and asks in each whether the key still is. */
  private Callable<List<Value>> committed(int thread) {
    return () -> {
      List<Value> values = new ArrayList<>();
      for (int i = 0; i < EACH; i++) {
        Vault.Place place = new Vault.Place("customer", "phone", thread + "-" + i);
        try (var connection = database.connect()) {
          connection.setAutoCommit(false);
          byte[] sealed = vault.on(connection).seal(place, bytes("x"));
          Thread.sleep(1);
          boolean there = isThere(connection, keyOf(sealed));
          connection.commit();
          values.add(new Value(place, List.of(sealed), there ? "before" : "after"));
        }
      }
      return values;
    };
  }

  private static boolean isThere(java.sql.Connection connection, long key)
      throws java.sql.SQLException {
    return !io.hall.store.Sql.exists(
        connection, "SELECT 1 FROM vault_destroyed WHERE key_id = ?", key);
  }
}

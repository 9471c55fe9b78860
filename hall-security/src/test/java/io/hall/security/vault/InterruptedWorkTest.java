package io.hall.security.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.store.Canonical;
import io.hall.store.Entry;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.StoreException;
import io.hall.store.TextSealing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Each work on keys and values is cut off at its first statement, at its second and so on until it
 * is through: after each cut every value opens, and the next run finishes.
 */
class InterruptedWorkTest extends VaultTestBase {

  private static final SealedColumn COLUMN = new SealedColumn("vaulted", "secret", "id");

  private final List<byte[]> values = new ArrayList<>();

  @BeforeEach
  void three_values() {
    for (int i = 0; i < 3; i++) {
      values.add(vault.seal(place(i), bytes("value " + i)));
    }
    vault.seal(new Vault.Place("employee", "phone", "1"), bytes("1"));
  }

  private static Vault.Place place(int row) {
    return new Vault.Place("vaulted", "secret", Integer.toString(row));
  }

  /** Does {@code work} with ever later cuts, until one comes after its end; returns the cuts. */
  private int cutEverywhere(Consumer<Store> work, Runnable everythingOpens) {
    int at = 0;
    while (true) {
      Cuts cuts = new Cuts(store, at);
      if (at > 200) {
        throw new AssertionError("It comes to no end");
      }
      try {
        work.accept(cuts);
      } catch (StoreException e) {
        assertThat(cuts.failed()).isTrue();
      }
      everythingOpens.run();
      if (!cuts.failed()) {
        return at;
      }
      at++;
    }
  }

  private void everyValueOpens() {
    for (KeyProvider keys : List.of(keys("old"), keys("new"))) {
      KeyVault fresh = vault(keys, NOVEMBER);
      for (int i = 0; i < values.size(); i++) {
        assertThat(opened(fresh, place(i), values.get(i))).isEqualTo("value " + i);
      }
    }
  }

  @Test
  void sealing_with_a_new_key() {
    KeyVault later = vault(keys("old"), DECEMBER);
    int cuts =
        cutEverywhere(
            cut ->
                values.add(
                    cut.write(
                        c ->
                            later
                                .on(c)
                                .seal(place(values.size()), bytes("value " + values.size())))),
            this::everyValueOpens);
    assertThat(cuts).isGreaterThanOrEqualTo(5);
    assertThat(values).hasSize(4);
  }

  @Test
  void turning_a_table_and_sealing_behind_it() {
    int cuts =
        cutEverywhere(
            cut ->
                values.add(
                    cut.write(
                        c -> {
                          vault.turn(c, "vaulted");
                          return vault
                              .on(c)
                              .seal(place(values.size()), bytes("value " + values.size()));
                        })),
            this::everyValueOpens);
    assertThat(cuts).isGreaterThanOrEqualTo(6);
  }

  @Test
  void wrapping_keys_anew() {
    KeyVault renewed = vault(keys("new"), NOVEMBER);
    int cuts = cutEverywhere(cut -> cut.write(c -> renewed.rewrap(c, 10)), this::everyValueOpens);
    assertThat(cuts).isGreaterThanOrEqualTo(5);
    assertThat(keys()).extracting(DataKey::kek).containsOnly("new");
  }

  @Test
  void wrapping_keys_anew_one_in_a_transaction() {
    KeyVault renewed = vault(keys("new"), NOVEMBER);
    cutEverywhere(
        cut -> {
          int done;
          do {
            done = cut.write(c -> renewed.rewrap(c, 1));
          } while (done > 0);
        },
        this::everyValueOpens);
    assertThat(keys()).extracting(DataKey::kek).containsOnly("new");
  }

  @Test
  void destroying_a_key() {
    byte[] ended = vault.seal(new Vault.Place("ended", "secret", "1"), bytes("1"));
    Destruction ask =
        new Destruction(
            new RequestId("end"), keyOf(ended), "A01", "A02", Destruction.Reason.COMPROMISED);
    int cuts =
        cutEverywhere(
            cut ->
                cut.write(
                    c -> {
                      vault.destroy(c, ask);
                      return true;
                    }),
            () -> {
              everyValueOpens();
              requireEndedAndOnRecordOrNeither(ended);
            });
    assertThat(cuts).isGreaterThanOrEqualTo(6);
    assertThat(code(() -> vault.open(new Vault.Place("ended", "secret", "1"), ended)))
        .isEqualTo("VAULT-004");
  }

  private void requireEndedAndOnRecordOrNeither(byte[] ended) {
    boolean recorded = store.read(c -> store.log().head(c, KeyVault.STREAM)).isPresent();
    Vault fresh = vault(keys("old"), NOVEMBER);
    Vault.Place place = new Vault.Place("ended", "secret", "1");
    if (recorded) {
      assertThat(code(() -> fresh.open(place, ended))).isEqualTo("VAULT-004");
    } else {
      assertThat(opened(fresh, place, ended)).isEqualTo("1");
    }
  }

  @Test
  void sealing_a_column_anew() {
    makeTable();
    store.write(c -> vault.turn(c, "vaulted"));
    int cuts =
        cutEverywhere(
            cut -> Resealing.run(cut, vault, COLUMN, 2), this::everyValueOfTheColumnOpens);
    assertThat(cuts).isGreaterThanOrEqualTo(8);
    assertThat(Resealing.run(store, vault, COLUMN, 2)).isEqualTo(new Resealing.Result(0, 0));
    dropTable();
  }

  private void makeTable() {
    String blob = kind == io.hall.store.TestDatabase.Kind.SQLITE ? "BLOB" : "bytea";
    database.ask(
        c -> {
          Sql.change(c, "CREATE TABLE vaulted (id bigint PRIMARY KEY, secret " + blob + ")");
          for (int i = 0; i < values.size(); i++) {
            Sql.change(c, "INSERT INTO vaulted VALUES (?, ?)", i, values.get(i));
          }
          return Sql.change(c, "INSERT INTO vaulted VALUES (77, NULL)");
        });
  }

  private void dropTable() {
    database.ask(c -> Sql.change(c, "DROP TABLE vaulted"));
  }

  private void everyValueOfTheColumnOpens() {
    Vault fresh = vault(keys("old"), NOVEMBER);
    List<byte[]> there =
        store.read(
            c ->
                Sql.list(
                    c,
                    "SELECT secret FROM vaulted WHERE secret IS NOT NULL ORDER BY id",
                    row -> row.getBytes(1)));
    for (int i = 0; i < values.size(); i++) {
      assertThat(opened(fresh, place(i), there.get(i))).isEqualTo("value " + i);
    }
  }

  @Test
  void a_value_of_a_column_that_does_not_open_is_left_and_counted() {
    makeTable();
    byte[] changed = values.get(1).clone();
    changed[changed.length - 1] ^= 1;
    database.ask(c -> Sql.change(c, "UPDATE vaulted SET secret = ? WHERE id = 1", changed));
    store.write(c -> vault.turn(c, "vaulted"));
    assertThat(Resealing.run(store, vault, COLUMN, 1)).isEqualTo(new Resealing.Result(2, 1));
    dropTable();
  }

  @Test
  void sealing_personal_texts_that_lay_in_clear() {
    List<LogRecord> records = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      records.add(text("r" + i));
    }
    VaultTexts texts = new VaultTexts(vault);
    int cuts =
        cutEverywhere(
            cut -> TextSealing.run(cut.sealing(texts), 2),
            () -> {
              Store fresh = store.sealing(new VaultTexts(vault(keys("old"), NOVEMBER)));
              for (LogRecord record : records) {
                assertThat(
                        fresh
                            .read(c -> fresh.log().personal(c, record))
                            .orElseThrow()
                            .read()
                            .text())
                    .isEqualTo("测试用户甲");
              }
            });
    assertThat(cuts).isGreaterThanOrEqualTo(10);
    assertThatThrownBy(() -> store.read(c -> store.log().personal(c, records.get(0))))
        .hasMessageStartingWith("STORE-042");
  }

  private LogRecord text(String request) {
    Entry entry =
        new Entry(
            "test",
            "test.1",
            new RequestId(request),
            NOVEMBER.instant(),
            Canonical.write().text(request).end(),
            Canonical.write().text("测试用户甲").end());
    return store.write(c -> store.log().append(c, entry));
  }

  @Test
  void names_that_are_none_become_no_part_of_a_statement() {
    for (String name : List.of("", "a b", "a;", "A", "1a", "a\"", "a'--")) {
      assertThatThrownBy(() -> new SealedColumn(name, "b", "c"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new SealedColumn("a", name, "c"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new SealedColumn("a", "b", name))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}

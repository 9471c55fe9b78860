package io.hall.security.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import io.hall.proof.MerkleTree;
import io.hall.store.Canonical;
import io.hall.store.Entry;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Store;
import io.hall.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Sm3Test {

  private final Sm3 sm3 = new Sm3();

  /** GB/T 32905-2016, annex A. */
  @ParameterizedTest
  @CsvSource({
    "abc, 1, 66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
    "abcd, 16, debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"
  })
  void the_hash_is_that_of_gb_t_32905(String text, int times, String hash) {
    byte[] content = text.repeat(times).getBytes(StandardCharsets.US_ASCII);
    for (int cut = 0; cut <= content.length; cut++) {
      byte[] first = Arrays.copyOf(content, cut);
      byte[] second = Arrays.copyOfRange(content, cut, content.length);
      assertThat(sm3.of(first, second)).hasToString(hash);
    }
    assertThat(Hash.of(sm3.digest().digest(content))).hasToString(hash);
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without it may do
  void a_part_that_failed_half_way_leaves_nothing_behind() {
    Hash expected = sm3.of(new byte[] {1}, new byte[] {2});
    try {
      sm3.of(new byte[] {9}, null);
    } catch (NullPointerException half) {
      assertThat(sm3.of(new byte[] {1}, new byte[] {2})).isEqualTo(expected);
      return;
    }
    throw new AssertionError("nothing cannot be hashed");
  }

  @Test
  void a_log_chained_with_sm3_is_whole_and_shows_a_changed_record(@TempDir Path folder)
      throws Exception {
    RecordLog log = new RecordLog(sm3);
    try (TestDatabase database = TestDatabase.Kind.SQLITE.make(folder);
        Store store = database.open()) {
      List<LogRecord> records = new ArrayList<>();
      for (int i = 1; i <= 5; i++) {
        Entry entry =
            new Entry(
                "sample",
                "sample.1",
                new RequestId("r" + i),
                Instant.EPOCH,
                Canonical.write().number(i).end(),
                Canonical.EMPTY);
        records.add(store.write(connection -> log.append(connection, entry)));
      }

      assertThat(found(store, log)).isEmpty();
      assertThat(records).extracting(LogRecord::position).containsExactly(1L, 2L, 3L, 4L, 5L);
      assertThat(found(store, new RecordLog(store.chain())))
          .as("with another hash nothing fits")
          .isNotEmpty();
    }
  }

  private static List<Finding> found(Store store, RecordLog log) {
    return store.read(connection -> log.verify(connection, "sample"));
  }

  @Test
  void a_tree_of_sm3_proves_its_leaves() {
    MerkleTree tree = new MerkleTree(sm3);
    for (byte i = 0; i < 5; i++) {
      tree.append(MerkleTree.leafHash(sm3, new byte[] {i}));
    }
    Hash leaf = MerkleTree.leafHash(sm3, new byte[] {3});

    assertThat(tree.prove(3, 5).verify(sm3, leaf, tree.head()).findings()).isEmpty();
    assertThat(tree.prove(2, 5).verify(sm3, leaf, tree.head()).findings()).isNotEmpty();
    assertThat(leaf).isEqualTo(sm3.of(new byte[] {0}, new byte[] {3}));
  }
}

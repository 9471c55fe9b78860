package io.hall.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.Commands;
import io.hall.app.data.DataFolder;
import io.hall.app.data.Database;
import io.hall.check.Finding;
import io.hall.store.Canonical;
import io.hall.store.Entry;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final String NAME = "测试甲";

  @TempDir Path folder;
  private Path data;
  private Path file;

  @BeforeEach
  void fill() throws IOException {
    data = folder.resolve("data");
    file = folder.resolve("saved.zip");
    try (Database database = open(data)) {
      for (int i = 0; i < 5; i++) {
        append(database.store());
      }
    }
  }

  private static Database open(Path data) throws IOException {
    return DataFolder.database(data, Optional.empty(), CLOCK);
  }

  private static void append(Store store) {
    store.write(
        connection ->
            store
                .log()
                .append(
                    connection,
                    new Entry(
                        "try",
                        "try.1",
                        RequestId.next(CLOCK),
                        CLOCK.instant(),
                        Canonical.write().text("said").end(),
                        Canonical.write().text(NAME).end())));
  }

  private record Run(int exit, String out, String err) {}

  private static Run hall(String... args) {
    return Commands.run(Run::new, args);
  }

  private Run backup(String keys) {
    return hall("backup", "--data", data.toString(), "--to", file.toString(), keys, "--lang", "en");
  }

  private Run restore(Path to) {
    return hall("restore", "--from", file.toString(), "--data", to.toString(), "--lang", "en");
  }

  private static long records(Path data) throws IOException {
    try (Database database = open(data)) {
      return Unpacking.records(database.store());
    }
  }

  private static String name(Store store) {
    return store.read(
        connection -> {
          LogRecord last = store.log().head(connection, "try").orElseThrow();
          return store.log().personal(connection, last).orElseThrow().read().text();
        });
  }

  @Test
  void a_backup_with_keys_comes_back_with_all_that_it_held() throws IOException {
    Run saved = backup("--with-keys");
    assertThat(saved.exit()).as(saved.err()).isZero();
    assertThat(saved.out()).contains("5 records").contains("lock it away");
    Path back = folder.resolve("back");
    assertThat(restore(back)).matches(run -> run.exit() == 0);
    try (Database database = open(back)) {
      Store store = database.store();
      List<Finding> findings = store.read(c -> store.log().verify(c, "try"));
      assertThat(findings).isEmpty();
      assertThat(name(store)).isEqualTo(NAME);
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void a_backup_without_keys_says_so_and_has_none() throws IOException {
    assertThat(backup("--without-keys").out()).contains("keep the keys folder elsewhere");
    Path back = folder.resolve("back");
    assertThat(restore(back).out()).contains("put the keys folder");
    assertThat(back.resolve("keys")).doesNotExist();
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("vault.p12");
  }

  @Test
  void nobody_decides_about_the_keys_by_forgetting_them() {
    Run run = hall("backup", "--data", data.toString(), "--to", file.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("ARGS-004 backup: ", "--with-keys | --without-keys");
    assertThat(file).doesNotExist();
  }

  @Test
  void a_damaged_backup_is_refused_wherever_it_is_damaged() throws IOException {
    backup("--with-keys");
    byte[] whole = Files.readAllBytes(file);
    for (int i = 1; i < 10; i++) {
      byte[] damaged = whole.clone();
      int at = (int) ((long) whole.length * i / 10);
      damaged[at] ^= 0x20;
      Files.write(file, damaged);
      Path back = folder.resolve("back" + i);
      Run run = restore(back);
      assertThat((run.exit() == 2 && !Files.exists(back)) || records(back) == 5)
          .as("byte %d: %s", at, run)
          .isTrue();
    }
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThat(restore(folder.resolve("half")).err()).contains("BACKUP-003");
    Files.writeString(file, "not a backup");
    assertThat(restore(folder.resolve("none")).err()).contains("BACKUP-003");
  }

  @Test
  void nothing_is_written_over() throws IOException {
    backup("--with-keys");
    assertThat(backup("--with-keys").err()).contains("BACKUP-002");
    assertThat(restore(data).err()).contains("BACKUP-004");
    assertThat(records(data)).isEqualTo(5);
    assertThat(
            hall("backup", "--data", folder.resolve("x").toString(), "--to", "y", "--with-keys")
                .err())
        .contains("DATA-001");
  }

  @Test
  void a_backup_is_one_moment_while_payments_go_on() throws Exception {
    AtomicBoolean go = new AtomicBoolean(true);
    CountDownLatch under = new CountDownLatch(20);
    try (Database database = open(data)) {
      Thread writer =
          new Thread(
              () -> {
                while (go.get()) {
                  append(database.store());
                  under.countDown();
                }
              });
      writer.start();
      under.await();
      Run saved = backup("--with-keys");
      go.set(false);
      writer.join();
      assertThat(saved.exit()).as(saved.err()).isZero();
    }
    Path back = folder.resolve("back");
    assertThat(restore(back).exit()).isZero();
    assertThat(records(back)).isBetween(20L, records(data));
  }
}

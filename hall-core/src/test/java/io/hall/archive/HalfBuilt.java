package io.hall.archive;

import io.hall.store.SqliteStore;
import io.hall.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** Builds an archive in a process of its own and stands still in the middle, to be killed. */
final class HalfBuilt {

  static final String HALF = "half";

  private HalfBuilt() {}

  /** Takes the database and the target. */
  public static void main(String... args) {
    try (Store store = SqliteStore.open(Path.of(args[0]))) {
      SeasonArchives archives =
          new SeasonArchives(
              store,
              Clock.systemUTC(),
              RetentionRules.shipped(),
              (company, list, retention, at) -> new byte[1]);
      Cut cut = store.read(c -> archives.closing(c, FilingHall.SEASON)).orElseThrow();
      int[] files = {0};
      Disk slow =
          file -> {
            if (++files[0] == 8) {
              System.out.println(HALF);
              await();
            }
            return Disk.REAL.create(file);
          };
      new ArchiveWriter(store, archives, ArchiveProgress.NONE, slow)
          .write(BoundSeason.order(cut), ArchiveTarget.folder(Path.of(args[1])));
    }
  }

  private static void await() throws IOException {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}

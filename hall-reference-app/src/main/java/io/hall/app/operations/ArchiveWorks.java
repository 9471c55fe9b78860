package io.hall.app.operations;

import io.hall.archive.ArchiveTarget;
import io.hall.archive.Cut;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.store.StoreException;
import io.hall.verify.Known;
import io.hall.verify.SeasonVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Builds and verifies archives behind the pages, one at a time, and tells how far it is. */
@Component
class ArchiveWorks implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveWorks.class);

  private final SeasonDesk desk;
  private final Map<String, ArchiveWork> works = new ConcurrentHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "archive");
            thread.setDaemon(true);
            return thread;
          });

  ArchiveWorks(SeasonDesk desk) {
    this.desk = desk;
  }

  /** What may break off. */
  @FunctionalInterface
  private interface Task {
    ArchiveWork run() throws IOException;
  }

  ArchiveWork of(Cut cut) {
    return works.getOrDefault(SeasonDesk.name(cut), ArchiveWork.NONE);
  }

  boolean isBuilt(Cut cut) {
    return Files.isRegularFile(desk.file(cut));
  }

  /** Builds the archive of a cut, unless it is there. */
  void build(Cut cut) {
    if (!isBuilt(cut)) {
      start(cut, ArchiveWork.building(0, cut.records()), () -> built(cut));
    }
  }

  private ArchiveWork built(Cut cut) throws IOException {
    Path file = desk.file(cut);
    Files.createDirectories(file.getParent());
    String name = SeasonDesk.name(cut);
    desk.seasons()
        .build(
            cut,
            ArchiveTarget.zip(file),
            (done, all) -> works.put(name, ArchiveWork.building(done, all)));
    return ArchiveWork.NONE;
  }

  /** Has the independent verifier look at an archive. */
  void verify(Cut cut) {
    if (!isBuilt(cut)) {
      throw OperationsCode.NOT_BUILT.in("archive");
    }
    start(cut, ArchiveWork.of(ArchiveWork.State.VERIFYING), () -> verified(cut));
  }

  private ArchiveWork verified(Cut cut) throws IOException {
    Known known = Known.nothing().certificate(desk.seasons().certificate());
    return ArchiveWork.verified(SeasonVerifier.verify(desk.file(cut), known));
  }

  private void start(Cut cut, ArchiveWork first, Task task) {
    String name = SeasonDesk.name(cut);
    works.compute(
        name,
        (key, before) -> {
          if (before != null && before.isGoingOn()) {
            throw OperationsCode.BUSY.in("archive");
          }
          return first;
        });
    worker.execute(() -> works.put(name, outcome(task)));
  }

  private static ArchiveWork outcome(Task task) {
    try {
      return task.run();
    } catch (CheckFailedException e) {
      return ArchiveWork.failed(e.findings());
    } catch (StoreException e) {
      return ArchiveWork.failed(List.of(e.finding()));
    } catch (IOException | RuntimeException e) {
      LOG.error("The work on an archive broke off", e);
      return ArchiveWork.failed(List.of(Finding.of(OperationsCode.BROKE_OFF)));
    }
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }
}

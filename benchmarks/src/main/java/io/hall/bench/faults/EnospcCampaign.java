package io.hall.bench.faults;

import io.hall.receipt.ReceiptNumber;
import io.hall.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Issues on small disks until they are full, reads on them, makes room and goes on. */
final class EnospcCampaign {

  private static final long ROOM = 8 * 1024;

  /** How often in a row a full disk must refuse. */
  private static final int REFUSALS = 5;

  private final Path folder;
  private final PrintWriter progress;
  private final Reckoning reckoning;

  /** Makes one that mounts its disks on {@code folder}. */
  EnospcCampaign(Path folder, PrintWriter progress) {
    this.folder = folder;
    this.progress = progress;
    this.reckoning = new Reckoning(progress);
  }

  /**
   * What the campaign found.
   *
   * @param disks how many disks were filled
   * @param tooSmall how many of them had no room even for an empty store, and said so
   * @param unreadable how many could not be read while they were full
   * @param refused how many requests were refused with a code
   * @param uncoded how many were refused in another way
   */
  record Result(
      long disks, long tooSmall, long unreadable, long refused, long uncoded, Reckoned reckoned)
      implements CampaignResult {

    @Override
    public boolean passed() {
      return tooSmall < disks
          && refused >= disks
          && uncoded + unreadable == 0
          && reckoned.isClean();
    }

    @Override
    public String toString() {
      return "disks %d, too small %d, unreadable %d, refused %d, uncoded %d, %s"
          .formatted(disks, tooSmall, unreadable, refused, uncoded, reckoned);
    }

    private Result plus(Result other) {
      return new Result(
          disks + other.disks,
          tooSmall + other.tooSmall,
          unreadable + other.unreadable,
          refused + other.refused,
          uncoded + other.uncoded,
          reckoned.plus(other.reckoned));
    }
  }

  /** Runs it on disks of {@code step}, two steps, and so on to {@code largest} KiB. */
  Result run(long largest, long step) throws IOException {
    Result sum = new Result(0, 0, 0, 0, 0, Reckoned.NOTHING);
    for (long size = step; size <= largest; size += step) {
      try (SmallDisk disk = SmallDisk.mount(folder, size)) {
        Result result = new Filling(disk).run(size);
        sum = sum.plus(result);
        progress.printf("%d KiB: %s%n", size, result);
        progress.flush();
      }
    }
    return sum;
  }

  /** One disk. */
  private final class Filling {

    private final SmallDisk disk;
    private final List<Acknowledged> answers = new ArrayList<>();
    private boolean hasRoom;
    private boolean isReadable = true;
    private long refused;
    private long uncoded;

    Filling(SmallDisk disk) {
      this.disk = disk;
    }

    Result run(long size) throws IOException {
      attempt(this::fill);
      attempt(this::readAgain);
      disk.resize(size + ROOM);
      if (!hasRoom) {
        Files.deleteIfExists(disk.folder().resolve(FaultHall.FILE));
      }
      try (FaultHall hall = FaultHall.in(disk.folder())) {
        workOn(hall);
        Reckoned reckoned = reckoning.of(hall, answers);
        return new Result(1, hasRoom ? 0 : 1, isReadable ? 0 : 1, refused, uncoded, reckoned);
      }
    }

    /** Issues, voids and prints again until the disk is full; then everything can still be read. */
    private void fill() {
      try (FaultHall hall = FaultHall.in(disk.folder())) {
        hasRoom = true;
        int inARow = 0;
        for (int i = 1; inARow < REFUSALS; i++) {
          int request = i;
          inARow = attempt(() -> work(hall, request)) ? 0 : inARow + 1;
        }
        isReadable = attempt(() -> read(hall));
      }
    }

    private void work(FaultHall hall, int i) {
      ReceiptNumber number = issue(hall, "d" + i);
      if (i % 5 == 0) {
        hall.reprint(Desk.ONE, "p" + i, number);
      } else if (i % 7 == 0) {
        hall.voidReceipt(Desk.ONE, "v" + i, number);
      }
    }

    private ReceiptNumber issue(FaultHall hall, String request) {
      ReceiptNumber number = hall.issue(request);
      answers.add(new Acknowledged(request, number.toString()));
      return number;
    }

    /** A full disk may refuse to be opened, but not otherwise than with a code. */
    private void readAgain() {
      try (FaultHall hall = FaultHall.in(disk.folder())) {
        read(hall);
      }
    }

    private void read(FaultHall hall) {
      Reckoned reckoned = reckoning.of(hall, answers);
      if (!reckoned.isClean()) {
        throw new IllegalStateException("On the full disk: " + reckoned);
      }
    }

    private void workOn(FaultHall hall) {
      ReceiptNumber number = issue(hall, "on1");
      hall.reprint(Desk.ONE, "on2", number);
      hall.voidReceipt(Desk.ONE, "on3", number);
      issue(hall, "on4");
    }

    private boolean attempt(Runnable action) {
      try {
        action.run();
        return true;
      } catch (StoreException e) {
        refused++;
      } catch (RuntimeException e) {
        e.printStackTrace(progress);
        uncoded++;
      }
      return false;
    }
  }
}

package io.hall.bench.issue;

import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;

/** What request and payment ids are like; an index takes one kind better than the other. */
enum Ids {
  /** Random UUIDs (version 4): each falls on another page of an index. */
  RANDOM {
    @Override
    long high(SplittableRandom random) {
      return (random.nextLong() & ~0xF000L) | 0x4000L;
    }
  },
  /** UUIDs that rise in time (version 7): new ones fall on the last pages of an index. */
  RISING {
    @Override
    long high(SplittableRandom random) {
      return (System.currentTimeMillis() << 16) | 0x7000L | random.nextInt(0x1000);
    }
  };

  abstract long high(SplittableRandom random);

  /** Returns a source for one thread. */
  Supplier<String> source() {
    SplittableRandom random = new SplittableRandom(UUID.randomUUID().getMostSignificantBits());
    return () -> new UUID(high(random), (random.nextLong() >>> 2) | Long.MIN_VALUE).toString();
  }

  @Override
  public String toString() {
    return this == RANDOM ? "random" : "rising";
  }
}

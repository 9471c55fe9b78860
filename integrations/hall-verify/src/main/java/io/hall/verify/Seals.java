package io.hall.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/** Judges the seals of an archive by the keys that lie in it. */
final class Seals {

  private final KeyRing keys;
  private final Flaws flaws;
  private final Set<String> used = new ConcurrentSkipListSet<>();
  private final AtomicLong valid = new AtomicLong();

  Seals(KeyRing keys, Flaws flaws) {
    this.keys = keys;
    this.flaws = flaws;
  }

  /** Judges all seals of a text that stands in {@code file}, in a record of it or as all of it. */
  void judge(Sealed sealed, String file, long record) {
    for (Sealed.Seal seal : sealed.seals()) {
      used.add(seal.key());
      try {
        Optional<byte[]> key = keys.find(seal.key());
        Unfit.unless(key.isPresent(), Say.SEAL_KEY, seal.key());
        SealCheck.require(seal, sealed.content(), key.orElseThrow());
        valid.incrementAndGet();
      } catch (Unfit unfit) {
        Outcome outcome =
            unfit.say() == Say.NO_CASTLE || unfit.say() == Say.SEAL_ALGORITHM
                ? Outcome.NOT_JUDGED
                : Outcome.BROKEN;
        String place = record == 0 ? "" : Long.toString(record);
        flaws.add(
            CheckCode.SEALS,
            new Flaws.Flaw(outcome, file, place, record, unfit.say(), unfit.values()));
      }
    }
  }

  /** Of keys that somebody knows, one must have sealed the manifest. */
  void requireKnown(Sealed manifest, Set<String> known) {
    boolean found = manifest.seals().stream().anyMatch(seal -> known.contains(seal.key()));
    if (!known.isEmpty() && !found) {
      String names = String.join(" ", known);
      flaws.broken(CheckCode.SEALS, Manifest.PATH, "", Say.SEAL_NOT_KNOWN, names);
    }
  }

  void requireUsed(String path, String key) {
    if (!used.contains(key)) {
      flaws.broken(CheckCode.SEALS, path, "", Say.KEY_UNUSED);
    }
  }

  long valid() {
    return valid.get();
  }

  List<String> used() {
    return List.copyOf(used);
  }
}

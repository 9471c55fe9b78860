package io.hall.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/** Judges the seals of an archive by the keys that lie in it, and by what is on record of them. */
final class Seals {

  static final String STREAM = "seals";

  private static final byte[] REVOKED = Bytes.of("seal.key-revoked.1");
  private static final byte[] MADE = Bytes.of("seal.made.1");

  private final KeyRing keys;
  private final Flaws flaws;
  private final Set<String> used = new ConcurrentSkipListSet<>();
  private final AtomicLong valid = new AtomicLong();
  private final Queue<Made> made = new ConcurrentLinkedQueue<>();
  private final Map<String, Long> revoked = new ConcurrentHashMap<>();

  /** Where and when a seal stands on record. */
  private record Made(String key, String file, long record, long millis) {}

  Seals(KeyRing keys, Flaws flaws) {
    this.keys = keys;
    this.flaws = flaws;
  }

  /** Reads the stream of the keys: none of them seals behind its revocation. */
  ChainFile.Reader reader() {
    return record -> {
      Row body = record.body();
      if (record.is(REVOKED)) {
        int keys = body.groups(3, 1);
        body.requireCount(3L + keys);
        for (int field = 4; field <= 3 + keys; field++) {
          revoked.putIfAbsent(body.text(field), record.millis());
        }
      } else if (record.is(MADE)) {
        Unfit.unless(!revoked.containsKey(body.text(3)), Say.SEAL_REVOKED, body.text(3));
      }
    };
  }

  /** Knows what the archive of the season before says of keys. */
  void goOnFrom(Seals previous) {
    revoked.putAll(previous.revoked);
  }

  /** Judges the seals of a manifest, which is made behind everything in its archive. */
  void judge(Sealed manifest) {
    judge(manifest, Manifest.PATH, 0, Long.MAX_VALUE);
  }

  /** Judges all seals of a text that stands in a record of {@code file}. */
  void judge(Sealed sealed, String file, long record, long millis) {
    for (Sealed.Seal seal : sealed.seals()) {
      used.add(seal.key());
      made.add(new Made(seal.key(), file, record, millis));
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

  /** No key sealed long after it was revoked; a clock may be an hour wrong. */
  void judgeRevoked() {
    for (Made seal : made) {
      if (revoked.getOrDefault(seal.key(), Long.MAX_VALUE) < seal.millis() - Dates.HOUR) {
        String place = seal.record() == 0 ? "" : Long.toString(seal.record());
        flaws.add(
            CheckCode.SEALS,
            new Flaws.Flaw(
                Outcome.BROKEN,
                seal.file(),
                place,
                seal.record(),
                Say.SEAL_REVOKED,
                new Object[] {seal.key()}));
      }
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

package io.hall.security.audit;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.proof.Checkpoint;
import io.hall.proof.ConsistencyProof;
import io.hall.proof.SealVerifier;
import io.hall.proof.SealedCheckpoint;
import io.hall.store.ChainHash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last head of a log that a terminal has seen (终端留存的链首), in a small file of its own: a log that
 * is not the continuation of it is refused, whoever shows it. To begin anew on purpose, delete the
 * file. Safe for use by several threads, not by several processes.
 */
public final class HeldHead {

  private static final long LONGEST = 1 << 18;

  private final Path file;
  private final ChainHash chain;
  private final SealVerifier key;
  private Optional<SealedCheckpoint> last;

  private HeldHead(Path file, ChainHash chain, SealVerifier key) {
    this.file = file;
    this.chain = chain;
    this.key = key;
    this.last = read();
  }

  /**
   * Opens the file, which need not be there yet.
   *
   * @param key the key that must have sealed every head
   * @throws CheckFailedException {@link AuditCode#HELD_FILE} if it cannot be read or holds
   *     something else
   */
  public static HeldHead open(Path file, ChainHash chain, SealVerifier key) {
    return new HeldHead(file, chain, key);
  }

  private Optional<SealedCheckpoint> read() {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      if (Files.size(file) > LONGEST) {
        throw unusable();
      }
      Checked<SealedCheckpoint> held = SealedCheckpoint.parse(Files.readString(file));
      if (held.value().isEmpty() || held.value().get().verify(key).value().isEmpty()) {
        throw unusable();
      }
      return held.value();
    } catch (IOException e) {
      throw unusable();
    }
  }

  private static CheckFailedException unusable() {
    return new CheckFailedException(Finding.of(AuditCode.HELD_FILE));
  }

  /** The head that is held. */
  public synchronized Optional<SealedCheckpoint> last() {
    return last;
  }

  /**
   * Takes a newer head in place of the one that is held, if it is of the same log, sealed, not
   * earlier, and {@code growth} proves that it continues it; the first one is taken with its seal
   * alone. What is refused changes nothing.
   *
   * @param growth from the held head to {@code next}; for the first, from nothing
   * @return {@code next}, or {@link AuditCode#NO_CONTINUATION} and what is wrong
   * @throws CheckFailedException {@link AuditCode#HELD_FILE} if the file cannot be written
   */
  public synchronized Checked<SealedCheckpoint> accept(
      SealedCheckpoint next, ConsistencyProof growth) {
    List<Finding> against = new ArrayList<>(next.verify(key).findings());
    last.ifPresent(held -> against.addAll(against(held.checkpoint(), next.checkpoint(), growth)));
    if (!against.isEmpty()) {
      against.add(0, Finding.of(AuditCode.NO_CONTINUATION));
      return Checked.invalid(against);
    }
    write(next);
    last = Optional.of(next);
    return Checked.valid(next);
  }

  private List<Finding> against(Checkpoint held, Checkpoint next, ConsistencyProof growth) {
    List<Finding> against = new ArrayList<>();
    if (!held.origin().equals(next.origin()) || !held.hash().equals(next.hash())) {
      against.add(Finding.of(AuditCode.OTHER_HEAD));
    }
    if (next.time().isBefore(held.time())) {
      against.add(Finding.of(AuditCode.EARLIER_HEAD));
    }
    against.addAll(growth.verify(chain, held.head(), next.head()).findings());
    return against;
  }

  /** Beside the file and then in its place, so that it is never half written. */
  private void write(SealedCheckpoint head) {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (FileChannel out =
          FileChannel.open(
              beside,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(head.text().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unusable();
    }
  }
}

package io.hall.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * A witness in a file, on a path outside the data folder: another disk, a share, a stick. The file
 * has two places of 1024 bytes that are written by turns, so that a torn write leaves the head
 * before. It is not forced to the disk: after a loss of power it may be behind, and that is
 * harmless. To go on with an older copy of a store on purpose, delete the file.
 */
public final class FileHeadWitness implements HeadWitness, AutoCloseable {

  private static final int PLACE = 1024;
  private static final int PLACES = 2;
  private static final String FORMAT = "hall.head.1";

  private final FileChannel file;
  private long turn;
  private Optional<Head> last = Optional.empty();

  private FileHeadWitness(FileChannel file) {
    this.file = file;
  }

  /** What one place holds. */
  private record Noted(long turn, Head head) {}

  /**
   * Opens the witness in {@code file}, which is made when it is not there.
   *
   * @throws StoreException with {@code STORE-021} if it cannot be opened, or is no witness
   */
  public static FileHeadWitness open(Path file) {
    try {
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileHeadWitness witness = new FileHeadWitness(channel);
      witness.read();
      return witness;
    } catch (IOException e) {
      throw StoreException.because(StoreCode.WITNESS, e);
    }
  }

  private void read() throws IOException {
    boolean any = false;
    for (int place = 0; place < PLACES; place++) {
      byte[] bytes = bytes(place);
      any |= !isBlank(bytes);
      Optional<Noted> noted = parse(bytes);
      if (noted.isPresent() && noted.get().turn() > turn) {
        turn = noted.get().turn();
        last = Optional.of(noted.get().head());
      }
    }
    if (any && last.isEmpty()) {
      throw StoreException.of(StoreCode.WITNESS);
    }
  }

  private byte[] bytes(int place) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(PLACE);
    int read = 0;
    while (read >= 0 && buffer.hasRemaining()) {
      read = file.read(buffer, (long) place * PLACE + buffer.position());
    }
    return buffer.array();
  }

  private static boolean isBlank(byte[] bytes) {
    return Arrays.equals(bytes, new byte[bytes.length]);
  }

  /** Reads a place: its fields, and the SHA-256 of them. */
  private static Optional<Noted> parse(byte[] bytes) {
    try {
      Canonical.Reader place = Canonical.of(bytes).read();
      Canonical fields = place.fields();
      if (!check(fields).equals(Hash.of(place.bytes()))) {
        return Optional.empty();
      }
      Canonical.Reader in = fields.read();
      return in.text().equals(FORMAT)
          ? Optional.of(
              new Noted(in.number(), new Head(in.text(), in.number(), Hash.of(in.bytes()))))
          : Optional.empty();
    } catch (StoreException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Hash check(Canonical fields) {
    return ChainHash.SHA_256.of(Canonical.EMPTY.raw(), fields.raw());
  }

  @Override
  public synchronized Optional<Head> last() {
    return last;
  }

  @Override
  public synchronized void note(Head head) {
    Canonical fields =
        Canonical.write()
            .text(FORMAT)
            .number(turn + 1)
            .text(head.stream())
            .number(head.position())
            .bytes(head.hash().raw())
            .end();
    byte[] place = Canonical.write().fields(fields).bytes(check(fields).raw()).end().raw();
    try {
      write(ByteBuffer.wrap(Arrays.copyOf(place, PLACE)), (turn + 1) % PLACES * PLACE);
    } catch (IOException e) {
      throw StoreException.because(StoreCode.WITNESS, e);
    }
    turn++;
    last = Optional.of(head);
  }

  private void write(ByteBuffer place, long at) throws IOException {
    while (place.hasRemaining()) {
      file.write(place, at + place.position());
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw StoreException.because(StoreCode.WITNESS, e);
    }
  }
}

package io.hall.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A chain file (链文件): one stream's records with their hashes, taken out of a store, for anybody to
 * check without it. {@code docs/formats/chain-file.md} is its format. Immutable.
 */
public final class ChainFile {

  /** The longest content of a record: 16 MiB. */
  static final int LONGEST = 1 << 24;

  private static final int LONGEST_HEADER = 1 << 16;

  private final MappedBytes bytes;
  private final ChainHash chain;
  private final String stream;
  private final long first;
  private final Hash previous;
  private final long headerLength;

  private ChainFile(MappedBytes bytes, ChainHash chain) {
    byte[] start = new byte[(int) Math.min(LONGEST_HEADER, bytes.size())];
    bytes.copy(0, start);
    Canonical.Reader in = Canonical.of(start).read();
    requireHeader(in.text().equals(ChainFileWriter.FORMAT));
    this.stream = in.text();
    requireHeader(in.text().equals(chain.name()));
    this.first = in.number();
    byte[] before = in.bytes();
    requireHeader(first > 0 && before.length == Hash.LENGTH);
    this.previous = Hash.of(before);
    requireHeader(first > 1 || previous.equals(Hash.NONE));
    this.headerLength = ChainFileWriter.header(stream, chain.name(), first, previous).raw().length;
    this.bytes = bytes;
    this.chain = chain;
  }

  /**
   * Opens a chain file.
   *
   * @throws StoreException with {@code STORE-020} if it is none, or its hash is another
   * @throws IOException if it cannot be read
   */
  public static ChainFile open(Path file, ChainHash chain) throws IOException {
    MappedBytes bytes = MappedBytes.of(file);
    try {
      return new ChainFile(bytes, chain);
    } catch (StoreException e) {
      throw StoreException.because(StoreCode.CHAIN_FILE, e);
    }
  }

  private static void requireHeader(boolean kept) {
    if (!kept) {
      throw StoreException.of(StoreCode.CHAIN_FILE);
    }
  }

  /** The name of the stream whose records it holds. */
  public String stream() {
    return stream;
  }

  /**
   * Rebuilds every hash with {@code threads} threads, the caller's among them, and hands every
   * record whose bytes can be read to {@code reader} on the caller's thread, in order, found fault
   * with or not. The findings do not depend on the number of threads.
   *
   * <p>Records cut off at the end leave no trace in the file: only a head noted elsewhere shows it.
   */
  public VerifiedStream verify(int threads, Consumer<RawRecord> reader) {
    RawRecord record = new RawRecord(chain.name(), stream);
    ChainPass pass = new ChainPass(record, stream, first, previous, reader);
    try (HashCrew crew = new HashCrew(chain, threads)) {
      long at = headerLength - Hash.LENGTH;
      while (at + Hash.LENGTH < bytes.size() && !pass.isTorn()) {
        ChainWindow window = crew.free();
        window.fill(bytes, at, pass.room());
        at += pass.read(window, at + window.filled() == bytes.size());
        crew.hash(window);
      }
      return pass.result(crew.broken());
    }
  }
}

package io.hall.verify;

import java.io.IOException;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The pass over one chain file. Each record is read, its hash made again, and shown to whoever
 * wants to see it.
 */
final class ChainFile {

  private static final byte[] FORMAT = Bytes.of("hall.chain.1");
  private static final int LONGEST_RECORD = 16_777_216;
  private static final int LENGTH = 4;

  private final String path;
  private final String stream;
  private final Flaws flaws;
  private final MessageDigest digest = Bytes.sha256();
  private final byte[] made = new byte[Bytes.HASH];
  private final byte[] before = new byte[Bytes.HASH];
  private final ChainRecord record = new ChainRecord();

  /** Whoever looks at the records of a stream. */
  interface Reader {
    /** Shows a record, which is good until the next. */
    void take(ChainRecord record) throws Unfit;
  }

  /**
   * What a stream came to.
   *
   * @param first the position of its first record
   * @param last of the last; one less than the first if there is none
   * @param previous the hash before the first
   * @param head the hash of the last
   */
  @SuppressWarnings("ArrayRecordComponent") // read, and never compared as a whole
  record Ends(long first, long last, byte[] previous, byte[] head) {}

  ChainFile(String path, String stream, Flaws flaws) {
    this.path = path;
    this.stream = stream;
    this.flaws = flaws;
  }

  /** Reads all records; what the records say is the reader's to judge, under {@code code}. */
  Ends read(Feed feed, CheckCode code, Reader reader) throws IOException, Unfit {
    long first = header(feed);
    byte[] previous = before.clone();
    byte[] name = Bytes.of(stream);
    long position = first;
    while (feed.remaining() > 0) {
      next(feed, name, position);
      show(code, reader);
      position++;
    }
    return new Ends(first, position - 1, previous, before.clone());
  }

  private long header(Feed feed) throws IOException, Unfit {
    int length = 5 * LENGTH + FORMAT.length + Bytes.of(stream).length + ChainRecord.SHA_256.length;
    length += 8 + Bytes.HASH;
    Unfit.unless(feed.need(length), Say.CHAIN_HEADER);
    Row header = new Row();
    header.read(feed.buffer(), feed.at(), feed.at() + length);
    header.requireCount(5);
    Unfit.unless(
        header.is(1, FORMAT)
            && header.is(2, Bytes.of(stream))
            && header.is(3, ChainRecord.SHA_256)
            && header.length(5) == Bytes.HASH,
        Say.CHAIN_HEADER);
    long first = header.number(4);
    System.arraycopy(header.bytes(5), 0, before, 0, Bytes.HASH);
    boolean genesis = Arrays.equals(before, new byte[Bytes.HASH]);
    Unfit.unless(first >= 1 && first < Long.MAX_VALUE / 2, Say.CHAIN_HEADER);
    Unfit.unless((first == 1) == genesis, Say.CHAIN_GENESIS);
    feed.skip(length);
    return first;
  }

  private void next(Feed feed, byte[] name, long position) throws IOException, Unfit {
    Unfit.unless(feed.need(LENGTH), Say.CHAIN_TORN, position);
    long length = Bytes.number(feed.buffer(), feed.at(), LENGTH);
    Unfit.unless(length <= LONGEST_RECORD, Say.CHAIN_TORN, position);
    int whole = LENGTH + (int) length + Bytes.HASH;
    Unfit.unless(feed.need(whole), Say.CHAIN_TORN, position);
    int from = feed.at() + LENGTH;
    int to = from + (int) length;
    hash(feed.buffer(), from, (int) length);
    if (!Arrays.equals(made, 0, Bytes.HASH, feed.buffer(), to, to + Bytes.HASH)) {
      flaws.broken(CheckCode.CHAINS, path, position, Say.HASH_DIFFERS);
    }
    record.hash(feed.buffer(), to);
    try {
      record.read(feed.buffer(), from, to, name, position);
    } catch (Unfit unfit) {
      flaws.broken(CheckCode.CHAINS, path, position, unfit.say(), unfit.values());
      throw new Unfit(Say.CHAIN_STOPPED, position);
    }
    System.arraycopy(record.hash(), 0, before, 0, Bytes.HASH);
    feed.skip(whole);
  }

  private void hash(byte[] content, int from, int length) {
    digest.update(before);
    digest.update(content, from, length);
    try {
      digest.digest(made, 0, Bytes.HASH);
    } catch (DigestException e) {
      throw new IllegalStateException(e);
    }
  }

  private void show(CheckCode code, Reader reader) {
    try {
      reader.take(record);
    } catch (Unfit unfit) {
      flaws.broken(code, path, record.position(), unfit.say(), unfit.values());
    } catch (ArithmeticException e) {
      flaws.broken(code, path, record.position(), Say.OVERFLOW);
    }
  }
}

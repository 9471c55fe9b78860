package io.hall.store;

import io.hall.check.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The records of a stream from one position to another (流水片段), pinned by the last one's hash: what
 * follows them later changes nothing. Immutable.
 *
 * @param stream the stream's name
 * @param first the position of the first record, at least 1
 * @param last the position of the last record, at least the first
 * @param head the hash of the last record
 */
public record StreamPart(String stream, long first, long last, Hash head) {

  private static final String SELECT =
      "SELECT position, content, previous_hash, hash FROM log_record"
          + " WHERE stream = ? AND position BETWEEN ? AND ? ORDER BY position";

  /** Checks the order. */
  public StreamPart {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("There are no records from " + first + " to " + last);
    }
  }

  /** How many records it has. */
  public long count() {
    return last - first + 1;
  }

  /**
   * Hands every record to {@code reader}, in order.
   *
   * @throws StoreException with {@code STORE-004}, {@code STORE-005} or {@code STORE-006}, in the
   *     stream and at the position, if a record is damaged, does not follow from the one before, or
   *     is missing; the records before it were handed out
   */
  public void read(Connection connection, ChainHash chain, Consumer<RawRecord> reader)
      throws SQLException {
    new Pass(chain, reader, null).through(connection);
  }

  /**
   * Writes the records as a chain file, as {@code docs/formats/chain-file.md} says, and hands each
   * to {@code reader}; {@code out} stays open.
   *
   * @throws IOException if {@code out} takes no more
   * @throws StoreException as {@link #read} does
   */
  public void write(
      Connection connection, ChainHash chain, OutputStream out, Consumer<RawRecord> reader)
      throws SQLException, IOException {
    try {
      new Pass(chain, reader, out).through(connection);
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  /** One way through the records. Not safe for use by several threads. */
  private final class Pass {

    private final ChainHash chain;
    private final Consumer<RawRecord> reader;
    private final @Nullable OutputStream out;
    private final RawRecord record;
    private @Nullable ChainFileWriter file;
    private long expected = first;
    private Hash before = Hash.NONE;

    Pass(ChainHash chain, Consumer<RawRecord> reader, @Nullable OutputStream out) {
      this.chain = chain;
      this.reader = reader;
      this.out = out;
      this.record = new RawRecord(chain.name(), stream);
    }

    void through(Connection connection) throws SQLException {
      RecordLog.each(connection, SELECT, this::take, stream, first, last);
      require(expected == last + 1, StoreCode.MISSING_RECORD);
      expected = last;
      require(before.equals(head), StoreCode.BROKEN_CHAIN);
    }

    private void take(ResultSet row) throws SQLException {
      require(row.getLong(1) == expected, StoreCode.MISSING_RECORD);
      byte[] content = RecordLog.bytes(row, 2);
      byte[] previous = RecordLog.bytes(row, 3);
      byte[] hash = RecordLog.bytes(row, 4);
      if (expected == first) {
        begin(previous);
      }
      requireFollows(content, previous, hash);
      if (file != null) {
        file.add(content, hash);
      }
      reader.accept(record);
      expected++;
    }

    private void begin(byte[] previous) {
      require(previous.length == Hash.LENGTH, StoreCode.DAMAGED_RECORD);
      before = Hash.of(previous);
      require(first > 1 || before.equals(Hash.NONE), StoreCode.BROKEN_CHAIN);
      if (out != null) {
        file = ChainFileWriter.on(out, stream, chain.name(), first, before);
      }
    }

    private void requireFollows(byte[] content, byte[] previous, byte[] hash) {
      require(hash.length == Hash.LENGTH, StoreCode.DAMAGED_RECORD);
      Hash own = Hash.owning(hash);
      boolean follows =
          Arrays.equals(previous, before.raw()) && chain.of(before.raw(), content).equals(own);
      require(follows, StoreCode.BROKEN_CHAIN);
      require(record.read(content, 0, content.length), StoreCode.DAMAGED_RECORD);
      require(record.isOwn() && record.position() == expected, StoreCode.MISSING_RECORD);
      before = own;
    }

    private void require(boolean kept, StoreCode code) {
      if (!kept) {
        throw StoreException.of(Finding.of(code).in(stream + ":" + expected));
      }
    }
  }
}

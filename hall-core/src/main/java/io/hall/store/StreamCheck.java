package io.hall.store;

import io.hall.check.Finding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Goes through the rows of one stream in order, rebuilds every hash from the bytes as they lie
 * there and notes what does not fit. Not safe for use by several threads.
 */
final class StreamCheck {

  /** The rows it wants: a personal text, where it is still there, stands beside its record. */
  static final String SELECT =
      "SELECT r.position, r.request_id, r.content, r.previous_hash, r.hash, p.salt, p.content"
          + " FROM log_record r LEFT JOIN personal_text p USING (stream, position)"
          + " WHERE stream = ? ORDER BY r.position";

  private static final byte[] NOTHING = new byte[0];

  private final ChainHash chain;
  private final String stream;
  private final List<Finding> findings = new ArrayList<>();
  private long position;
  private Hash last = Hash.NONE;
  private Optional<LogRecord> record = Optional.empty();

  StreamCheck(ChainHash chain, String stream) {
    this.chain = chain;
    this.stream = stream;
  }

  List<Finding> findings() {
    return findings;
  }

  /** The record of the last row taken; empty when its bytes are no record. */
  Optional<LogRecord> record() {
    return record;
  }

  void next(ResultSet row) throws SQLException {
    record = read(row);
    long here = row.getLong(1);
    Hash previous = hash(row, 4);
    boolean gap = here != position + 1;
    if (gap) {
      note(StoreCode.MISSING_RECORD, position + 1);
    }
    position = here;
    if (!gap && !previous.equals(last)) {
      note(StoreCode.BROKEN_CHAIN, here);
    } else {
      fault(row, previous).ifPresent(code -> note(code, here));
    }
    last = hash(row, 5);
  }

  private Optional<StoreCode> fault(ResultSet row, Hash previous) throws SQLException {
    Hash hash = hash(row, 5);
    if (!chain.of(previous.raw(), bytes(row, 3)).equals(hash)) {
      return Optional.of(StoreCode.BROKEN_CHAIN);
    }
    return record.isPresent() ? fault(row, record.get()) : Optional.of(StoreCode.DAMAGED_RECORD);
  }

  private Optional<LogRecord> read(ResultSet row) throws SQLException {
    Canonical content = Canonical.of(bytes(row, 3));
    Hash previous = hash(row, 4);
    try {
      return Optional.of(LogRecord.read(content, chain, previous, hash(row, 5)));
    } catch (StoreException e) {
      return Optional.empty();
    }
  }

  private Optional<StoreCode> fault(ResultSet row, LogRecord read) throws SQLException {
    if (!read.stream().equals(stream) || read.position() != position) {
      return Optional.of(StoreCode.MISSING_RECORD);
    }
    if (!read.request().value().equals(row.getString(2))) {
      return Optional.of(StoreCode.DAMAGED_RECORD);
    }
    byte[] salt = row.getBytes(6);
    boolean kept = salt == null || read.commitment().equals(commitment(salt, bytes(row, 7)));
    return kept ? Optional.empty() : Optional.of(StoreCode.CHANGED_TEXT);
  }

  /** What is no hash stands for none: no record fits to it. */
  private static Hash hash(ResultSet row, int column) throws SQLException {
    byte[] bytes = bytes(row, column);
    return bytes.length == Hash.LENGTH ? Hash.of(bytes) : Hash.NONE;
  }

  /** A damaged file may hold nothing where its own rules forbid it. */
  private static byte[] bytes(ResultSet row, int column) throws SQLException {
    return Objects.requireNonNullElse(row.getBytes(column), NOTHING);
  }

  private Optional<Hash> commitment(byte[] salt, byte[] text) {
    return Optional.of(chain.of(salt, text));
  }

  private void note(StoreCode code, long at) {
    findings.add(Finding.of(code).in(stream + ":" + at));
  }
}

package io.hall.store;

import io.hall.check.Finding;
import io.hall.check.FindingLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

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
  private final TextRows texts;
  private final String stream;
  private final Consumer<RawRecord> reader;
  private final RawRecord record;
  private final FindingLog findings = new FindingLog();
  private long rows;
  private long position;
  private long unread;
  private long firstUnread;
  private Hash last = Hash.NONE;

  StreamCheck(ChainHash chain, TextRows texts, String stream, Consumer<RawRecord> reader) {
    this.chain = chain;
    this.texts = texts;
    this.stream = stream;
    this.reader = reader;
    this.record = new RawRecord(chain.name(), stream);
  }

  VerifiedStream result() {
    if (unread > 0) {
      String where = stream + ":" + firstUnread;
      findings.add(Finding.of(StoreCode.SEALED_TEXT).in(where).with("texts", unread));
    }
    return new VerifiedStream(rows, last, findings);
  }

  void next(ResultSet row) throws SQLException {
    long here = row.getLong(1);
    byte[] content = bytes(row, 3);
    Hash previous = hash(row, 4);
    Hash hash = hash(row, 5);
    boolean readable = record.read(content, 0, content.length);
    boolean gap = here != position + 1;
    if (gap) {
      note(StoreCode.MISSING_RECORD, position + 1);
    }
    position = here;
    boolean follows = gap || previous.equals(last);
    if (!follows || !chain.of(previous.raw(), content).equals(hash)) {
      note(StoreCode.BROKEN_CHAIN, here);
    } else {
      fault(row, readable).ifPresent(code -> note(code, here));
    }
    rows++;
    last = hash;
    if (readable) {
      reader.accept(record);
    }
  }

  private Optional<StoreCode> fault(ResultSet row, boolean readable) throws SQLException {
    if (!readable) {
      return Optional.of(StoreCode.DAMAGED_RECORD);
    }
    if (!record.isOwn() || record.position() != position) {
      return Optional.of(StoreCode.MISSING_RECORD);
    }
    if (!record.isRequest(Objects.requireNonNullElse(row.getString(2), ""))) {
      return Optional.of(StoreCode.DAMAGED_RECORD);
    }
    byte[] salt = row.getBytes(6);
    return salt == null || isKept(salt, bytes(row, 7))
        ? Optional.empty()
        : Optional.of(StoreCode.CHANGED_TEXT);
  }

  private boolean isKept(byte[] salt, byte[] content) throws SQLException {
    try {
      Optional<TextRows.Salted> text =
          texts.read(stream, position, new TextRows.Salted(salt, content));
      return text.isEmpty()
          || record.isCommitment(chain.of(text.get().salt(), text.get().text()).raw());
    } catch (StoreException e) {
      if (e.finding().code() != StoreCode.SEALED_TEXT) {
        return false;
      }
      firstUnread = unread++ == 0 ? position : firstUnread;
      return true;
    }
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

  private void note(StoreCode code, long at) {
    findings.add(Finding.of(code).in(stream + ":" + at));
  }
}

package io.hall.archive;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import io.hall.store.StreamPart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far each stream belongs to an archive (截点), as its record says it. Immutable.
 *
 * @param company the company
 * @param season the season
 * @param from the first business date
 * @param to the last business date
 * @param closing whether it closes the season; else it is interim
 * @param by who made it
 * @param approvedBy who approved it
 * @param previous the hash of the cut that closed the season before; empty if there was none
 * @param streams the records of each stream, by name in ascending order of its bytes
 * @param own the records of the stream {@code season-archive}; the last one is the cut's own
 * @param at when it was made
 */
public record Cut(
    CompanyName company,
    HeatingSeason season,
    BusinessDate from,
    BusinessDate to,
    boolean closing,
    StaffNumber by,
    StaffNumber approvedBy,
    Optional<Hash> previous,
    List<StreamPart> streams,
    StreamPart own,
    Instant at) {

  /** The stream that holds cuts. */
  public static final String STREAM = "season-archive";

  static final String KIND = "archive.cut.1";

  private static final byte[] NONE = {};

  /** Copies the streams. */
  public Cut {
    streams = List.copyOf(streams);
  }

  /** The hash of its record: its name in archives. */
  public Hash hash() {
    return own.head();
  }

  /** How many records its archive has. */
  public long records() {
    return own.count() + streams.stream().mapToLong(StreamPart::count).sum();
  }

  static Canonical body(
      CutRequest ask, BusinessDate from, Optional<Hash> previous, List<StreamPart> streams) {
    Canonical.Writer out =
        Canonical.write()
            .text(ask.company().value())
            .text(ask.season().code())
            .text(from.toString())
            .text(ask.to().toString())
            .number(ask.closing() ? 1 : 0)
            .text(ask.by().value())
            .text(ask.approvedBy().value())
            .bytes(previous.map(Hash::bytes).orElse(NONE))
            .number(streams.size());
    streams.forEach(
        part ->
            out.text(part.stream())
                .number(part.first())
                .number(part.last())
                .bytes(part.head().bytes()));
    return out.end();
  }

  /**
   * Reads a cut from its record.
   *
   * @param first the position of the first record of its stream in the archive
   */
  static Cut of(LogRecord record, long first) {
    Canonical.Reader in = record.body().read();
    return new Cut(
        new CompanyName(in.text()),
        HeatingSeason.parse(in.text()).orThrow(),
        BusinessDate.parse(in.text()),
        BusinessDate.parse(in.text()),
        in.number() == 1,
        new StaffNumber(in.text()),
        new StaffNumber(in.text()),
        hash(in.bytes()),
        parts(in),
        new StreamPart(STREAM, first, record.position(), record.hash()),
        record.at());
  }

  private static Optional<Hash> hash(byte[] bytes) {
    return bytes.length == 0 ? Optional.empty() : Optional.of(Hash.of(bytes));
  }

  private static List<StreamPart> parts(Canonical.Reader in) {
    long count = in.number();
    List<StreamPart> parts = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      parts.add(new StreamPart(in.text(), in.number(), in.number(), Hash.of(in.bytes())));
    }
    return parts;
  }

  /** Whether this is what is asked for. */
  boolean answers(CutRequest ask) {
    return company.equals(ask.company())
        && season.equals(ask.season())
        && to.equals(ask.to())
        && closing == ask.closing()
        && by.equals(ask.by())
        && approvedBy.equals(ask.approvedBy());
  }
}

package io.hall.archive;

import io.hall.archive.KeptCheckpoint.Period;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.proof.SealedCheckpoint;
import io.hall.store.Canonical;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import io.hall.store.StoreCode;
import io.hall.store.StoreException;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The canonical bytes of checkpoints on record; {@code docs/formats/season-archive.md} lists the
 * same fields in the same order.
 */
final class CheckpointBytes {

  private static final String STREAM = "checkpoint/";

  private CheckpointBytes() {}

  static String stream(HallCode hall) {
    return STREAM + hall;
  }

  /** How a tree is named in the origin of its checkpoints, behind the company and a blank. */
  static String tree(HallCode hall, HeatingSeason season) {
    return "receipts/" + hall + " " + season;
  }

  static String kind(Period period) {
    return "checkpoint." + period.name().toLowerCase(Locale.ROOT) + ".1";
  }

  static Canonical body(Closing closing, SealedCheckpoint sealed, byte[] timeStamp) {
    return Canonical.write()
        .text(closing.season().code())
        .text(closing.first().toString())
        .text(closing.last().toString())
        .bytes(closing.about().map(Hash::bytes).orElse(new byte[0]))
        .text(sealed.text())
        .bytes(timeStamp)
        .end();
  }

  /** Reads a checkpoint; empty if the record is something else. */
  static Optional<KeptCheckpoint> find(LogRecord record) {
    for (Period period : Period.values()) {
      if (record.kind().equals(kind(period)) && record.stream().startsWith(STREAM)) {
        return Optional.of(read(record, period));
      }
    }
    return Optional.empty();
  }

  static KeptCheckpoint read(LogRecord record) {
    return find(record).orElseThrow(() -> StoreException.of(damaged()));
  }

  private static KeptCheckpoint read(LogRecord record, Period period) {
    try {
      Canonical.Reader in = record.body().read();
      return new KeptCheckpoint(
          new HallCode(record.stream().substring(STREAM.length())),
          HeatingSeason.parse(in.text()).orThrow(),
          period,
          BusinessDate.parse(in.text()),
          BusinessDate.parse(in.text()),
          about(in.bytes()),
          SealedCheckpoint.parse(in.text()).orThrow(),
          HexFormat.of().formatHex(in.bytes()),
          record.position(),
          record.hash(),
          record.at());
    } catch (CheckFailedException | DateTimeException | IllegalArgumentException e) {
      throw StoreException.of(damaged(), e);
    }
  }

  private static Optional<Hash> about(byte[] field) {
    return field.length == 0 ? Optional.empty() : Optional.of(Hash.of(field));
  }

  private static Finding damaged() {
    return Finding.of(StoreCode.DAMAGED_RECORD);
  }
}

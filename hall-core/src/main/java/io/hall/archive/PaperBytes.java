package io.hall.archive;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.store.Canonical;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import io.hall.store.StoreCode;
import io.hall.store.StoreException;
import java.util.Optional;

/**
 * The canonical bytes of papers on record; {@code docs/formats/season-archive.md} lists the same
 * fields in the same order.
 */
final class PaperBytes {

  static final String KEPT = "paper.kept.1";

  private PaperBytes() {}

  static Canonical body(Paper paper, long size, Hash digest) {
    return Canonical.write()
        .text(paper.name())
        .text(paper.kind().name())
        .text(paper.period())
        .number(paper.version())
        .number(size)
        .bytes(digest.bytes())
        .end();
  }

  static KeptPaper read(LogRecord record) {
    try {
      Canonical.Reader in = record.body().read();
      String name = in.text();
      Paper.Kind kind = Paper.Kind.valueOf(in.text());
      String period = in.text();
      int version = Math.toIntExact(in.number());
      String file = name.substring(name.indexOf('/') + 1);
      Paper paper = new Paper(hall(record.stream()), kind, period, version, file);
      return new KeptPaper(
          paper, in.number(), Hash.of(in.bytes()), record.position(), record.hash(), record.at());
    } catch (CheckFailedException | IllegalArgumentException | ArithmeticException e) {
      throw StoreException.of(Finding.of(StoreCode.DAMAGED_RECORD), e);
    }
  }

  private static Optional<HallCode> hall(String stream) {
    return stream.equals(Paper.STREAM)
        ? Optional.empty()
        : Optional.of(new HallCode(stream.substring(Paper.STREAM.length() + 1)));
  }
}

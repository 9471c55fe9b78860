package io.hall.archive;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.receipt.NumberedRecord;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import io.hall.store.RawRecord;
import io.hall.store.RecordLog;
import io.hall.store.Sql;
import io.hall.store.StreamPart;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Finds the personal texts that are still there and belong to documents with a time of their own
 * (个人信息清点). What belongs to no such document is not found, and so is never destroyed.
 */
final class PersonalTexts {

  private final RecordLog log;
  private final ChainHash chain;

  PersonalTexts(RecordLog log, ChainHash chain) {
    this.log = log;
    this.chain = chain;
  }

  /** Returns the streams that have some, in ascending order of their names' bytes. */
  List<String> streams(Connection connection) throws SQLException {
    List<String> streams =
        new ArrayList<>(
            Sql.list(
                connection,
                "SELECT DISTINCT stream FROM personal_text ORDER BY stream",
                row -> row.getString(1)));
    streams.removeIf(stream -> FiledStream.find(stream).isEmpty());
    return streams;
  }

  /**
   * Hands those of a stream to {@code reader}, in order of their positions. The records are held
   * against their chain from the first of them on.
   */
  void forEach(Connection connection, String stream, Consumer<PersonalText> reader)
      throws SQLException {
    List<Long> positions =
        Sql.list(
            connection,
            "SELECT position FROM personal_text WHERE stream = ? ORDER BY position",
            row -> row.getLong(1),
            stream);
    Optional<LogRecord> head = log.head(connection, stream);
    if (positions.isEmpty() || head.isEmpty()) {
      return;
    }
    Set<Long> there = new HashSet<>(positions);
    LogRecord last = head.get();
    new StreamPart(stream, positions.get(0), last.position(), last.hash())
        .read(
            connection,
            chain,
            record -> {
              if (there.contains(record.position())) {
                text(stream, record).ifPresent(reader);
              }
            });
  }

  private Optional<PersonalText> text(String stream, RawRecord record) {
    FiledStream kind = FiledStream.of(stream);
    return kind == FiledStream.BOOK
        ? Optional.of(bookText(stream, record))
        : kind.document(record).map(document -> otherText(kind, stream, record, document));
  }

  private static PersonalText otherText(
      FiledStream kind, String stream, RawRecord record, KeptDocument document) {
    BusinessDate last = kind.about(record).orElseGet(() -> written(record));
    List<BusinessDate> dates =
        kind == FiledStream.MONTHLY_SUMMARY
            ? List.of(new BusinessDate(last.date().withDayOfMonth(1)), last)
            : List.of(last);
    return new PersonalText(
        kind,
        stream,
        record.position(),
        new TreeMap<>(Map.of(document, kind.year(record))),
        dates,
        hall(kind, stream),
        Optional.empty());
  }

  /** The part of the stream's name behind the first slash. */
  private static Optional<HallCode> hall(FiledStream kind, String stream) {
    return kind.isMany()
        ? Optional.of(new HallCode(stream.substring(kind.begins().length()).split("/", 2)[0]))
        : Optional.empty();
  }

  private PersonalText bookText(String stream, RawRecord record) {
    BusinessDate written = written(record);
    Map<KeptDocument, Integer> years = new EnumMap<>(KeptDocument.class);
    years.put(KeptDocument.BOOK_RECORD, written.date().getYear());
    Optional<NumberedRecord> said =
        NumberedRecord.of(LogRecord.of(chain, Hash.NONE, record.content()));
    said.ifPresent(
        numbered ->
            documents(numbered)
                .forEach(document -> years.put(document, numbered.date().date().getYear())));
    return new PersonalText(
        FiledStream.BOOK,
        stream,
        record.position(),
        new TreeMap<>(years),
        List.of(said.map(NumberedRecord::date).orElse(written)),
        said.flatMap(NumberedRecord::hall),
        said.map(NumberedRecord::number));
  }

  /** A number given up unused may be of either kind of book. */
  private static List<KeptDocument> documents(NumberedRecord numbered) {
    return switch (numbered.act()) {
      case ISSUED -> List.of(KeptDocument.RECEIPT);
      case REFUNDED -> List.of(KeptDocument.REFUND_VOUCHER);
      case SPOILED -> List.of(KeptDocument.RECEIPT, KeptDocument.REFUND_VOUCHER);
      case VOIDED ->
          List.of(
              numbered.amount().compareTo(Money.ZERO) < 0
                  ? KeptDocument.REFUND_VOUCHER
                  : KeptDocument.RECEIPT);
    };
  }

  private static BusinessDate written(RawRecord record) {
    return BusinessDate.of(Instant.ofEpochMilli(record.millis()));
  }
}

package io.hall.archive;

import static io.hall.settlement.SampleDay.HALL;
import static io.hall.settlement.SampleDay.LI;
import static io.hall.settlement.SampleDay.WANG;
import static io.hall.settlement.SampleDay.pos;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.City;
import io.hall.calendar.FilingSeasons;
import io.hall.calendar.HeatingSeason;
import io.hall.calendar.SeasonCalendar;
import io.hall.payment.StaffNumber;
import io.hall.proof.KeyedMarks;
import io.hall.proof.TimeStamper;
import io.hall.receipt.NumberedRecord;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.SpoilReason;
import io.hall.receipt.SpoilRequest;
import io.hall.receipt.SpoiledNumber;
import io.hall.report.HallAtWork;
import io.hall.store.ChainHash;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A hall with two cashiers on a real database, which files its season. */
final class FilingHall implements AutoCloseable {

  static final CompanyName COMPANY = new CompanyName("示范热力有限公司");
  static final KeyedMarks KEY = new KeyedMarks("company");
  static final FilingSeasons SEASONS = new FilingSeasons(SeasonCalendar.shipped(), City.JIAOZUO);
  static final HeatingSeason SEASON = new HeatingSeason(2026);
  static final BusinessDate FIRST = BusinessDate.parse("2026-11-08");

  private final TestDatabase database;
  private final HallAtWork hall;
  private boolean withBooks;

  FilingHall(TestDatabase.Kind kind, Path folder) {
    database = kind.make(folder);
    hall = new HallAtWork(folder, database.open());
  }

  TestDatabase database() {
    return database;
  }

  Store store() {
    return hall.store();
  }

  HallAtWork hall() {
    return hall;
  }

  static Filing filing(Optional<TimeStamper> timeStamper) {
    return new Filing(COMPANY, SEASONS, List.of(KEY), timeStamper);
  }

  CheckpointRegister checkpoints() {
    return checkpoints(Optional.empty());
  }

  CheckpointRegister checkpoints(Optional<TimeStamper> timeStamper) {
    return new CheckpointRegister(store(), hall.clock(), filing(timeStamper));
  }

  /** Opens both shifts at nine, and on the first day the books. */
  FilingHall open(BusinessDate date) {
    hall.at(date + "T09:00");
    hall.open(WANG);
    hall.open(LI);
    if (!withBooks) {
      hall.receiptBook(WANG);
      hall.receiptBook(LI);
      hall.refundBook(WANG);
      withBooks = true;
    }
    return this;
  }

  Receipt pay(StaffNumber cashier, String yuan) {
    return hall.pay(cashier, pos(yuan));
  }

  SpoiledNumber spoil(StaffNumber cashier) {
    String book = "SJ" + cashier;
    long left = store().read(c -> hall.receipts().books().left(c, book));
    ReceiptNumber next = new ReceiptNumber(book, 9999 - left + 1);
    StaffNumber other = cashier.equals(WANG) ? LI : WANG;
    SpoilRequest ask = new SpoilRequest(hall.request(), next, SpoilReason.PRINTER, cashier, other);
    return store().write(c -> hall.receipts().spoil(c, ask));
  }

  /** Closes both shifts and submits the report. */
  void report(BusinessDate date) {
    shut(date);
    hall.report(date);
  }

  /** Closes both shifts at half past five. */
  void shut(BusinessDate date) {
    hall.at(date + "T17:30");
    hall.closeExactly(WANG);
    hall.closeExactly(LI);
  }

  KeptCheckpoint close(BusinessDate date) {
    return close(hall.request(), date);
  }

  KeptCheckpoint close(RequestId request, BusinessDate date) {
    return store().write(c -> checkpoints().closeDay(c, request, HALL, date));
  }

  List<KeptCheckpoint> all(HeatingSeason season) {
    return store().read(c -> checkpoints().all(c, HALL, season));
  }

  /** A day with receipts of both cashiers, a refund, a voiding and a spoiled number. */
  List<Receipt> work(BusinessDate date) {
    open(date);
    List<Receipt> receipts = new ArrayList<>();
    receipts.add(pay(LI, "300"));
    receipts.add(pay(WANG, "1714.82"));
    spoil(LI);
    receipts.add(pay(LI, "12.50"));
    receipts.add(pay(WANG, "88"));
    hall.voidReceipt(receipts.get(2).number());
    hall.refund(WANG, receipts.get(1).number(), pos("14.82"));
    report(date);
    return receipts;
  }

  ReceiptProof prove(ReceiptNumber number) {
    return store().read(c -> checkpoints().prove(c, number));
  }

  ReceiptMark mark(Receipt receipt) {
    return ReceiptMark.of(receipt, ChainHash.SHA_256);
  }

  /** The record hashes that a page-reader finds for these dates, in the order of the page. */
  List<byte[]> leaves(BusinessDate... dates) {
    List<byte[]> leaves = new ArrayList<>();
    for (BusinessDate date : dates) {
      for (LogRecord record : records()) {
        if (NumberedRecord.of(record).filter(said -> said.date().equals(date)).isPresent()) {
          leaves.add(record.hash().bytes());
        }
      }
    }
    return leaves;
  }

  /** All records of receipt books, by the books' names, then by position. */
  List<LogRecord> records() {
    return store()
        .read(
            c -> {
              List<LogRecord> records = new ArrayList<>();
              List<String> streams =
                  Sql.list(
                      c,
                      "SELECT DISTINCT stream FROM log_record WHERE stream LIKE 'receipt-book/%'"
                          + " ORDER BY stream",
                      row -> row.getString(1));
              for (String stream : streams) {
                store().log().forEach(c, stream, records::add);
              }
              return records;
            });
  }

  @Override
  public void close() {
    hall.close();
    database.close();
  }
}

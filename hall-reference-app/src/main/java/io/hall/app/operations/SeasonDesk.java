package io.hall.app.operations;

import io.hall.app.archive.SeasonData;
import io.hall.app.data.Company;
import io.hall.app.server.HallSettings;
import io.hall.archive.Cut;
import io.hall.archive.CutRequest;
import io.hall.archive.KeptCheckpoint;
import io.hall.archive.KeptCheckpoint.Period;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.FilingSeasons.Filed;
import io.hall.calendar.HallCalendar;
import io.hall.document.Document;
import io.hall.document.DocumentRenderer;
import io.hall.paper.CertificatePage;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.BookState;
import io.hall.receipt.CompletenessCertificate;
import io.hall.receipt.ReceiptRegister;
import io.hall.security.seal.SealKey;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The season: how far each hall has closed its days, the cuts, and the books' certificates. */
@Component
class SeasonDesk {

  private static final int NAME = 16;

  private final Store store;
  private final Clock clock;
  private final SeasonData seasons;
  private final ReceiptRegister receipts;
  private final Path folder;

  SeasonDesk(
      Store store,
      Clock clock,
      SealKey key,
      DocumentRenderer renderer,
      ReceiptRegister receipts,
      HallSettings settings) {
    this.store = store;
    this.clock = clock;
    this.seasons = SeasonData.of(store, clock, key, renderer);
    this.receipts = receipts;
    this.folder = settings.data().resolve("archives");
  }

  /**
   * How far a hall has come.
   *
   * @param closed how many of its days are closed
   * @param open how many days it was open since its first closed one
   * @param last the last checkpoint, if there is one
   * @param lastDay the last closed day
   */
  record Progress(
      HallCode hall,
      long closed,
      long open,
      long months,
      Optional<KeptCheckpoint> last,
      Optional<BusinessDate> lastDay) {}

  BusinessDate today() {
    return BusinessDate.today(clock);
  }

  Filed season() {
    return Company.SEASONS.of(today()).orThrow();
  }

  List<Progress> progress(Filed season) {
    List<Progress> progress = new ArrayList<>();
    for (HallCode hall : new TreeSet<>(seasons.halls())) {
      List<KeptCheckpoint> all =
          store.read(c -> seasons.checkpoints().all(c, hall, season.season()));
      progress.add(progress(hall, all));
    }
    return progress;
  }

  private Progress progress(HallCode hall, List<KeptCheckpoint> all) {
    List<BusinessDate> days =
        all.stream().filter(c -> c.period() == Period.DAY).map(KeptCheckpoint::last).toList();
    long months = all.stream().filter(c -> c.period() == Period.MONTH).count();
    HallCalendar calendar = HallCalendar.jiaozuo();
    long open =
        days.isEmpty()
            ? 0
            : Stream.iterate(days.get(0), day -> day.isBefore(today()), BusinessDate::next)
                .filter(calendar::isOpen)
                .count();
    Optional<KeptCheckpoint> last =
        all.stream().max(Comparator.comparingLong(KeptCheckpoint::size));
    return new Progress(
        hall,
        days.size(),
        Math.max(open, days.size()),
        months,
        last,
        days.stream().max(Comparator.naturalOrder()));
  }

  /** The last day that is closed in every hall; yesterday, if one has closed none. */
  BusinessDate lastClosed(List<Progress> progress) {
    BusinessDate yesterday = today().plusDays(-1);
    return progress.stream()
        .map(hall -> hall.lastDay().orElse(yesterday))
        .min(Comparator.naturalOrder())
        .orElse(yesterday);
  }

  List<Cut> cuts() {
    return seasons.cuts();
  }

  Optional<Cut> cut(String name) {
    return cuts().stream().filter(cut -> name(cut).equals(name)).findFirst();
  }

  /** How a cut is named in addresses and files: the beginning of its hash. */
  static String name(Cut cut) {
    return cut.hash().toString().substring(0, NAME);
  }

  /** Where the archive of a cut lies once it is built. */
  Path file(Cut cut) {
    return folder.resolve(cut.season().code() + "-" + cut.to() + "-" + name(cut) + ".zip");
  }

  SeasonData seasons() {
    return seasons;
  }

  Cut cut(
      RequestId request, BusinessDate to, boolean closing, StaffNumber by, StaffNumber approver) {
    Map<HallCode, HallCalendar> calendars = new TreeMap<>();
    if (closing) {
      seasons.halls().forEach(hall -> calendars.put(hall, HallCalendar.jiaozuo()));
    }
    return seasons.cut(
        new CutRequest(
            request,
            seasons.company().name(),
            Company.SEASONS.of(to).orThrow().season(),
            to,
            closing,
            by,
            approver,
            calendars));
  }

  List<BookState> books() {
    return store.read(receipts.books()::all);
  }

  /** The certificate of a book; empty if there is no such book. */
  Optional<CompletenessCertificate> certificate(String book) {
    return books().stream()
        .filter(state -> state.book().id().equals(book))
        .findFirst()
        .map(
            state ->
                store.read(
                    connection ->
                        CompletenessCertificate.of(
                            connection, store.log(), book, Optional.empty(), clock)));
  }

  Document page(CompletenessCertificate certificate) {
    return CertificatePage.of(certificate, seasons.company().toString());
  }
}

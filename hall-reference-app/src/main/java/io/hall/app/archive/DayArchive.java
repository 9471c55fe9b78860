package io.hall.app.archive;

import io.hall.app.data.Company;
import io.hall.app.data.DataKeys;
import io.hall.app.data.Pem;
import io.hall.archive.ArchiveProgress;
import io.hall.archive.ArchiveTarget;
import io.hall.archive.Cut;
import io.hall.archive.CutRequest;
import io.hall.calendar.BusinessDate;
import io.hall.document.DocumentRenderer;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import io.hall.verify.Known;
import io.hall.verify.Report;
import io.hall.verify.SeasonVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** The archive of a season so far, bound on a day and verified at once. */
public final class DayArchive {

  private DayArchive() {}

  /**
   * Binds what is filed up to a day into {@code folder}, unless it is there, and has it verified.
   *
   * @param at when; the company's key of that time seals it
   * @param by who binds
   * @param approvedBy who approves; somebody else
   */
  public static Report of(
      Path data,
      Path folder,
      BusinessDate day,
      Instant at,
      StaffNumber by,
      StaffNumber approvedBy,
      DocumentRenderer renderer)
      throws IOException {
    Clock clock = Clock.fixed(at, BusinessDate.ZONE);
    if (!Files.exists(folder)) {
      try (SeasonData seasons = SeasonData.open(data, clock, renderer)) {
        CutRequest ask =
            new CutRequest(
                new RequestId("cut:" + day),
                seasons.company().name(),
                Company.SEASONS.of(day).orThrow().season(),
                day,
                false,
                by,
                approvedBy,
                Map.of());
        Cut cut = seasons.cut(ask);
        seasons.build(cut, ArchiveTarget.folder(folder), ArchiveProgress.NONE);
      }
    }
    byte[] certificate = Pem.of(DataKeys.of(data).seal(at).certificate());
    return SeasonVerifier.verify(folder, Known.nothing().certificate(certificate));
  }
}

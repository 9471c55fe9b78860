package io.hall.json;

import static java.util.Map.entry;

import io.hall.archive.ArchiveKey;
import io.hall.archive.ArchiveOrder;
import io.hall.archive.ArchiveTarget;
import io.hall.archive.CutRequest;
import io.hall.archive.Filing;
import io.hall.calendar.FilingSeasons;
import io.hall.conduct.enquiry.AgeingReport;
import io.hall.conduct.weekly.Registers;
import io.hall.conduct.weekly.WeekMinutes;
import io.hall.conduct.weekly.WeekReport;
import io.hall.csv.RuleFile;
import io.hall.money.Money;
import io.hall.report.HandOverRequest;
import io.hall.report.SubmitRequest;
import io.hall.store.Outcome;
import io.hall.store.VerifiedStream;
import java.util.Map;

class JsonOfCoreTest extends JsonSuite {

  @Override
  protected Class<?> anchor() {
    return Money.class;
  }

  @Override
  protected Samples samples(long seed) {
    return CoreSamples.of(seed);
  }

  @Override
  protected Map<Class<?>, String> noValues() {
    return Map.ofEntries(
        entry(ArchiveKey.class, "holds a private key"),
        entry(ArchiveOrder.class, "holds private keys"),
        entry(ArchiveTarget.class, "folders of this machine"),
        entry(CutRequest.class, "holds calendars, which are read from rule files"),
        entry(AgeingReport.class, "holds enquiries, which are written and not read"),
        entry(AgeingReport.AgeClass.class, "holds enquiries, which are written and not read"),
        entry(Filing.class, "holds private keys"),
        entry(FilingSeasons.class, "holds a calendar, which is read from rule files"),
        entry(RuleFile.class, "a file that was read; the file is what is passed on"),
        entry(Registers.class, "the desks of a hall"),
        entry(SubmitRequest.class, "holds a balanced report, which is written and not read"),
        entry(HandOverRequest.class, "holds a complete summary, which is written and not read"),
        entry(WeekMinutes.class, "holds remedies, which are written and not read"),
        entry(WeekReport.class, "holds remedies, which are written and not read"),
        entry(WeekReport.OfHall.class, "holds remedies, which are written and not read"),
        entry(Outcome.Done.class, "an answer of the store to its caller"),
        entry(Outcome.Refused.class, "an answer of the store to its caller"),
        entry(VerifiedStream.class, "holds a log of findings, which is written and not read"));
  }
}

package io.hall.app.archive;

import io.hall.app.data.Company;
import io.hall.app.data.DataFolder;
import io.hall.archive.Destruction;
import io.hall.archive.Destructions;
import io.hall.archive.HoldCode;
import io.hall.archive.LegalHolds;
import io.hall.archive.RetentionRules;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/** A data folder as a records officer sees it: open matters, and lists of what is destroyed. */
final class RetentionData implements AutoCloseable {

  private final Store store;
  private final LegalHolds holds;
  private final Destructions destructions;

  private RetentionData(Store store, Clock clock) {
    this.store = store;
    this.holds = new LegalHolds(store, clock);
    this.destructions = new Destructions(store, clock, RetentionRules.shipped(), Company.SEASONS);
  }

  /** Opens the data in {@code folder}, which must be there. */
  static RetentionData open(Path folder, Clock clock) throws IOException {
    DataFolder.require(folder);
    return new RetentionData(DataFolder.open(folder, Optional.empty(), clock), clock);
  }

  Store store() {
    return store;
  }

  LegalHolds holds() {
    return holds;
  }

  Destructions destructions() {
    return destructions;
  }

  /** A list as far as it has come; {@code ARCHIVE-078} if there is none of this number. */
  Destruction list(Connection connection, long number) throws SQLException {
    return destructions.find(connection, number).orElseThrow(() -> notThisStep(number));
  }

  /** The appraisal of a list; {@code ARCHIVE-078} if it has none. */
  Destruction.Appraised appraised(Connection connection, long number) throws SQLException {
    Destruction list = list(connection, number);
    if (list instanceof Destruction.Appraised appraised) {
      return appraised;
    }
    return approved(list).orElseThrow(() -> notThisStep(number)).appraised();
  }

  /** The approvals of a list; {@code ARCHIVE-078} if it has none. */
  Destruction.Approved approved(Connection connection, long number) throws SQLException {
    return approved(list(connection, number)).orElseThrow(() -> notThisStep(number));
  }

  private static Optional<Destruction.Approved> approved(Destruction list) {
    if (list instanceof Destruction.Executed executed) {
      return Optional.of(executed.approved());
    }
    return list instanceof Destruction.Approved approved ? Optional.of(approved) : Optional.empty();
  }

  private static CheckFailedException notThisStep(long number) {
    return new CheckFailedException(Finding.of(HoldCode.NOT_THIS_STEP).with("list", number));
  }

  @Override
  public void close() {
    store.close();
  }
}

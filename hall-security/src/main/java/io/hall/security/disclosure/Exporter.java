package io.hall.security.disclosure;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.payment.StaffNumber;
import io.hall.proof.Seal;
import io.hall.proof.Sealer;
import io.hall.security.account.StepUp;
import io.hall.security.disclosure.Disclosure.Ended;
import io.hall.security.disclosure.Disclosure.Granted;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import io.hall.store.RequestId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the file of an export and takes the use of its permission. */
final class Exporter {

  private final DisclosureJournal journal;
  private final DisclosureTables tables;
  private final DisclosureReader reader;
  private final Staff staff;
  private final Answers answers;
  private final Sealer sealer;

  Exporter(
      DisclosureJournal journal,
      DisclosureTables tables,
      DisclosureReader reader,
      Staff staff,
      Answers answers,
      Sealer sealer) {
    this.journal = journal;
    this.tables = tables;
    this.reader = reader;
    this.staff = staff;
    this.answers = answers;
    this.sealer = sealer;
  }

  <T> Checked<Export> export(
      Connection connection,
      RequestId request,
      GrantId id,
      StepUp proof,
      ExportSpec<T> spec,
      List<T> rows,
      ExportFormat format)
      throws SQLException {
    journal.lock(connection);
    Optional<Disclosure> standing = reader.find(connection, id);
    List<Finding> against = against(connection, request, proof);
    if (standing.isEmpty()) {
      against.add(Finding.of(DisclosureCode.UNKNOWN));
    } else {
      against.addAll(against(standing.get(), proof.by(), spec, rows.size(), journal.now()));
    }
    Checked<Export> answer =
        against.isEmpty()
            ? export(connection, request, (Granted) standing.orElseThrow(), spec, rows, format)
            : Checked.invalid(against);
    answers.audited(connection, "disclosure.export", proof.by(), Optional.of(id), answer);
    if (answer.verdict() == Verdict.SUSPECT) {
      answers.audited(connection, "disclosure.alarm", proof.by(), Optional.of(id), answer);
    }
    return answer;
  }

  /** Returns what stands against an export whatever it holds. */
  private List<Finding> against(Connection connection, RequestId request, StepUp proof)
      throws SQLException {
    List<Finding> against = new ArrayList<>();
    if (journal.earlier(connection, request, DisclosureBytes.USED).isPresent()) {
      against.add(Finding.of(DisclosureCode.REPEATED_USE));
    }
    if (!Staff.isFresh(proof, journal.now())) {
      against.add(Finding.of(DisclosureCode.STEP_UP));
    }
    if (staff.active(connection, proof.by()).isEmpty()) {
      against.add(Finding.of(DisclosureCode.NO_ACCOUNT).in("requester"));
    }
    return against;
  }

  /** Returns what stands against an export under {@code standing}. */
  private static <T> List<Finding> against(
      Disclosure standing, StaffNumber by, ExportSpec<T> spec, int rows, Instant now) {
    List<Finding> against = new ArrayList<>();
    state(standing, now).ifPresent(code -> against.add(Finding.of(code)));
    if (!by.equals(standing.ask().requester())) {
      against.add(Finding.of(DisclosureCode.NOT_YOURS));
    }
    Terms terms = standing.ask().terms();
    if (!spec.scope().isWithin(terms.scope())) {
      against.add(Finding.of(DisclosureCode.BEYOND_SCOPE));
    }
    for (Column<T> column : spec.columns()) {
      column(
              column.name(),
              column.dataClass().compareTo(terms.ceiling()) > 0,
              column.needsName(),
              terms)
          .ifPresent(against::add);
    }
    if (rows > terms.maxRecords()) {
      against.add(
          Finding.of(DisclosureCode.TOO_MANY_RECORDS)
              .with("found", rows)
              .with("most", terms.maxRecords()));
    }
    return against;
  }

  private static Optional<DisclosureCode> state(Disclosure standing, Instant now) {
    if (standing instanceof Ended ended) {
      return Optional.of(
          switch (ended.cause()) {
            case EXHAUSTED -> DisclosureCode.EXHAUSTED;
            case EXPIRED -> DisclosureCode.EXPIRED;
            case REVOKED, DEPARTED -> DisclosureCode.REVOKED;
          });
    }
    if (!(standing instanceof Granted granted)) {
      return Optional.of(DisclosureCode.STATE);
    }
    return now.isBefore(granted.approval().from())
        ? Optional.of(DisclosureCode.EXPIRED)
        : Optional.empty();
  }

  /** Returns what stands against a column of an export under these terms. */
  static Optional<Finding> column(String name, boolean isBeyond, boolean needsName, Terms terms) {
    if (isBeyond) {
      return Optional.of(Finding.of(DisclosureCode.BEYOND_CEILING).in(name));
    }
    return needsName && !terms.unmasked().contains(name)
        ? Optional.of(Finding.of(DisclosureCode.NOT_NAMED).in(name))
        : Optional.empty();
  }

  private <T> Checked<Export> export(
      Connection connection,
      RequestId request,
      Granted granted,
      ExportSpec<T> spec,
      List<T> rows,
      ExportFormat format)
      throws SQLException {
    Instant now = journal.now();
    StaffNumber by = granted.ask().requester();
    List<Finding> alarm = alarm(connection, by, rows.size(), now);
    byte[] content = format.write(sheet(granted, spec, rows, now));
    Manifest manifest = Manifest.of(granted, spec, rows.size(), format, hash(content), now);
    byte[] text = manifest.text().getBytes(StandardCharsets.UTF_8);
    Seal seal = sealer.seal(text);
    journal.append(
        connection,
        request,
        DisclosureBytes.USED,
        DisclosureBytes.use(
            granted.id(), by, manifest.use(), rows.size(), manifest.sha256(), hash(text)));
    tables.insertUse(connection, granted, rows.size(), by, now);
    return Checked.of(new Export(content, manifest, seal), alarm);
  }

  private List<Finding> alarm(Connection connection, StaffNumber by, int rows, Instant now)
      throws SQLException {
    List<ExportRate.Taken> taken =
        new ArrayList<>(
            tables.taken(connection, by, now.minus(ExportRate.HISTORY), now.plusMillis(1)));
    taken.add(new ExportRate.Taken(now, rows));
    return ExportRate.alarm(taken, now).stream().toList();
  }

  private static <T> ExportSheet sheet(
      Granted granted, ExportSpec<T> spec, List<T> rows, Instant now) {
    return new ExportSheet(
        spec.title(),
        spec.columns().stream().map(Column::heading).toList(),
        rows.stream()
            .map(row -> spec.columns().stream().map(column -> column.shown(row)).toList())
            .toList(),
        new Watermark(granted.ask().requester(), now, granted.id()));
  }

  /** The manifest names its hash, which does not depend on that of the store. */
  static Hash hash(byte[] bytes) {
    return Hash.of(ChainHash.SHA_256.digest().digest(bytes));
  }
}

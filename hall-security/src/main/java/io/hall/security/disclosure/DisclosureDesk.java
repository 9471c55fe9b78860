package io.hall.security.disclosure;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.payment.StaffNumber;
import io.hall.proof.Sealer;
import io.hall.security.account.AccountDirectory;
import io.hall.security.account.StepUp;
import io.hall.security.audit.AuditTrail;
import io.hall.security.disclosure.Disclosure.Ended;
import io.hall.security.disclosure.Disclosure.Granted;
import io.hall.security.disclosure.Disclosure.Refused;
import io.hall.security.disclosure.Disclosure.Requested;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The desk at which permission to disclose is asked for, given and used (外传许可, 规程 7.4).
 *
 * <pre>{@code
 * Requested asked = desk.request(connection, request, ask).orThrow();
 * Granted granted = desk.approve(connection, another, asked.id(), leadersProof).orThrow();
 * Checked<Export> export = desk.export(connection, third, granted.id(), proof, spec, rows, format);
 * connection.commit(); // the use counts from here on, whatever becomes of the download
 * }</pre>
 *
 * <p>Requester, approver and beneficiary are three persons, however many accounts they have. The
 * approver ranks above the requester and permits no more than he answers for. Every answer, a
 * refusal too, is audited in the caller's transaction: commit it in either case, and only then ask
 * for the value. A request asked again gives the same answer again and writes nothing; with other
 * content it is refused with {@code STORE-003}. Safe for use by several threads, each with its own
 * connection.
 */
public final class DisclosureDesk {

  private final DisclosureTables tables = new DisclosureTables();
  private final DisclosureReader reader;
  private final Requests requests;
  private final Decisions decisions;
  private final Endings endings;
  private final Emergencies emergencies;
  private final Exporter exporter;

  /**
   * Makes a desk on {@code store}.
   *
   * @param sealer seals approvals and manifests
   */
  public DisclosureDesk(
      Store store, Clock clock, AccountDirectory accounts, AuditTrail trail, Sealer sealer) {
    DisclosureJournal journal = new DisclosureJournal(store, clock);
    Staff staff = new Staff(accounts);
    Answers answers = new Answers(trail, staff);
    reader = new DisclosureReader(journal, tables);
    Judges judges = new Judges(journal, tables, reader, staff);
    requests = new Requests(journal, tables, reader, staff, answers);
    decisions = new Decisions(journal, tables, reader, judges, answers, sealer);
    endings = new Endings(journal, tables, reader, staff, judges, decisions, answers);
    emergencies =
        new Emergencies(journal, tables, reader, staff, requests, judges, decisions, answers);
    exporter = new Exporter(journal, tables, reader, staff, answers, sealer);
  }

  /**
   * Asks for a permission.
   *
   * @return the request, or {@link DisclosureCode#NO_ACCOUNT}, {@link
   *     DisclosureCode#MAY_NOT_REQUEST}, {@link DisclosureCode#SAME_PERSON} if requester and
   *     beneficiary are one
   */
  public Checked<Requested> request(Connection connection, RequestId request, DisclosureAsk ask)
      throws SQLException {
    return requests.request(connection, request, ask);
  }

  /**
   * Permits what was asked for, from now on, under seal.
   *
   * @param proof that the approver gave password or second factor within the last five minutes
   * @return the permission, or all that stands against it
   */
  public Checked<Granted> approve(
      Connection connection, RequestId request, GrantId id, StepUp proof) throws SQLException {
    return decisions.approve(connection, request, id, proof);
  }

  /** Refuses what was asked for; who may approve it may refuse it. */
  public Checked<Refused> refuse(Connection connection, RequestId request, GrantId id, StepUp proof)
      throws SQLException {
    return decisions.refuse(connection, request, id, proof);
  }

  /**
   * Takes a permission back at once: the requester gives it back, or somebody who could have given
   * it, or a security administrator takes it.
   */
  public Checked<Ended> revoke(Connection connection, RequestId request, GrantId id, StaffNumber by)
      throws SQLException {
    return endings.revoke(connection, request, id, by);
  }

  /**
   * Ends everything that names somebody who leaves (离岗), as requester, approver or beneficiary and
   * under any account of theirs: permissions are ended, requests that nobody decided fall.
   *
   * @param leaver one of the leaver's accounts, in whatever state
   * @param by who carries the departure out
   * @return the numbers of what was ended
   */
  public List<GrantId> endFor(Connection connection, StaffNumber leaver, StaffNumber by)
      throws SQLException {
    return endings.endFor(connection, leaver, by);
  }

  /**
   * Takes a permission in an emergency (紧急使用), without anybody's approval: for one export within an
   * hour, of personal data at most, with at most 1 000 rows. Two others who could have permitted it
   * say afterwards what they think of it ({@link #review}); until then it stands in the list of
   * every day, and the same person takes no other.
   */
  public Checked<Granted> takeInEmergency(
      Connection connection, RequestId request, DisclosureAsk ask, StepUp proof)
      throws SQLException {
    return emergencies.take(connection, request, ask, proof);
  }

  /**
   * Approves afterwards what was taken in an emergency.
   *
   * @return how many of the two later approvals it has now
   */
  public Checked<Integer> review(Connection connection, RequestId request, GrantId id, StepUp proof)
      throws SQLException {
    return emergencies.review(connection, request, id, proof);
  }

  /**
   * Makes an export and takes a use of its permission, both or neither: once this is committed the
   * use counts, whatever becomes of the download. A permission's last use ends it.
   *
   * @param proof that the requester gave password or second factor within the last five minutes
   * @param rows all rows of the export, read in this transaction
   * @return the file with its sealed manifest, or all that stands against it. Asked again it is
   *     refused with {@link DisclosureCode#REPEATED_USE}: the file is not kept, and not made twice
   */
  public <T> Checked<Export> export(
      Connection connection,
      RequestId request,
      GrantId id,
      StepUp proof,
      ExportSpec<T> spec,
      List<T> rows,
      ExportFormat format)
      throws SQLException {
    return exporter.export(connection, request, id, proof, spec, rows, format);
  }

  /** Returns a request as it stands. */
  public Optional<Disclosure> find(Connection connection, GrantId id) throws SQLException {
    return reader.find(connection, id);
  }

  /** Returns the requests that nobody has decided, in the order in which they were asked. */
  public List<Requested> waiting(Connection connection) throws SQLException {
    List<Requested> waiting = new ArrayList<>();
    for (GrantId id : tables.waiting(connection)) {
      reader
          .find(connection, id)
          .filter(Requested.class::isInstance)
          .map(Requested.class::cast)
          .ifPresent(waiting::add);
    }
    return waiting;
  }

  /** Returns what somebody asked for, as each stands, the newest first. */
  public List<Disclosure> askedBy(Connection connection, StaffNumber requester)
      throws SQLException {
    List<Disclosure> asked = new ArrayList<>();
    for (GrantId id : tables.askedBy(connection, requester)) {
      reader.find(connection, id).ifPresent(asked::add);
    }
    return asked;
  }

  /**
   * Returns what was taken in emergencies and did not have both later approvals when a day began,
   * or was taken on it: the list that stands with the day's report.
   */
  public List<Disclosure> emergencies(Connection connection, BusinessDate day) throws SQLException {
    return emergencies.on(connection, day);
  }

  /** Returns what somebody exported from {@code from} to before {@code to}, in its order. */
  public List<ExportRate.Taken> taken(
      Connection connection, StaffNumber by, Instant from, Instant to) throws SQLException {
    return tables.taken(connection, by, from, to);
  }
}

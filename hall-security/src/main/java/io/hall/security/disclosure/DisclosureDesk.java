package io.hall.security.disclosure;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.payment.StaffNumber;
import io.hall.proof.Seal;
import io.hall.proof.Sealer;
import io.hall.security.account.Account;
import io.hall.security.account.AccountDirectory;
import io.hall.security.account.PersonId;
import io.hall.security.account.Role;
import io.hall.security.account.StepUp;
import io.hall.security.audit.AuditEvent;
import io.hall.security.audit.AuditTrail;
import io.hall.security.disclosure.Disclosure.Approval;
import io.hall.security.disclosure.Disclosure.Ended;
import io.hall.security.disclosure.Disclosure.Granted;
import io.hall.security.disclosure.Disclosure.Refused;
import io.hall.security.disclosure.Disclosure.Requested;
import io.hall.security.disclosure.DisclosureBytes.Period;
import io.hall.security.disclosure.DisclosureBytes.Persons;
import io.hall.security.disclosure.DisclosureTables.Row;
import io.hall.security.masking.DataClass;
import io.hall.store.Canonical;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
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

  /** How old the proof of who acts may be. */
  static final Duration STEP_UP = Duration.ofMinutes(5);

  /** How long a permission taken in an emergency is good for at most. */
  static final Duration EMERGENCY = Duration.ofHours(1);

  static final int EMERGENCY_RECORDS = 1_000;

  private static final int REVIEWS = 2;

  private final DisclosureTables tables = new DisclosureTables();
  private final DisclosureJournal journal;
  private final DisclosureReader reader;
  private final AccountDirectory accounts;
  private final AuditTrail trail;
  private final Sealer sealer;
  private final Exporter exporter;

  /**
   * Makes a desk on {@code store}.
   *
   * @param sealer seals approvals and manifests
   */
  public DisclosureDesk(
      Store store, Clock clock, AccountDirectory accounts, AuditTrail trail, Sealer sealer) {
    this.journal = new DisclosureJournal(store, clock);
    this.reader = new DisclosureReader(journal, tables);
    this.accounts = accounts;
    this.trail = trail;
    this.sealer = sealer;
    this.exporter = new Exporter(journal, tables, sealer);
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
    journal.lock(connection);
    Optional<Requested> earlier = earlier(connection, request, ask, false);
    if (earlier.isPresent()) {
      return Checked.valid(earlier.get());
    }
    Asking asking = asking(connection, ask);
    Checked<Requested> answer =
        asking.against().isEmpty()
            ? Checked.valid(write(connection, request, asking, false))
            : Checked.invalid(asking.against());
    return audited(connection, "disclosure.request", ask.requester(), id(answer), answer);
  }

  private static Optional<GrantId> id(Checked<? extends Disclosure> answer) {
    return answer.value().map(Disclosure::id);
  }

  /** What is asked with the persons it names, and what stands against it. */
  private record Asking(DisclosureAsk ask, Optional<Persons> persons, List<Finding> against) {}

  private Asking asking(Connection connection, DisclosureAsk ask) throws SQLException {
    Optional<Account> requester = active(connection, ask.requester());
    Optional<PersonId> beneficiary = beneficiary(connection, ask);
    List<Finding> against = new ArrayList<>();
    if (requester.isEmpty()) {
      against.add(Finding.of(DisclosureCode.NO_ACCOUNT).in("requester"));
    } else if (!DisclosurePolicy.mayRequest(requester.get())) {
      against.add(Finding.of(DisclosureCode.MAY_NOT_REQUEST));
    }
    if (ask.beneficiary().isPresent() && beneficiary.isEmpty()) {
      against.add(Finding.of(DisclosureCode.NO_ACCOUNT).in("beneficiary"));
    }
    if (beneficiary.isPresent() && beneficiary.equals(requester.map(Account::person))) {
      against.add(Finding.of(DisclosureCode.SAME_PERSON).in("beneficiary"));
    }
    return new Asking(
        ask, requester.map(account -> new Persons(account.person(), beneficiary)), against);
  }

  private Optional<PersonId> beneficiary(Connection connection, DisclosureAsk ask)
      throws SQLException {
    return ask.beneficiary().isEmpty()
        ? Optional.empty()
        : active(connection, ask.beneficiary().get()).map(Account::person);
  }

  private Optional<Account> active(Connection connection, StaffNumber number)
      throws SQLException {
    return accounts.find(connection, number).filter(Account::isActive);
  }

  private Requested write(
      Connection connection, RequestId request, Asking asking, boolean emergency)
      throws SQLException {
    Persons persons = asking.persons().orElseThrow();
    LogRecord record =
        journal.append(
            connection,
            request,
            DisclosureBytes.REQUESTED,
            DisclosureBytes.request(asking.ask(), persons, emergency),
            DisclosureBytes.personal(asking.ask()));
    GrantId id = GrantId.of(record.position());
    tables.insert(
        connection, id, record.position(), asking.ask(), persons, emergency, record.at());
    return new Requested(id, asking.ask(), record.at());
  }

  /** What the same request asked before; a request that asked for something else is a conflict. */
  private Optional<Requested> earlier(
      Connection connection, RequestId request, DisclosureAsk ask, boolean emergency)
      throws SQLException {
    Optional<LogRecord> record =
        journal.earlier(connection, request, DisclosureBytes.REQUESTED);
    if (record.isEmpty()) {
      return Optional.empty();
    }
    GrantId id = GrantId.of(record.get().position());
    Row row = tables.find(connection, id).orElseThrow();
    Requested before = reader.requested(connection, id, row);
    if (!before.ask().equals(ask)
        || DisclosureBytes.isEmergency(record.get()) != emergency) {
      throw DisclosureJournal.conflict();
    }
    return Optional.of(before);
  }

  /**
   * Permits what was asked for, from now on, under seal.
   *
   * @param proof that the approver gave password or second factor within the last five minutes
   * @return the permission, or all that stands against it
   */
  public Checked<Granted> approve(
      Connection connection, RequestId request, GrantId id, StepUp proof) throws SQLException {
    journal.lock(connection);
    Optional<LogRecord> earlier =
        journal.earlier(connection, request, DisclosureBytes.APPROVED);
    if (earlier.isPresent()) {
      return Checked.valid(repeated(connection, id, proof.by(), earlier.get()));
    }
    Deciding deciding = deciding(connection, id, proof);
    Checked<Granted> answer =
        deciding.against().isEmpty()
            ? Checked.valid(grant(connection, request, deciding))
            : Checked.invalid(deciding.against());
    return audited(connection, "disclosure.approve", proof.by(), Optional.of(id), answer);
  }

  private Granted repeated(
      Connection connection, GrantId id, StaffNumber by, LogRecord record) throws SQLException {
    Approval approval = DisclosureBytes.approval(record);
    if (!approval.by().equals(by) || !DisclosureBytes.grant(approval.content()).id().equals(id)) {
      throw DisclosureJournal.conflict();
    }
    Row row = tables.find(connection, id).orElseThrow();
    return new Granted(
        id,
        reader.requested(connection, id, row).ask(),
        approval,
        row.granted().map(DisclosureTables.Granted::uses).orElse(0));
  }

  /** A request and who is to decide about it, and what stands against that. */
  private record Deciding(
      Optional<Row> row,
      Optional<Disclosure> standing,
      Optional<Account> by,
      List<Finding> against) {

    Row known() {
      return row.orElseThrow();
    }

    Account approver() {
      return by.orElseThrow();
    }
  }

  private Deciding deciding(Connection connection, GrantId id, StepUp proof)
      throws SQLException {
    Deciding deciding = judging(connection, id, proof.by());
    List<Finding> against = new ArrayList<>(deciding.against());
    if (!isFresh(proof)) {
      against.add(Finding.of(DisclosureCode.STEP_UP));
    }
    if (deciding.standing().isPresent() && !(deciding.standing().get() instanceof Requested)) {
      against.add(Finding.of(DisclosureCode.STATE));
    }
    return new Deciding(deciding.row(), deciding.standing(), deciding.by(), against);
  }

  /** Whether somebody is a third person, above the requester, and answers for all of it. */
  private Deciding judging(Connection connection, GrantId id, StaffNumber by)
      throws SQLException {
    Optional<Row> row = tables.find(connection, id);
    Optional<Account> judge = active(connection, by);
    List<Finding> against = new ArrayList<>();
    if (judge.isEmpty()) {
      against.add(Finding.of(DisclosureCode.NO_ACCOUNT).in("approver"));
    }
    if (row.isEmpty()) {
      against.add(Finding.of(DisclosureCode.UNKNOWN));
      return new Deciding(row, Optional.empty(), judge, against);
    }
    Disclosure standing = reader.standing(connection, id, row.get(), journal.now());
    Optional<Account> requester = active(connection, standing.ask().requester());
    if (requester.isEmpty()) {
      against.add(Finding.of(DisclosureCode.NO_ACCOUNT).in("requester"));
    }
    if (judge.isPresent()) {
      PersonId person = judge.get().person();
      if (person.equals(row.get().requester())
          || row.get().beneficiary().equals(Optional.of(person))) {
        against.add(Finding.of(DisclosureCode.SAME_PERSON).in("approver"));
      }
      requester.ifPresent(
          r -> against.addAll(DisclosurePolicy.against(judge.get(), r, standing.ask().terms())));
    }
    return new Deciding(row, Optional.of(standing), judge, against);
  }

  private boolean isFresh(StepUp proof) {
    Instant now = journal.now();
    return !proof.at().isAfter(now) && !proof.at().isBefore(now.minus(STEP_UP));
  }

  private Granted grant(Connection connection, RequestId request, Deciding deciding)
      throws SQLException {
    Requested asked = (Requested) deciding.standing().orElseThrow();
    Instant now = journal.now();
    Period valid = new Period(now, now.plus(asked.ask().terms().validFor()), false);
    return grant(
        connection,
        request,
        DisclosureBytes.APPROVED,
        asked,
        deciding.known(),
        deciding.approver(),
        valid);
  }

  private Granted grant(
      Connection connection,
      RequestId request,
      String kind,
      Requested asked,
      Row row,
      Account by,
      Period valid)
      throws SQLException {
    Canonical content =
        DisclosureBytes.grant(
            asked.id(),
            journal.at(connection, row.position()).hash(),
            asked.ask(),
            by.number(),
            by.person(),
            valid);
    Seal seal = sealer.seal(content.bytes());
    LogRecord record =
        journal.append(connection, request, kind, DisclosureBytes.sealed(content, seal));
    Approval approval = DisclosureBytes.approval(record);
    tables.insertGrant(connection, asked, row, record.position(), approval, by.person());
    return new Granted(asked.id(), asked.ask(), approval, 0);
  }

  /** Refuses what was asked for; who may approve it may refuse it. */
  public Checked<Refused> refuse(
      Connection connection, RequestId request, GrantId id, StepUp proof) throws SQLException {
    journal.lock(connection);
    Canonical body = DisclosureBytes.step(id, proof.by());
    if (journal.isRepeated(connection, request, DisclosureBytes.REFUSED, body)) {
      return Checked.valid((Refused) reader.find(connection, id).orElseThrow());
    }
    Deciding deciding = deciding(connection, id, proof);
    Checked<Refused> answer =
        deciding.against().isEmpty()
            ? Checked.valid(
                refused(
                    connection, request, deciding.standing().orElseThrow(), proof.by(), body))
            : Checked.invalid(deciding.against());
    return audited(connection, "disclosure.refuse", proof.by(), Optional.of(id), answer);
  }

  private Refused refused(
      Connection connection,
      RequestId request,
      Disclosure asked,
      StaffNumber by,
      Canonical body)
      throws SQLException {
    Instant at = journal.append(connection, request, DisclosureBytes.REFUSED, body).at();
    tables.insertRefusal(connection, asked.id(), by, at);
    return new Refused(asked.id(), asked.ask(), by, at);
  }

  /**
   * Takes a permission back at once: the requester gives it back, or somebody who could have given
   * it, or a security administrator takes it.
   */
  public Checked<Ended> revoke(
      Connection connection, RequestId request, GrantId id, StaffNumber by) throws SQLException {
    journal.lock(connection);
    Canonical body = DisclosureBytes.end(id, by, Ended.Cause.REVOKED);
    if (journal.isRepeated(connection, request, DisclosureBytes.ENDED, body)) {
      return Checked.valid((Ended) reader.find(connection, id).orElseThrow());
    }
    Deciding judging = judging(connection, id, by);
    List<Finding> against = againstEnding(judging);
    Checked<Ended> answer =
        against.isEmpty()
            ? Checked.valid(
                end(connection, request, judging.standing().orElseThrow(), by, body))
            : Checked.invalid(against);
    return audited(connection, "disclosure.revoke", by, Optional.of(id), answer);
  }

  private static List<Finding> againstEnding(Deciding judging) {
    if (judging.row().isEmpty()) {
      return List.of(Finding.of(DisclosureCode.UNKNOWN));
    }
    boolean may = judging.against().isEmpty() || judging.by().filter(by -> mayEnd(by, judging)).isPresent();
    if (!may) {
      return List.of(Finding.of(DisclosureCode.MAY_NOT_END));
    }
    return judging.standing().filter(Granted.class::isInstance).isPresent()
        ? List.of()
        : List.of(Finding.of(DisclosureCode.STATE));
  }

  private static boolean mayEnd(Account by, Deciding judging) {
    return by.person().equals(judging.known().requester()) || by.role() == Role.SECURITY_ADMIN;
  }

  private Ended end(
      Connection connection,
      RequestId request,
      Disclosure granted,
      StaffNumber by,
      Canonical body)
      throws SQLException {
    Ended.Cause cause = DisclosureBytes.cause(body);
    Instant at = journal.append(connection, request, DisclosureBytes.ENDED, body).at();
    tables.insertEnd(connection, granted.id(), cause, by, at);
    return new Ended((Granted) granted, cause, at);
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
    journal.lock(connection);
    Optional<Account> account = accounts.find(connection, leaver);
    List<GrantId> ended = new ArrayList<>();
    if (account.isPresent()) {
      for (GrantId id : tables.naming(connection, account.get().person())) {
        if (endOne(connection, id, by)) {
          ended.add(id);
          trail.record(
              connection,
              AuditEvent.done("disclosure.end", by, resource(Optional.of(id)))
                  .onBehalfOf(leaver)
                  .under(id.value()));
        }
      }
    }
    return ended;
  }

  private boolean endOne(Connection connection, GrantId id, StaffNumber by) throws SQLException {
    Disclosure standing = reader.find(connection, id).orElseThrow();
    if (standing instanceof Requested) {
      refused(connection, journal.own(), standing, by, DisclosureBytes.step(id, by));
      return true;
    }
    if (standing instanceof Granted) {
      Canonical body = DisclosureBytes.end(id, by, Ended.Cause.DEPARTED);
      end(connection, journal.own(), standing, by, body);
      return true;
    }
    return false;
  }

  /**
   * Takes a permission in an emergency (紧急使用), without anybody's approval: for one export within
   * an hour, of personal data at most, with at most 1 000 rows. Two others who could have permitted
   * it say afterwards what they think of it ({@link #review}); until then it stands in the list of
   * every day, and the same person takes no other.
   */
  public Checked<Granted> takeInEmergency(
      Connection connection, RequestId request, DisclosureAsk ask, StepUp proof)
      throws SQLException {
    journal.lock(connection);
    Optional<Requested> earlier = earlier(connection, request, ask, true);
    if (earlier.isPresent()) {
      return Checked.valid(taken(connection, earlier.get()));
    }
    Asking asking = asking(connection, ask);
    List<Finding> against = new ArrayList<>(asking.against());
    against.addAll(againstEmergency(connection, asking, proof));
    Checked<Granted> answer =
        against.isEmpty()
            ? Checked.valid(take(connection, request, asking))
            : Checked.invalid(against);
    return audited(connection, "disclosure.emergency", proof.by(), id(answer), answer);
  }

  private List<Finding> againstEmergency(Connection connection, Asking asking, StepUp proof)
      throws SQLException {
    List<Finding> against = new ArrayList<>();
    Terms terms = asking.ask().terms();
    if (!isFresh(proof) || !proof.by().equals(asking.ask().requester())) {
      against.add(Finding.of(DisclosureCode.STEP_UP));
    }
    if (terms.maxUses() != 1
        || terms.maxRecords() > EMERGENCY_RECORDS
        || terms.validFor().compareTo(EMERGENCY) > 0
        || terms.ceiling() == DataClass.L4) {
      against.add(Finding.of(DisclosureCode.TERMS).in("emergency"));
    }
    if (asking.persons().isPresent()
        && tables.hasOpenEmergency(connection, asking.persons().get().requester())) {
      against.add(Finding.of(DisclosureCode.EMERGENCY_OPEN));
    }
    return against;
  }

  private Granted take(Connection connection, RequestId request, Asking asking)
      throws SQLException {
    Requested asked = write(connection, request, asking, true);
    Row row = tables.find(connection, asked.id()).orElseThrow();
    Account by = active(connection, asked.ask().requester()).orElseThrow();
    Period valid =
        new Period(asked.at(), asked.at().plus(asked.ask().terms().validFor()), true);
    return grant(
        connection, journal.own(), DisclosureBytes.EMERGENCY, asked, row, by, valid);
  }

  private Granted taken(Connection connection, Requested asked) throws SQLException {
    Row row = tables.find(connection, asked.id()).orElseThrow();
    DisclosureTables.Granted granted = row.granted().orElseThrow();
    return new Granted(
        asked.id(),
        asked.ask(),
        DisclosureBytes.approval(journal.at(connection, granted.position())),
        granted.uses());
  }

  /**
   * Approves afterwards what was taken in an emergency.
   *
   * @return how many of the two later approvals it has now
   */
  public Checked<Integer> review(
      Connection connection, RequestId request, GrantId id, StepUp proof) throws SQLException {
    journal.lock(connection);
    Canonical body = DisclosureBytes.step(id, proof.by());
    if (journal.isRepeated(connection, request, DisclosureBytes.REVIEWED, body)) {
      return Checked.valid(tables.reviewers(connection, id).size());
    }
    Deciding judging = judging(connection, id, proof.by());
    List<PersonId> before = tables.reviewers(connection, id);
    List<Finding> against = new ArrayList<>(judging.against());
    if (!isFresh(proof)) {
      against.add(Finding.of(DisclosureCode.STEP_UP));
    }
    if (judging.standing().isPresent()
        && (!isEmergency(judging.standing().get())
            || before.size() >= REVIEWS
            || judging.by().map(Account::person).filter(before::contains).isPresent())) {
      against.add(Finding.of(DisclosureCode.NO_REVIEW));
    }
    Checked<Integer> answer =
        against.isEmpty()
            ? Checked.valid(review(connection, request, id, judging, before.size() + 1, body))
            : Checked.invalid(against);
    return audited(connection, "disclosure.review", proof.by(), Optional.of(id), answer);
  }

  private static boolean isEmergency(Disclosure disclosure) {
    return (disclosure instanceof Granted granted && granted.approval().emergency())
        || (disclosure instanceof Ended ended && ended.was().approval().emergency());
  }

  private int review(
      Connection connection,
      RequestId request,
      GrantId id,
      Deciding judging,
      int number,
      Canonical body)
      throws SQLException {
    Account by = judging.approver();
    Instant at = journal.append(connection, request, DisclosureBytes.REVIEWED, body).at();
    tables.insertReview(connection, id, judging.known(), number, by.number(), by.person(), at);
    return number;
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
    journal.lock(connection);
    List<Finding> against = new ArrayList<>();
    if (journal.earlier(connection, request, DisclosureBytes.USED).isPresent()) {
      against.add(Finding.of(DisclosureCode.REPEATED_USE));
    }
    if (!isFresh(proof)) {
      against.add(Finding.of(DisclosureCode.STEP_UP));
    }
    Optional<Row> row = tables.find(connection, id);
    if (active(connection, proof.by()).isEmpty()) {
      against.add(Finding.of(DisclosureCode.NO_ACCOUNT).in("requester"));
    }
    if (row.isEmpty()) {
      against.add(Finding.of(DisclosureCode.UNKNOWN));
      return audited(
          connection, "disclosure.export", proof.by(), Optional.of(id), Checked.invalid(against));
    }
    Disclosure standing = reader.standing(connection, id, row.get(), journal.now());
    against.addAll(Exporter.against(standing, proof.by(), spec, rows.size(), journal.now()));
    Checked<Export> answer =
        against.isEmpty()
            ? exporter.export(connection, request, (Granted) standing, spec, rows, format)
            : Checked.invalid(against);
    audited(connection, "disclosure.export", proof.by(), Optional.of(id), answer);
    if (answer.verdict() == Verdict.SUSPECT) {
      audited(connection, "disclosure.alarm", proof.by(), Optional.of(id), answer);
    }
    return answer;
  }

  /** Returns a request as it stands. */
  public Optional<Disclosure> find(Connection connection, GrantId id) throws SQLException {
    return reader.find(connection, id);
  }

  /**
   * Returns what was taken in emergencies and did not have both later approvals when a day began,
   * or was taken on it: the list that stands with the day's report.
   */
  public List<Disclosure> emergencies(Connection connection, BusinessDate day)
      throws SQLException {
    Instant from = day.date().atStartOfDay(BusinessDate.ZONE).toInstant();
    Instant to = day.date().plusDays(1).atStartOfDay(BusinessDate.ZONE).toInstant();
    List<Disclosure> emergencies = new ArrayList<>();
    for (GrantId id : tables.emergencies(connection, from, to)) {
      emergencies.add(reader.find(connection, id).orElseThrow());
    }
    return emergencies;
  }

  /** Returns what somebody exported from {@code from} to before {@code to}, in its order. */
  public List<ExportRate.Taken> taken(
      Connection connection, StaffNumber by, Instant from, Instant to) throws SQLException {
    return tables.taken(connection, by, from, to);
  }

  private static String resource(Optional<GrantId> id) {
    return "disclosure/" + id.map(GrantId::value).orElse("new");
  }

  /** Writes what came of it into the audit log, a refusal with the first code that says why. */
  private <T> Checked<T> audited(
      Connection connection,
      String action,
      StaffNumber by,
      Optional<GrantId> id,
      Checked<T> answer)
      throws SQLException {
    AuditEvent event =
        answer.value().isPresent()
            ? AuditEvent.done(action, by, resource(id))
            : AuditEvent.refused(
                action, by, resource(id), answer.findings().get(0).code().id());
    AuditEvent about = id.isPresent() ? event.under(id.get().value()) : event;
    Optional<Account> account = accounts.find(connection, by);
    trail.record(
        connection, account.flatMap(Account::hall).map(about::in).orElse(about));
    return answer;
  }
}

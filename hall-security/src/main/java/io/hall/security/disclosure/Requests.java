package io.hall.security.disclosure;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.security.account.Account;
import io.hall.security.account.PersonId;
import io.hall.security.disclosure.Disclosure.Requested;
import io.hall.security.disclosure.DisclosureBytes.Persons;
import io.hall.security.disclosure.DisclosureTables.Row;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes requests in. */
final class Requests {

  private final DisclosureJournal journal;
  private final DisclosureTables tables;
  private final DisclosureReader reader;
  private final Staff staff;
  private final Answers answers;

  Requests(
      DisclosureJournal journal,
      DisclosureTables tables,
      DisclosureReader reader,
      Staff staff,
      Answers answers) {
    this.journal = journal;
    this.tables = tables;
    this.reader = reader;
    this.staff = staff;
    this.answers = answers;
  }

  Checked<Requested> request(Connection connection, RequestId request, DisclosureAsk ask)
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
    Optional<GrantId> id = answer.value().map(Requested::id);
    return answers.audited(connection, "disclosure.request", ask.requester(), id, answer);
  }

  /** What is asked with the persons it names, and what stands against it. */
  record Asking(DisclosureAsk ask, Optional<Persons> persons, List<Finding> against) {}

  Asking asking(Connection connection, DisclosureAsk ask) throws SQLException {
    Optional<Account> requester = staff.active(connection, ask.requester());
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
        : staff.active(connection, ask.beneficiary().get()).map(Account::person);
  }

  Requested write(Connection connection, RequestId request, Asking asking, boolean emergency)
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
    tables.insert(connection, id, record.position(), asking.ask(), persons, emergency, record.at());
    return new Requested(id, asking.ask(), record.at());
  }

  /** What the same request asked before; a request that asked for something else is a conflict. */
  Optional<Requested> earlier(
      Connection connection, RequestId request, DisclosureAsk ask, boolean emergency)
      throws SQLException {
    Optional<LogRecord> record = journal.earlier(connection, request, DisclosureBytes.REQUESTED);
    if (record.isEmpty()) {
      return Optional.empty();
    }
    GrantId id = GrantId.of(record.get().position());
    Row row = tables.find(connection, id).orElseThrow();
    Requested before = reader.requested(connection, id, row);
    if (!before.ask().equals(ask) || DisclosureBytes.isEmergency(record.get()) != emergency) {
      throw StoreException.conflict();
    }
    return Optional.of(before);
  }
}

package io.hall.security.disclosure;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.security.account.Account;
import io.hall.security.account.PersonId;
import io.hall.security.account.StepUp;
import io.hall.security.disclosure.Disclosure.Ended;
import io.hall.security.disclosure.Disclosure.Granted;
import io.hall.security.disclosure.Disclosure.Requested;
import io.hall.security.disclosure.DisclosureBytes.Period;
import io.hall.security.disclosure.DisclosureTables.Row;
import io.hall.security.disclosure.Judges.Judgement;
import io.hall.security.masking.DataClass;
import io.hall.store.Canonical;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is taken without a permission and approved afterwards (紧急使用). */
final class Emergencies {

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST_RECORDS = 1_000;
  private static final int REVIEWS = 2;

  private final DisclosureJournal journal;
  private final DisclosureTables tables;
  private final DisclosureReader reader;
  private final Staff staff;
  private final Requests requests;
  private final Judges judges;
  private final Decisions decisions;
  private final Answers answers;

  Emergencies(
      DisclosureJournal journal,
      DisclosureTables tables,
      DisclosureReader reader,
      Staff staff,
      Requests requests,
      Judges judges,
      Decisions decisions,
      Answers answers) {
    this.journal = journal;
    this.tables = tables;
    this.reader = reader;
    this.staff = staff;
    this.requests = requests;
    this.judges = judges;
    this.decisions = decisions;
    this.answers = answers;
  }

  Checked<Granted> take(Connection connection, RequestId request, DisclosureAsk ask, StepUp proof)
      throws SQLException {
    journal.lock(connection);
    Optional<Requested> earlier = requests.earlier(connection, request, ask, true);
    if (earlier.isPresent()) {
      return Checked.valid(taken(connection, earlier.get()));
    }
    Requests.Asking asking = requests.asking(connection, ask);
    List<Finding> against = new ArrayList<>(asking.against());
    against.addAll(against(connection, asking, proof));
    Checked<Granted> answer =
        against.isEmpty()
            ? Checked.valid(take(connection, request, asking))
            : Checked.invalid(against);
    Optional<GrantId> id = answer.value().map(Granted::id);
    return answers.audited(connection, "disclosure.emergency", proof.by(), id, answer);
  }

  private List<Finding> against(Connection connection, Requests.Asking asking, StepUp proof)
      throws SQLException {
    List<Finding> against = new ArrayList<>();
    Terms terms = asking.ask().terms();
    if (!Staff.isFresh(proof, journal.now()) || !proof.by().equals(asking.ask().requester())) {
      against.add(Finding.of(DisclosureCode.STEP_UP));
    }
    if (terms.maxUses() != 1
        || terms.maxRecords() > MOST_RECORDS
        || terms.validFor().compareTo(LONGEST) > 0
        || terms.ceiling() == DataClass.L4) {
      against.add(Finding.of(DisclosureCode.TERMS).in("emergency"));
    }
    if (asking.persons().isPresent()
        && tables.hasOpenEmergency(connection, asking.persons().get().requester())) {
      against.add(Finding.of(DisclosureCode.EMERGENCY_OPEN));
    }
    return against;
  }

  private Granted take(Connection connection, RequestId request, Requests.Asking asking)
      throws SQLException {
    Requested asked = requests.write(connection, request, asking, true);
    Row row = tables.find(connection, asked.id()).orElseThrow();
    Account by = staff.active(connection, asked.ask().requester()).orElseThrow();
    Period valid = new Period(asked.at(), asked.at().plus(asked.ask().terms().validFor()), true);
    return decisions.grant(
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

  Checked<Integer> review(Connection connection, RequestId request, GrantId id, StepUp proof)
      throws SQLException {
    journal.lock(connection);
    Canonical body = DisclosureBytes.step(id, proof.by());
    if (journal.isRepeated(connection, request, DisclosureBytes.REVIEWED, body)) {
      return Checked.valid(tables.reviewers(connection, id).size());
    }
    List<PersonId> before = tables.reviewers(connection, id);
    Judgement judgement = judges.of(connection, id, proof);
    List<Finding> against = new ArrayList<>(judgement.against());
    if (judgement.standing().filter(one -> !isOpen(one, judgement.by(), before)).isPresent()) {
      against.add(Finding.of(DisclosureCode.NO_REVIEW));
    }
    Checked<Integer> answer =
        against.isEmpty()
            ? Checked.valid(review(connection, request, judgement, before.size() + 1, body))
            : Checked.invalid(against);
    return answers.audited(connection, "disclosure.review", proof.by(), Optional.of(id), answer);
  }

  private static boolean isOpen(Disclosure standing, Optional<Account> by, List<PersonId> before) {
    return isEmergency(standing)
        && before.size() < REVIEWS
        && by.map(Account::person).filter(before::contains).isEmpty();
  }

  private static boolean isEmergency(Disclosure disclosure) {
    return (disclosure instanceof Granted granted && granted.approval().emergency())
        || (disclosure instanceof Ended ended && ended.was().approval().emergency());
  }

  private int review(
      Connection connection, RequestId request, Judgement judgement, int number, Canonical body)
      throws SQLException {
    GrantId id = judgement.standing().orElseThrow().id();
    Account by = judgement.by().orElseThrow();
    Row row = judgement.row().orElseThrow();
    Instant at = journal.append(connection, request, DisclosureBytes.REVIEWED, body).at();
    tables.insertReview(connection, id, row, number, by.number(), by.person(), at);
    return number;
  }

  List<Disclosure> on(Connection connection, BusinessDate day) throws SQLException {
    Instant from = day.date().atStartOfDay(BusinessDate.ZONE).toInstant();
    Instant to = day.date().plusDays(1).atStartOfDay(BusinessDate.ZONE).toInstant();
    List<Disclosure> emergencies = new ArrayList<>();
    for (GrantId id : tables.emergencies(connection, from, to)) {
      emergencies.add(reader.find(connection, id).orElseThrow());
    }
    return emergencies;
  }
}

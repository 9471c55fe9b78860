package io.hall.security.disclosure;

import io.hall.check.Finding;
import io.hall.payment.StaffNumber;
import io.hall.security.account.Account;
import io.hall.security.account.PersonId;
import io.hall.security.account.StepUp;
import io.hall.security.disclosure.DisclosureTables.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says whether somebody may decide about a request. */
final class Judges {

  private final DisclosureJournal journal;
  private final DisclosureTables tables;
  private final DisclosureReader reader;
  private final Staff staff;

  Judges(DisclosureJournal journal, DisclosureTables tables, DisclosureReader reader, Staff staff) {
    this.journal = journal;
    this.tables = tables;
    this.reader = reader;
    this.staff = staff;
  }

  /** A request and who wants to decide about it, and what stands against that. */
  record Judgement(
      Optional<Row> row,
      Optional<Disclosure> standing,
      Optional<Account> by,
      List<Finding> against) {

    /** The same, with more that stands against it. */
    Judgement and(List<Finding> more) {
      List<Finding> all = new ArrayList<>(against);
      all.addAll(more);
      return new Judgement(row, standing, by, all);
    }
  }

  /** Judges with a proof of who it is, which has to be fresh. */
  Judgement of(Connection connection, GrantId id, StepUp proof) throws SQLException {
    Judgement judgement = of(connection, id, proof.by());
    return Staff.isFresh(proof, journal.now())
        ? judgement
        : judgement.and(List.of(Finding.of(DisclosureCode.STEP_UP)));
  }

  /** Whether somebody is a third person, above the requester, and answers for all of it. */
  Judgement of(Connection connection, GrantId id, StaffNumber by) throws SQLException {
    Optional<Row> row = tables.find(connection, id);
    Optional<Account> judge = staff.active(connection, by);
    List<Finding> against = new ArrayList<>();
    if (judge.isEmpty()) {
      against.add(Finding.of(DisclosureCode.NO_ACCOUNT).in("approver"));
    }
    if (row.isEmpty()) {
      against.add(Finding.of(DisclosureCode.UNKNOWN));
      return new Judgement(row, Optional.empty(), judge, against);
    }
    Disclosure standing = reader.standing(connection, id, row.get(), journal.now());
    Optional<Account> requester = staff.active(connection, standing.ask().requester());
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
    return new Judgement(row, Optional.of(standing), judge, against);
  }
}

package io.hall.security.disclosure;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.payment.StaffNumber;
import io.hall.proof.Seal;
import io.hall.proof.Sealer;
import io.hall.security.account.Account;
import io.hall.security.account.StepUp;
import io.hall.security.disclosure.Disclosure.Approval;
import io.hall.security.disclosure.Disclosure.Granted;
import io.hall.security.disclosure.Disclosure.Refused;
import io.hall.security.disclosure.Disclosure.Requested;
import io.hall.security.disclosure.DisclosureBytes.Period;
import io.hall.security.disclosure.DisclosureTables.Row;
import io.hall.security.disclosure.Judges.Judgement;
import io.hall.store.Canonical;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Permits and refuses. */
final class Decisions {

  private final DisclosureJournal journal;
  private final DisclosureTables tables;
  private final DisclosureReader reader;
  private final Judges judges;
  private final Answers answers;
  private final Sealer sealer;

  Decisions(
      DisclosureJournal journal,
      DisclosureTables tables,
      DisclosureReader reader,
      Judges judges,
      Answers answers,
      Sealer sealer) {
    this.journal = journal;
    this.tables = tables;
    this.reader = reader;
    this.judges = judges;
    this.answers = answers;
    this.sealer = sealer;
  }

  Checked<Granted> approve(Connection connection, RequestId request, GrantId id, StepUp proof)
      throws SQLException {
    journal.lock(connection);
    Optional<LogRecord> earlier = journal.earlier(connection, request, DisclosureBytes.APPROVED);
    if (earlier.isPresent()) {
      return Checked.valid(repeated(connection, id, proof.by(), earlier.get()));
    }
    Judgement judgement = undecided(connection, id, proof);
    Checked<Granted> answer =
        judgement.against().isEmpty()
            ? Checked.valid(grant(connection, request, judgement))
            : Checked.invalid(judgement.against());
    return answers.audited(connection, "disclosure.approve", proof.by(), Optional.of(id), answer);
  }

  private Granted repeated(Connection connection, GrantId id, StaffNumber by, LogRecord record)
      throws SQLException {
    Approval approval = DisclosureBytes.approval(record);
    if (!approval.by().equals(by) || !DisclosureBytes.grant(approval.content()).id().equals(id)) {
      throw StoreException.conflict();
    }
    Row row = tables.find(connection, id).orElseThrow();
    return new Granted(
        id,
        reader.requested(connection, id, row).ask(),
        approval,
        row.granted().map(DisclosureTables.Granted::uses).orElse(0));
  }

  /** Judges about a request that nobody has decided. */
  private Judgement undecided(Connection connection, GrantId id, StepUp proof) throws SQLException {
    Judgement judgement = judges.of(connection, id, proof);
    return judgement.standing().filter(one -> !(one instanceof Requested)).isPresent()
        ? judgement.and(List.of(Finding.of(DisclosureCode.STATE)))
        : judgement;
  }

  private Granted grant(Connection connection, RequestId request, Judgement judgement)
      throws SQLException {
    Requested asked = (Requested) judgement.standing().orElseThrow();
    Instant now = journal.now();
    return grant(
        connection,
        request,
        DisclosureBytes.APPROVED,
        asked,
        judgement.row().orElseThrow(),
        judgement.by().orElseThrow(),
        new Period(now, now.plus(asked.ask().terms().validFor()), false));
  }

  /** Seals a permission and writes it down. */
  Granted grant(
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

  Checked<Refused> refuse(Connection connection, RequestId request, GrantId id, StepUp proof)
      throws SQLException {
    journal.lock(connection);
    Canonical body = DisclosureBytes.step(id, proof.by());
    if (journal.isRepeated(connection, request, DisclosureBytes.REFUSED, body)) {
      return Checked.valid((Refused) reader.find(connection, id).orElseThrow());
    }
    Judgement judgement = undecided(connection, id, proof);
    Checked<Refused> answer =
        judgement.against().isEmpty()
            ? Checked.valid(
                refused(connection, request, judgement.standing().orElseThrow(), proof.by()))
            : Checked.invalid(judgement.against());
    return answers.audited(connection, "disclosure.refuse", proof.by(), Optional.of(id), answer);
  }

  /** Writes down that a request is refused. */
  Refused refused(Connection connection, RequestId request, Disclosure asked, StaffNumber by)
      throws SQLException {
    Canonical body = DisclosureBytes.step(asked.id(), by);
    Instant at = journal.append(connection, request, DisclosureBytes.REFUSED, body).at();
    tables.insertRefusal(connection, asked.id(), by, at);
    return new Refused(asked.id(), asked.ask(), by, at);
  }
}

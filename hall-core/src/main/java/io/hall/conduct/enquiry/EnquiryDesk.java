package io.hall.conduct.enquiry;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.Act;
import io.hall.conduct.ConductCode;
import io.hall.conduct.ConductLog;
import io.hall.conduct.Note;
import io.hall.conduct.enquiry.Enquiry.Answered;
import io.hall.conduct.enquiry.Enquiry.Open;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The register of first enquiries (首问登记, 规程 4.3). Handing a question over does not change who owns
 * it; it changes who handles it, once the other has taken it. A question of another window is not
 * closed before all four duties are on record. Works in the caller's transaction. Safe for use by
 * several threads.
 */
public final class EnquiryDesk {

  private static final String ASKED = "conduct.enquiry.1";
  private static final String DUTY = "conduct.enquiry.duty.1";
  private static final String OFFER = "conduct.enquiry.offer.1";
  private static final String TAKE = "conduct.enquiry.take.1";
  private static final String ANSWER = "conduct.enquiry.answer.1";

  private final ConductLog log;
  private final EnquiryTables tables = new EnquiryTables();

  /** Makes a register. */
  public EnquiryDesk(ConductLog log) {
    this.log = log;
  }

  /**
   * Records a question.
   *
   * @param question the customer's words, who may be named in them
   * @throws CheckFailedException with {@code CONDUCT-007} if it is yet to be asked, {@code
   *     CONDUCT-002} or {@code -008} if the first one asked does not work there
   */
  public Open receive(Connection connection, Asked asked, Note question) throws SQLException {
    log.write(
        connection,
        Act.at(asked.hall(), ASKED, asked.id(), asked.first(), asked.body()).saying(question),
        () -> {
          log.requireAt(connection, asked.hall(), asked.first());
          log.requirePast(asked.receivedAt());
        },
        record -> tables.insert(connection, asked, record));
    return tables.opened(asked);
  }

  /**
   * Records that a duty was done.
   *
   * @param department which department was contacted or told of; empty text for the explanation
   * @throws CheckFailedException with {@code CONDUCT-040} if another is in charge, {@code
   *     CONDUCT-043} if it was done before, {@code CONDUCT-006} if it is answered
   */
  public Open fulfil(
      Connection connection,
      RequestId request,
      Open enquiry,
      Duty duty,
      String department,
      StaffNumber by,
      Note note)
      throws SQLException {
    if (duty == Duty.ANSWER_GIVEN) {
      throw new IllegalArgumentException("The answer is given with answer()");
    }
    boolean named = duty != Duty.EXPLAINED;
    String where = named ? Asked.requireShort(department, "department") : "";
    Canonical body =
        Canonical.write().text(enquiry.id().value()).text(duty.name()).text(where).end();
    log.write(
        connection,
        Act.at(enquiry.asked().hall(), DUTY, request, by, body).saying(note),
        () -> {
          if (requireInCharge(connection, enquiry.id(), by).done().containsKey(duty)) {
            throw new CheckFailedException(Finding.of(ConductCode.DUTY_DONE));
          }
        },
        record -> tables.insertDuty(connection, enquiry, duty, where, by, record));
    return requireOpen(connection, enquiry.id());
  }

  /**
   * Offers a question to another, who has it when they take it.
   *
   * @throws CheckFailedException with {@code CONDUCT-003} if it is the same person; otherwise as
   *     {@link #fulfil}
   */
  public Open offer(
      Connection connection,
      RequestId request,
      Open enquiry,
      StaffNumber by,
      StaffNumber to,
      Note reason)
      throws SQLException {
    Canonical body = Canonical.write().text(enquiry.id().value()).text(to.value()).end();
    Act act = Act.at(enquiry.asked().hall(), OFFER, request, by, body).saying(reason);
    log.write(
        connection,
        act,
        () -> {
          requireInCharge(connection, enquiry.id(), by);
          log.requireOther(connection, to, by, log.today());
        },
        record -> tables.insertOffer(connection, enquiry, by, to, record));
    return requireOpen(connection, enquiry.id());
  }

  /**
   * Takes over a question that was offered.
   *
   * @throws CheckFailedException with {@code CONDUCT-044} if it was not offered to them
   */
  public Open take(Connection connection, RequestId request, Open enquiry, StaffNumber by)
      throws SQLException {
    Canonical body = Canonical.write().text(enquiry.id().value()).end();
    log.write(
        connection,
        Act.at(enquiry.asked().hall(), TAKE, request, by, body),
        () -> {
          log.require(connection, by);
          Open now = requireOpen(connection, enquiry.id());
          if (!now.offeredTo().equals(Optional.of(by))) {
            throw new CheckFailedException(Finding.of(ConductCode.NOT_OFFERED).with("staff", by));
          }
        },
        record -> tables.insertTake(connection, enquiry, by, record));
    return requireOpen(connection, enquiry.id());
  }

  /**
   * Answers a question, and closes it.
   *
   * @param satisfied whether the customer said to be satisfied
   * @throws CheckFailedException with {@code CONDUCT-041} if another duty is still owed; otherwise
   *     as {@link #fulfil}
   */
  public Answered answer(
      Connection connection,
      RequestId request,
      Open enquiry,
      StaffNumber by,
      boolean satisfied,
      Note answer)
      throws SQLException {
    Canonical body = Canonical.write().text(enquiry.id().value()).number(satisfied ? 1 : 0).end();
    log.write(
        connection,
        Act.at(enquiry.asked().hall(), ANSWER, request, by, body).saying(answer),
        () -> requireAnswerable(requireInCharge(connection, enquiry.id(), by)),
        record -> {
          tables.insertDuty(connection, enquiry, Duty.ANSWER_GIVEN, "", by, record);
          tables.insertAnswer(connection, enquiry, satisfied, record);
        });
    return (Answered) tables.get(connection, enquiry.id()).orElseThrow();
  }

  private static void requireAnswerable(Open enquiry) {
    Set<Duty> before = EnumSet.copyOf(enquiry.owed());
    before.remove(Duty.ANSWER_GIVEN);
    if (!before.isEmpty()) {
      throw new CheckFailedException(
          Finding.of(ConductCode.DUTIES_OPEN).with("open", before.size()));
    }
  }

  /** The owner may always act; the one who took it over may too. */
  private Open requireInCharge(Connection connection, RequestId id, StaffNumber by)
      throws SQLException {
    log.require(connection, by);
    Open now = requireOpen(connection, id);
    if (!by.equals(now.owner()) && !by.equals(now.handler())) {
      throw new CheckFailedException(Finding.of(ConductCode.NOT_IN_CHARGE).with("staff", by));
    }
    return now;
  }

  private Open requireOpen(Connection connection, RequestId id) throws SQLException {
    Optional<Enquiry> now = tables.get(connection, id);
    if (now.orElseThrow() instanceof Open open) {
      return open;
    }
    throw new CheckFailedException(Finding.of(ConductCode.GONE_ON));
  }

  /** Returns a question as it stands; empty when there is none of that name. */
  public Optional<Enquiry> find(Connection connection, RequestId id) throws SQLException {
    return tables.get(connection, id);
  }

  /** Returns the open questions of a hall, the oldest first. */
  public List<Open> open(Connection connection, HallCode hall) throws SQLException {
    return tables.open(connection, hall);
  }

  /** Returns the customer's words and the notes on them; none once they were erased. */
  public List<Note> words(Connection connection, Enquiry enquiry) throws SQLException {
    return log.notes(connection, Optional.of(enquiry.asked().hall()), enquiry.id());
  }
}

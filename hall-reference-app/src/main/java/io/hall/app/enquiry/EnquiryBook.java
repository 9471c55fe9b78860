package io.hall.app.enquiry;

import io.hall.calendar.BusinessDate;
import io.hall.conduct.Note;
import io.hall.conduct.Staff;
import io.hall.conduct.StaffDirectory;
import io.hall.conduct.enquiry.AgeingReport;
import io.hall.conduct.enquiry.Asked;
import io.hall.conduct.enquiry.Duty;
import io.hall.conduct.enquiry.Enquiry;
import io.hall.conduct.enquiry.EnquiryDesk;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.security.audit.AuditEvent;
import io.hall.security.audit.AuditLog;
import io.hall.security.session.Session;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The enquiries of a hall, as its people work on them: one call of the register for each step. */
@Component
class EnquiryBook {

  private final Store store;
  private final Clock clock;
  private final EnquiryDesk desk;
  private final StaffDirectory staff;
  private final AuditLog audit;

  EnquiryBook(
      Store store, Clock clock, EnquiryDesk desk, StaffDirectory staff, AuditLog audit) {
    this.store = store;
    this.clock = clock;
    this.desk = desk;
    this.staff = staff;
    this.audit = audit;
  }

  /** The open questions of a hall by their age, the oldest class first. */
  List<AgeingReport.AgeClass> open(HallCode hall) {
    AgeingReport report =
        AgeingReport.of(
            store.read(connection -> desk.open(connection, hall)),
            clock.instant(),
            AgeingReport.BOUNDS);
    return report.classes().stream()
        .filter(some -> !some.open().isEmpty())
        .sorted((one, other) -> other.from().compareTo(one.from()))
        .toList();
  }

  /** A question of this hall; one of another hall is none. */
  Optional<Enquiry> find(HallCode hall, String id) {
    return store
        .read(connection -> desk.find(connection, new RequestId(id)))
        .filter(enquiry -> enquiry.asked().hall().equals(hall));
  }

  /** Those who work at a hall, besides one. */
  List<StaffNumber> others(HallCode hall, StaffNumber me) {
    return store
        .read(connection -> staff.of(connection, hall, BusinessDate.today(clock)))
        .stream()
        .map(Staff::number)
        .filter(number -> !number.equals(me))
        .toList();
  }

  void receive(RequestId request, Session by, Question question) {
    Asked asked =
        new Asked(
            request,
            by.account().hall().orElseThrow(),
            question.window(),
            by.account().number(),
            clock.instant(),
            question.topic(),
            question.inScope());
    store.write(connection -> desk.receive(connection, asked, new Note(question.words())));
  }

  /**
   * What was asked.
   *
   * @param inScope whether this window does that business
   * @param words the customer's words
   */
  record Question(String topic, String window, boolean inScope, String words) {

    /** Says nothing of the words. */
    @Override
    public String toString() {
      return "Question[" + topic + "]";
    }
  }

  void fulfil(
      RequestId request,
      Enquiry.Open enquiry,
      Duty duty,
      String department,
      StaffNumber by,
      Note note) {
    store.write(
        connection -> desk.fulfil(connection, request, enquiry, duty, department, by, note));
  }

  void offer(
      RequestId request, Enquiry.Open enquiry, StaffNumber by, StaffNumber to, Note reason) {
    store.write(connection -> desk.offer(connection, request, enquiry, by, to, reason));
  }

  void take(RequestId request, Enquiry.Open enquiry, StaffNumber by) {
    store.write(connection -> desk.take(connection, request, enquiry, by));
  }

  void answer(
      RequestId request, Enquiry.Open enquiry, StaffNumber by, boolean satisfied, Note answer) {
    store.write(connection -> desk.answer(connection, request, enquiry, by, satisfied, answer));
  }

  /** The customer's words, which may name somebody: that they are read is put on record. */
  List<Note> words(Enquiry enquiry, Session session) {
    return store.write(
        connection -> {
          audit.record(
              connection,
              AuditEvent.done(
                      "enquiry.reveal", session.account().number(), "enquiry/" + enquiry.id())
                  .at(session.terminal()));
          return desk.words(connection, enquiry);
        });
  }
}

package io.hall.app.manager;

import io.hall.app.spring.NotThere;
import io.hall.calendar.BusinessDate;
import io.hall.conduct.HallWeek;
import io.hall.conduct.Note;
import io.hall.conduct.Post;
import io.hall.conduct.Staff;
import io.hall.conduct.premises.Inspection;
import io.hall.conduct.remedy.Remedy;
import io.hall.conduct.weekly.Registers;
import io.hall.conduct.weekly.WeekReport;
import io.hall.conduct.weekly.WeekReview;
import io.hall.conduct.weekly.WeekRule;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** A hall's week: what it owes, and what is put on record of it. */
@Component
class WeekDesk {

  private final Registers registers;
  private final WeekReview review;

  WeekDesk(Registers registers) {
    this.registers = registers;
    this.review = new WeekReview(registers, WeekRule.regulation());
  }

  /** Something to be put right, with its description. */
  record Open(Remedy remedy, String words) {

    /** Whether it is said to be right and waits for somebody who sees it. */
    public boolean isPutRight() {
      return remedy instanceof Remedy.PutRight;
    }
  }

  /** How the week stands: of this hall alone. */
  WeekReport report(Connection connection, HallCode hall, HallWeek week) throws SQLException {
    WeekReport all = review.of(connection, week);
    return new WeekReport(
        all.week(),
        all.at(),
        all.work(),
        all.halls().stream().filter(one -> one.hall().equals(hall)).toList());
  }

  List<Staff> staff(Connection connection, HallCode hall) throws SQLException {
    return registers.log().staff().of(connection, hall, registers.log().today());
  }

  /** The head of each hall. */
  Map<HallCode, StaffNumber> heads(Connection connection) throws SQLException {
    Map<HallCode, StaffNumber> heads =
        new TreeMap<>(java.util.Comparator.comparing(HallCode::value));
    for (Staff one : registers.log().staff().on(connection, registers.log().today())) {
      if (one.post() == Post.HALL_HEAD) {
        one.hall().ifPresent(hall -> heads.putIfAbsent(hall, one.number()));
      }
    }
    return heads;
  }

  /** What is still to be put right or to be verified. */
  List<Open> open(Connection connection, HallCode hall) throws SQLException {
    List<Open> open = new ArrayList<>();
    BusinessDate today = registers.log().today();
    for (Remedy remedy : registers.remedies().upTo(connection, hall, today)) {
      if (!(remedy instanceof Remedy.Verified)) {
        Optional<Note> words = registers.remedies().description(connection, remedy);
        open.add(new Open(remedy, words.map(Note::text).orElse("")));
      }
    }
    return open;
  }

  List<Inspection> inspections(Connection connection, HallCode hall, HallWeek week)
      throws SQLException {
    return registers.inspections().of(connection, hall, week.monday(), week.sunday());
  }

  /** Puts one form of the week on record. */
  void record(Connection connection, String what, WeekForms form) throws SQLException {
    switch (what) {
      case "safety" ->
          registers
              .meetings()
              .record(connection, form.request(), form.safetyMeeting(), form.note("note"));
      case "training" ->
          registers
              .meetings()
              .record(connection, form.request(), form.training(), form.note("note"));
      case "search" -> search(connection, form);
      case "work" ->
          registers
              .meetings()
              .record(connection, form.request(), form.workMeeting(heads(connection)));
      case "inspection" ->
          registers.inspections().record(connection, form.request(), form.inspection());
      default -> throw new NotThere();
    }
  }

  private void search(Connection connection, WeekForms form) throws SQLException {
    Optional<Remedy.Wrong> hazard = form.hazard();
    if (hazard.isPresent()) {
      registers.remedies().find(connection, hazard.get(), form.note("hazard"));
    }
    registers.meetings().record(connection, form.request(), form.search(), form.note("note"));
  }

  /** Signs for the safety meeting of a week, in person. */
  void sign(
      Connection connection, RequestId request, HallCode hall, HallWeek week, StaffNumber staff)
      throws SQLException {
    registers.meetings().sign(connection, request, hall, week, staff);
  }

  /** Says what became of something that was found: put right, seen to be right, or sent back. */
  void remedy(
      Connection connection, RequestId id, HallCode hall, WeekForms form, Word word, StaffNumber by)
      throws SQLException {
    Remedy remedy =
        registers
            .remedies()
            .find(connection, id)
            .filter(found -> found.wrong().hall().equals(hall))
            .orElseThrow(NotThere::new);
    if (word == Word.RIGHT && remedy instanceof Remedy.Found found) {
      registers.remedies().putRight(connection, form.request(), found, by, form.note("note"));
    } else if (word == Word.VERIFIED && remedy instanceof Remedy.PutRight done) {
      registers.remedies().verify(connection, form.request(), done, by, form.note("note"));
    } else if (word == Word.BACK && remedy instanceof Remedy.PutRight done) {
      registers.remedies().sendBack(connection, form.request(), done, by, form.note("note"));
    }
  }

  /** What is said of something that was found. */
  enum Word {
    /** It was put right. */
    RIGHT,
    /** It is right, as somebody else has seen. */
    VERIFIED,
    /** It is not right yet. */
    BACK
  }
}

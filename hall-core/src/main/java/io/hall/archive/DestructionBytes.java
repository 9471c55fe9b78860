package io.hall.archive;

import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import java.util.Optional;
import java.util.TreeSet;

/** The records of a destruction list, as {@code docs/formats/destruction-list.md} has them. */
final class DestructionBytes {

  private static final String DRAFTED = "retention.list.1";
  private static final String APPRAISED = "retention.appraised.1";
  private static final String APPROVED = "retention.approved.1";
  private static final String EXECUTED = "retention.executed.1";

  private DestructionBytes() {}

  static RetentionLog.Asked draft(Destruction.Drafting ask, DestructionList list) {
    Canonical.Writer out = Canonical.write().text(ask.by().value());
    out.number(ask.leavingOut() ? 1 : 0);
    ask.scope().write(out);
    Canonical body = out.text(list.text()).end();
    return new RetentionLog.Asked(ask.request(), DRAFTED, body, Canonical.EMPTY);
  }

  /** What a draft's record says: who asked for what, and the list. */
  private record Draft(
      StaffNumber by, boolean leavingOut, DestructionScope scope, DestructionList list) {

    static Draft read(LogRecord record) {
      Canonical.Reader in = record.body().read();
      return new Draft(
          new StaffNumber(in.text()),
          in.number() == 1,
          scope(in),
          DestructionList.parse(in.text()).orThrow());
    }

    private static DestructionScope scope(Canonical.Reader in) {
      int from = (int) in.number();
      int to = (int) in.number();
      TreeSet<KeptDocument> documents = new TreeSet<>();
      for (long left = in.number(); left > 0; left--) {
        documents.add(KeptDocument.of(in.text()).orElseThrow());
      }
      return new DestructionScope(documents, from, to);
    }
  }

  /** Whether a record is the draft that is asked for; what it lists depends on the day. */
  static boolean answers(LogRecord record, Destruction.Drafting ask) {
    return Optional.of(record)
        .filter(found -> found.kind().equals(DRAFTED))
        .map(Draft::read)
        .filter(draft -> draft.by().equals(ask.by()))
        .filter(draft -> draft.leavingOut() == ask.leavingOut())
        .filter(draft -> draft.scope().equals(ask.scope()))
        .isPresent();
  }

  static Destruction.Drafted drafted(LogRecord record) {
    Draft draft = Draft.read(record);
    return new Destruction.Drafted(
        record.position(), record.hash(), draft.list(), draft.by(), record.at());
  }

  static RetentionLog.Asked appraisal(Destruction.Appraising ask) {
    Canonical body = of(ask.list()).text(ask.by().value()).end();
    return new RetentionLog.Asked(ask.request(), APPRAISED, body, ask.opinion().personal());
  }

  static Destruction.Appraised appraised(
      Destruction.Drafted drafted, LogRecord record, Optional<HoldWords> opinion) {
    StaffNumber by = new StaffNumber(behindList(record).text());
    return new Destruction.Appraised(drafted, by, opinion, record.at());
  }

  static RetentionLog.Asked approval(Destruction.Approving ask) {
    Canonical.Writer out = of(ask.list());
    ask.first().write(out);
    ask.second().write(out);
    return new RetentionLog.Asked(ask.request(), APPROVED, out.end(), Canonical.EMPTY);
  }

  static Destruction.Approved approved(Destruction.Appraised appraised, LogRecord record) {
    Canonical.Reader in = behindList(record);
    return new Destruction.Approved(
        appraised, Destruction.Approval.read(in), Destruction.Approval.read(in), record.at());
  }

  static RetentionLog.Asked execution(Destruction.Executing ask) {
    DestructionList list = ask.list().drafted().list();
    Canonical body =
        of(ask.list())
            .text(ask.by().value())
            .number(list.total())
            .bytes(list.digest().bytes())
            .end();
    return new RetentionLog.Asked(ask.request(), EXECUTED, body, Canonical.EMPTY);
  }

  static Destruction.Executed executed(Destruction.Approved approved, LogRecord record) {
    Canonical.Reader in = behindList(record);
    return new Destruction.Executed(
        approved, new StaffNumber(in.text()), in.number(), Hash.of(in.bytes()), record.at());
  }

  private static Canonical.Writer of(Destruction list) {
    return Canonical.write().number(list.number()).bytes(list.drafted().hash().bytes());
  }

  private static Canonical.Reader behindList(LogRecord record) {
    Canonical.Reader in = record.body().read();
    in.number();
    in.bytes();
    return in;
  }
}

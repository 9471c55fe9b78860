package io.hall.security.departure;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.proof.Seal;
import io.hall.security.account.Account;
import io.hall.settlement.CashCount;
import io.hall.store.Canonical;
import io.hall.store.Hash;
import io.hall.store.RequestId;
import java.util.ArrayList;
import java.util.List;

/** The canonical bytes of a departure's records, without personal data. */
final class DepartureBytes {

  static final String STREAM = "departure";
  static final String REQUESTED = "departure.request.1";
  static final String APPROVED = "departure.approve.1";
  static final String WITHDRAWN = "departure.withdraw.1";
  static final String EXECUTED = "departure.execute.1";
  static final String CERTIFIED = "departure.certify.1";
  static final String ALARM = "departure.alarm.1";

  private DepartureBytes() {}

  static Canonical request(Account subject, String lastDay, boolean suspended, StaffNumber by) {
    return Canonical.write()
        .text(subject.number().value())
        .text(subject.person().value())
        .text(subject.hall().map(HallCode::value).orElse(""))
        .text(lastDay)
        .number(suspended ? 1 : 0)
        .text(by.value())
        .end();
  }

  /** The reason, which may tell of a person. */
  static Canonical personal(String reason) {
    return Canonical.write().text(reason).end();
  }

  static Canonical step(RequestId departure, StaffNumber by) {
    return Canonical.write().text(departure.value()).text(by.value()).end();
  }

  static Canonical alarm(RequestId departure) {
    return Canonical.write().text(departure.value()).end();
  }

  /** What was asked for, and behind it what came of it. */
  static Canonical execution(Canonical ask, List<Left> left) {
    Canonical.Writer out = Canonical.write().number(left.size());
    for (Left one : left) {
      out.text(one.kind().name()).number(one.count()).number(one.items().size());
      one.items().forEach(out::text);
    }
    return Canonical.write().fields(ask).fields(out.end()).end();
  }

  static Canonical ask(RequestId departure, Execution how) {
    Canonical.Writer out =
        Canonical.write()
            .text(departure.value())
            .text(how.by().value())
            .text(how.receivedBy().value())
            .number(how.count().isPresent() ? 1 : 0);
    how.count()
        .map(CashCount::pieces)
        .ifPresent(
            pieces ->
                pieces.forEach((face, number) -> out.number(face.face().fen()).number(number)));
    return out.end();
  }

  /** What was asked for in the body of an execution. */
  static Canonical ask(Canonical body) {
    return body.read().fields();
  }

  /** What came of it. */
  static List<Left> left(Canonical body) {
    Canonical.Reader in = body.read();
    in.fields();
    Canonical.Reader results = in.fields().read();
    List<Left> left = new ArrayList<>();
    for (long more = results.number(); more > 0; more--) {
      Belonging kind = Belonging.valueOf(results.text());
      long count = results.number();
      List<String> items = new ArrayList<>();
      for (long some = results.number(); some > 0; some--) {
        items.add(results.text());
      }
      left.add(new Left(kind, count, items));
    }
    return left;
  }

  static Canonical certificate(RequestId departure, Hash json, Seal seal) {
    return Canonical.write()
        .text(departure.value())
        .bytes(json.bytes())
        .text(seal.algorithm())
        .text(seal.key())
        .text(seal.value())
        .end();
  }

  static Seal seal(Canonical body) {
    Canonical.Reader in = body.read();
    in.text();
    in.bytes();
    return new Seal(in.text(), in.text(), in.text());
  }
}

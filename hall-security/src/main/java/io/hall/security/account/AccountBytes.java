package io.hall.security.account;

import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.RequestId;
import io.hall.store.StoreException;
import java.util.ArrayList;
import java.util.List;

/** The canonical bytes of what happens to accounts; no name, no secret and no hash of one. */
final class AccountBytes {

  static final String FIRST = "account.first.1";
  static final String ASKED = "account.change.1";
  static final String APPROVED = "account.approval.1";
  static final String REFUSED = "account.refusal.1";
  static final String ACTIVATED = "account.activation.1";
  static final String SUSPENDED = "account.suspension.1";
  static final String DORMANT = "account.dormant.1";
  static final String CLOSED = "account.closing.1";
  static final String CODE_ISSUED = "account.code.1";
  static final String CHANGE_FORCED = "account.forced-change.1";

  private AccountBytes() {}

  static Canonical asked(AccountChange change, StaffNumber by) {
    return Canonical.write()
        .text(change.kind().name())
        .text(change.number().value())
        .text(change.person().value())
        .text(change.role().name())
        .text(change.hallText())
        .text(by.value())
        .end();
  }

  static Canonical answered(RequestId change, StaffNumber by) {
    return Canonical.write().text(change.value()).text(by.value()).end();
  }

  static Canonical step(StaffNumber number, StaffNumber by) {
    return Canonical.write().text(number.value()).text(by.value()).end();
  }

  static Canonical closed(StaffNumber number, StaffNumber by, StaffNumber approvedBy) {
    return Canonical.write().text(number.value()).text(by.value()).text(approvedBy.value()).end();
  }

  static Canonical dormant(List<Account> accounts, StaffNumber by) {
    Canonical.Writer out = Canonical.write().text(by.value());
    accounts.forEach(account -> out.text(account.number().value()));
    return out.end();
  }

  /** The accounts that such a record names; a conflict if it was made in another's name. */
  static List<StaffNumber> dormant(Canonical body, StaffNumber by) {
    Canonical.Reader in = body.read();
    if (!in.text().equals(by.value())) {
      throw StoreException.conflict();
    }
    List<StaffNumber> numbers = new ArrayList<>();
    while (!in.atEnd()) {
      numbers.add(new StaffNumber(in.text()));
    }
    return numbers;
  }

  static Canonical first(List<Account> accounts) {
    Canonical.Writer out = Canonical.write();
    for (Account account : accounts) {
      out.text(account.number().value())
          .text(account.person().value())
          .text(account.role().name())
          .text(AccountTables.hall(account));
    }
    return out.end();
  }
}

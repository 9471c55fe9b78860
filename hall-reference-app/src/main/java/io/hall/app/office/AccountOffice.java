package io.hall.app.office;

import io.hall.payment.StaffNumber;
import io.hall.security.account.Account;
import io.hall.security.account.AccountChange;
import io.hall.security.account.AccountOverview;
import io.hall.security.account.Accounts;
import io.hall.security.account.ActivationCodes;
import io.hall.security.account.AuditedWork;
import io.hall.security.audit.AuditEvent;
import io.hall.security.session.Session;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What administrators do to accounts; what is refused is on record too. */
@Component
class AccountOffice {

  private final Store store;
  private final Accounts accounts;
  private final ActivationCodes codes;
  private final AuditedWork work;

  AccountOffice(Store store, Accounts accounts, ActivationCodes codes, AuditedWork work) {
    this.store = store;
    this.accounts = accounts;
    this.codes = codes;
    this.work = work;
  }

  List<AccountOverview.Line> all() {
    return store.read(AccountOverview::all);
  }

  List<AccountOverview.Waiting> waiting() {
    return store.read(AccountOverview::waiting);
  }

  Optional<Account> find(StaffNumber number) {
    return store.read(connection -> accounts.find(connection, number));
  }

  /** What a holder is known by, in words. */
  List<String> authenticators(StaffNumber number) {
    return store.read(connection -> accounts.authenticators(connection, number));
  }

  void ask(Session me, RequestId request, AccountChange change) {
    work.write(
        tried("account.ask", me, change.number()),
        connection -> accounts.ask(connection, request, change, me.account().number()));
  }

  void approve(Session me, RequestId request, AccountOverview.Waiting waiting) {
    work.write(
        tried("account.approve", me, waiting.change().number()),
        connection -> accounts.approve(connection, request, waiting.id(), me.account().number()));
  }

  void refuse(Session me, RequestId request, AccountOverview.Waiting waiting) {
    work.write(
        tried("account.refuse", me, waiting.change().number()),
        connection -> {
          accounts.refuse(connection, request, waiting.id(), me.account().number());
          return connection;
        });
  }

  void suspend(Session me, RequestId request, StaffNumber number) {
    work.write(
        tried("account.suspend", me, number),
        connection -> accounts.suspend(connection, request, number, me.account().number()));
  }

  /** Has a letter with a code made for the holder; who asks for it sees nothing of it. */
  void letter(Session me, RequestId request, StaffNumber number) {
    work.write(
        tried("account.reset", me, number),
        connection -> {
          codes.issue(connection, request, number, me.account().number());
          return connection;
        });
  }

  void forceChange(Session me, RequestId request, StaffNumber number) {
    work.write(
        tried("account.force-change", me, number),
        connection -> {
          codes.forceChange(connection, request, number, me.account().number());
          return connection;
        });
  }

  private static AuditEvent tried(String action, Session me, StaffNumber number) {
    return AuditEvent.done(action, me.account().number(), "account/" + number);
  }
}

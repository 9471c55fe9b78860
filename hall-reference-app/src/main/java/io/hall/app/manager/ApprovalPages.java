package io.hall.app.manager;

import io.hall.app.approval.Ask;
import io.hall.app.approval.Asks;
import io.hall.app.form.FormFields;
import io.hall.app.form.PasswordAgain;
import io.hall.app.spring.NotThere;
import io.hall.app.spring.SignedIn;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.duty.Leave;
import io.hall.conduct.duty.LeaveDesk;
import io.hall.conduct.weekly.Registers;
import io.hall.receipt.VoidAsk;
import io.hall.receipt.VoidAsks;
import io.hall.security.account.Account;
import io.hall.security.account.StepUp;
import io.hall.security.disclosure.DisclosureDesk;
import io.hall.security.disclosure.GrantId;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.time.Clock;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for my word: voids, refunds, late reports, leave, permissions to disclose. */
@Controller
@RequestMapping("/approvals")
class ApprovalPages {

  private final Store store;
  private final WaitingList list;
  private final VoidAsks voids;
  private final Asks asks;
  private final Approvals approvals;
  private final LeaveDesk leave;
  private final DisclosureDesk disclosures;
  private final PasswordAgain passwords;
  private final Clock clock;

  ApprovalPages(
      Store store,
      WaitingList list,
      VoidAsks voids,
      Asks asks,
      Approvals approvals,
      Registers conduct,
      DisclosureDesk disclosures,
      PasswordAgain passwords,
      Clock clock) {
    this.store = store;
    this.list = list;
    this.voids = voids;
    this.asks = asks;
    this.approvals = approvals;
    this.leave = conduct.leave();
    this.disclosures = disclosures;
    this.passwords = passwords;
    this.clock = clock;
  }

  @GetMapping
  String waiting(SignedIn me, Model model) {
    Account account = me.getPrincipal().account();
    model.addAttribute(
        "waiting", store.read(c -> list.of(c, account, LocaleContextHolder.getLocale())));
    model.addAttribute("request", RequestId.next(clock).value());
    return "approvals";
  }

  /** Decides about a void. */
  @PostMapping("/void/{id}")
  String voidOf(
      @PathVariable String id,
      @RequestParam String request,
      @RequestParam boolean granted,
      SignedIn me) {
    Account account = me.getPrincipal().account();
    store.write(
        connection -> {
          VoidAsk ask =
              voids
                  .find(connection, new RequestId(id))
                  .filter(found -> WaitingList.sees(account, found.hall()))
                  .orElseThrow(NotThere::new);
          approvals.decide(connection, new RequestId(request), ask, granted, account.number());
          return connection;
        });
    return "redirect:/approvals";
  }

  /** Decides about a refund or a late report. */
  @FormFields("request") // what is asked for names itself
  @PostMapping("/ask/{id}")
  String ask(
      @PathVariable String id,
      @RequestParam boolean granted,
      @RequestParam(defaultValue = "") String note,
      SignedIn me) {
    Account account = me.getPrincipal().account();
    store.write(
        connection -> {
          Ask ask =
              asks.find(connection, new RequestId(id))
                  .filter(found -> WaitingList.sees(account, found.hall()))
                  .orElseThrow(NotThere::new);
          approvals.decide(connection, ask, granted, note, account.number());
          return connection;
        });
    return "redirect:/approvals";
  }

  /** Decides about a leave, as the department's manager. */
  @PostMapping("/leave/{id}")
  String leave(
      @PathVariable String id,
      @RequestParam String request,
      @RequestParam boolean granted,
      SignedIn me) {
    Account account = me.getPrincipal().account();
    store.write(
        connection -> {
          Leave asked =
              leave
                  .find(connection, new RequestId(id))
                  .filter(found -> WaitingList.sees(account, found.ask().hall()))
                  .orElseThrow(NotThere::new);
          Leave.Requested open = open(asked);
          Leave decided = // of two kinds whose common class is nobody's outside their package
              granted
                  ? leave.grant(connection, new RequestId(request), open, account.number())
                  : leave.decline(connection, new RequestId(request), open, account.number());
          return decided;
        });
    return "redirect:/approvals";
  }

  private static Leave.Requested open(Leave asked) {
    if (asked instanceof Leave.Requested open) {
      return open;
    }
    throw new CheckFailedException(Finding.of(ManagerCode.DECIDED));
  }

  /** Decides about a permission; the password proves who does. */
  @PostMapping("/disclosure/{id}")
  String disclosure(
      @PathVariable String id,
      @RequestParam String request,
      @RequestParam boolean granted,
      @RequestParam(defaultValue = "") String password,
      SignedIn me) {
    Account account = me.getPrincipal().account();
    GrantId grant = grant(id);
    if (store
        .read(connection -> disclosures.find(connection, grant))
        .filter(asked -> WaitingList.sees(account, asked))
        .isEmpty()) {
      throw new NotThere();
    }
    decide(new RequestId(request), grant, passwords.prove(me, password), granted);
    return "redirect:/approvals";
  }

  /** What stands against it is put on record, and only then told. */
  private void decide(RequestId request, GrantId grant, StepUp proof, boolean granted) {
    if (granted) {
      store.write(c -> disclosures.approve(c, request, grant, proof)).orThrow();
    } else {
      store.write(c -> disclosures.refuse(c, request, grant, proof)).orThrow();
    }
  }

  private static GrantId grant(String id) {
    try {
      return new GrantId(id);
    } catch (IllegalArgumentException e) {
      throw new NotThere();
    }
  }
}

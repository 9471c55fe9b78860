package io.hall.app.office;

import io.hall.app.spring.NotThere;
import io.hall.app.spring.SignedIn;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.security.account.Account;
import io.hall.security.account.AccountChange;
import io.hall.security.account.AccountOverview.Waiting;
import io.hall.security.account.PersonId;
import io.hall.security.account.Role;
import io.hall.store.RequestId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts: one administrator asks, another approves, and nobody chooses a password. */
@Controller
@RequestMapping("/accounts")
class AccountPages {

  private final AccountOffice office;
  private final Clock clock;

  AccountPages(AccountOffice office, Clock clock) {
    this.office = office;
    this.clock = clock;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String done, SignedIn me, Model model) {
    model.addAttribute("accounts", office.all().stream().map(AccountLine::of).toList());
    model.addAttribute(
        "waiting", office.waiting().stream().map(one -> WaitingLine.of(one, account(me))).toList());
    model.addAttribute("roles", Role.values());
    return page("accounts", done, model);
  }

  @GetMapping("/account/{number}")
  String account(
      @PathVariable String number, @RequestParam(defaultValue = "") String done, Model model) {
    Account account = known(number);
    model.addAttribute("account", account);
    model.addAttribute("authenticators", office.authenticators(account.number()));
    model.addAttribute("roles", Role.values());
    return page("accounts-account", done, model);
  }

  private String page(String name, String done, Model model) {
    model.addAttribute("request", RequestId.next(clock).value());
    model.addAttribute("done", AccountLine.DONE.contains(done) ? done : "");
    return name;
  }

  @PostMapping("/new")
  String open(
      @RequestParam String request,
      @RequestParam String number,
      @RequestParam String person,
      @RequestParam Role role,
      @RequestParam String hall,
      SignedIn me) {
    AccountChange change =
        AccountChange.create(new StaffNumber(number), new PersonId(person), role, hall(hall));
    office.ask(me.getPrincipal(), new RequestId(request), change);
    return "redirect:/accounts?done=asked";
  }

  @PostMapping("/account/{number}/role")
  String role(
      @PathVariable String number,
      @RequestParam String request,
      @RequestParam Role role,
      @RequestParam String hall,
      SignedIn me) {
    AccountChange change = AccountChange.role(known(number), role, hall(hall));
    office.ask(me.getPrincipal(), new RequestId(request), change);
    return back(number, "asked");
  }

  @PostMapping("/account/{number}/resume")
  String resume(@PathVariable String number, @RequestParam String request, SignedIn me) {
    AccountChange change = AccountChange.resume(known(number));
    office.ask(me.getPrincipal(), new RequestId(request), change);
    return back(number, "asked");
  }

  @PostMapping("/account/{number}/factor")
  String factor(@PathVariable String number, @RequestParam String request, SignedIn me) {
    AccountChange change = AccountChange.takeOffFactor(known(number));
    office.ask(me.getPrincipal(), new RequestId(request), change);
    return back(number, "asked");
  }

  @PostMapping("/account/{number}/suspend")
  String suspend(@PathVariable String number, @RequestParam String request, SignedIn me) {
    office.suspend(me.getPrincipal(), new RequestId(request), known(number).number());
    return back(number, "suspended");
  }

  @PostMapping("/account/{number}/letter")
  String letter(@PathVariable String number, @RequestParam String request, SignedIn me) {
    office.letter(me.getPrincipal(), new RequestId(request), known(number).number());
    return back(number, "letter");
  }

  @PostMapping("/account/{number}/force-change")
  String forceChange(@PathVariable String number, @RequestParam String request, SignedIn me) {
    office.forceChange(me.getPrincipal(), new RequestId(request), known(number).number());
    return back(number, "forced");
  }

  @PostMapping("/change/{id}/approve")
  String approve(@PathVariable String id, @RequestParam String request, SignedIn me) {
    office.approve(me.getPrincipal(), new RequestId(request), waiting(id));
    return "redirect:/accounts?done=approved";
  }

  @PostMapping("/change/{id}/refuse")
  String refuse(@PathVariable String id, @RequestParam String request, SignedIn me) {
    office.refuse(me.getPrincipal(), new RequestId(request), waiting(id));
    return "redirect:/accounts?done=refused";
  }

  private Account known(String number) {
    return office.find(new StaffNumber(number)).orElseThrow(NotThere::new);
  }

  private Waiting waiting(String id) {
    return office.waiting().stream()
        .filter(one -> one.id().value().equals(id))
        .findFirst()
        .orElseThrow(NotThere::new);
  }

  private static String back(String number, String done) {
    return "redirect:/accounts/account/" + number + "?done=" + done;
  }

  private static Account account(SignedIn me) {
    return me.getPrincipal().account();
  }

  private static Optional<HallCode> hall(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(new HallCode(text.strip()));
  }
}

package io.hall.app.operations;

import io.hall.app.archive.ListStep;
import io.hall.app.data.Company;
import io.hall.app.spring.SignedIn;
import io.hall.archive.Destructions;
import io.hall.archive.HoldScope;
import io.hall.archive.HoldWords;
import io.hall.archive.LegalHolds;
import io.hall.archive.Matter;
import io.hall.archive.RetentionRules;
import io.hall.calendar.HeatingSeason;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.ReceiptNumber;
import io.hall.security.account.Role;
import io.hall.store.RequestId;
import io.hall.store.Store;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Matters that keep records from being destroyed, and the lists of what is destroyed. */
@Controller
@RequestMapping("/season/retention")
class RetentionPages {

  private static final Set<Role> APPROVERS = Set.of(Role.LEADER);

  private final Store store;
  private final Clock clock;
  private final SecondPerson second;
  private final LegalHolds holds;
  private final Destructions destructions;

  RetentionPages(Store store, Clock clock, SecondPerson second) {
    this.store = store;
    this.clock = clock;
    this.second = second;
    this.holds = new LegalHolds(store, clock);
    this.destructions = new Destructions(store, clock, RetentionRules.shipped(), Company.SEASONS);
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("matters", store.read(holds::open));
    model.addAttribute("lists", store.read(destructions::all).stream().map(ListStep::of).toList());
    model.addAttribute("kinds", HoldScope.Kind.values());
    model.addAttribute("request", RequestId.next(clock).value());
    return "operations-retention";
  }

  @PostMapping("/open")
  String open(
      @RequestParam String request,
      @RequestParam HoldScope.Kind kind,
      @RequestParam(defaultValue = "") String value,
      @RequestParam String words,
      SignedIn me) {
    Matter.Opening opening =
        new Matter.Opening(
            new RequestId(request),
            scope(kind, value.strip()),
            me.number(),
            new HoldWords(words.strip()));
    store.write(connection -> holds.open(connection, opening));
    return "redirect:/season/retention";
  }

  private static HoldScope scope(HoldScope.Kind kind, String value) {
    return switch (kind) {
      case ALL -> HoldScope.all();
      case SEASON -> HoldScope.of(HeatingSeason.parse(value).orThrow());
      case HALL -> HoldScope.of(new HallCode(value));
      case RECEIPT -> HoldScope.of(ReceiptNumber.parse(value).orThrow());
    };
  }

  /** Closes a matter, which a leader approves. */
  @PostMapping("/close")
  String close(
      @RequestParam String request,
      @RequestParam long matter,
      @RequestParam String words,
      @RequestParam String number,
      @RequestParam char[] password,
      SignedIn me,
      HttpServletRequest web) {
    StaffNumber approver = second.signed(web, number, password, APPROVERS);
    Matter.Closing closing =
        new Matter.Closing(
            new RequestId(request), matter, me.number(), approver, new HoldWords(words.strip()));
    store.write(
        connection -> {
          holds.close(connection, closing);
          return connection;
        });
    return "redirect:/season/retention";
  }
}

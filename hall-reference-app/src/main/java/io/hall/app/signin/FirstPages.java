package io.hall.app.signin;

import io.hall.app.spring.HallSecurity;
import io.hall.payment.StaffNumber;
import io.hall.security.account.Activations;
import io.hall.security.account.FirstAccounts;
import io.hall.security.account.FirstAccounts.First;
import io.hall.security.account.OneTimeCode;
import io.hall.security.account.PersonId;
import io.hall.store.RequestId;
import io.hall.store.Store;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way into an empty directory, and how the holder of an account sets the password. */
@Controller
class FirstPages {

  private final Store store;
  private final Clock clock;
  private final FirstAccounts first;
  private final Activations activations;
  private final HallSecurity security;

  FirstPages(
      Store store,
      Clock clock,
      FirstAccounts first,
      Activations activations,
      HallSecurity security) {
    this.store = store;
    this.clock = clock;
    this.first = first;
    this.activations = activations;
    this.security = security;
  }

  @GetMapping("/first")
  String first() {
    return "first";
  }

  @PostMapping("/first")
  String first(
      @RequestParam char[] code,
      @RequestParam String administrator,
      @RequestParam String administratorPerson,
      @RequestParam String approver,
      @RequestParam String approverPerson,
      Model model) {
    First one = new First(new StaffNumber(administrator), new PersonId(administratorPerson));
    First other = new First(new StaffNumber(approver), new PersonId(approverPerson));
    OneTimeCode typed = OneTimeCode.typed(code);
    RequestId request = RequestId.next(clock);
    Map<StaffNumber, OneTimeCode> codes =
        store.write(connection -> first.use(connection, request, typed, one, other));
    Map<String, String> shown = new LinkedHashMap<>();
    codes.forEach((number, own) -> shown.put(number.value(), new String(own.reveal())));
    model.addAttribute("codes", shown);
    return "first-codes";
  }

  @GetMapping("/activate")
  String activate() {
    return "activate";
  }

  @PostMapping("/activate")
  String activate(
      @RequestParam String number,
      @RequestParam char[] code,
      @RequestParam char[] password,
      HttpServletRequest request) {
    activations.activate(
        security.terminal(request), number, OneTimeCode.typed(code), password, List.of());
    return "redirect:/sign-in?activated";
  }
}

package io.hall.app.signin;

import io.hall.app.spring.HallSecurity;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.StaffNumber;
import io.hall.security.account.Authenticator;
import io.hall.security.session.SessionCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The locked screen: over the page, which stays in the browser as it was filled in, or as a page of
 * its own for whoever has no page any more. The server alone decides what is locked.
 */
@Controller
class LockPages {

  private final Authenticator authenticator;
  private final HallSecurity security;

  LockPages(Authenticator authenticator, HallSecurity security) {
    this.authenticator = authenticator;
    this.security = security;
  }

  @GetMapping("/locked")
  String locked() {
    return "locked";
  }

  /** Whoever knows the password goes on: where they were, or where they begin. */
  @PostMapping("/locked")
  String resume(
      @RequestParam String number,
      @RequestParam char[] password,
      @RequestParam(defaultValue = "false") boolean inPage,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!isResumed(number, password, request, response, model)) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return inPage ? "locked :: problem" : "locked";
    }
    return inPage ? answer(response, "unlocked") : "redirect:/";
  }

  private boolean isResumed(
      String number,
      char[] password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      authenticator
          .stepUp(security.terminal(request), new StaffNumber(number), password)
          .ifPresentOrElse(
              proof -> security.resume(request, response, proof),
              () -> model.addAttribute("wrong", true));
    } catch (CheckFailedException e) {
      List<Finding> problem = e.findings();
      model.addAttribute("problem", problem);
    }
    return !model.containsAttribute("wrong") && !model.containsAttribute("problem");
  }

  /** Locks at once, as when somebody leaves the counter. */
  @PostMapping("/lock")
  String lock(
      @RequestParam(defaultValue = "false") boolean inPage,
      HttpServletRequest request,
      HttpServletResponse response) {
    security.lock(request);
    return inPage ? answer(response, "locked") : "redirect:/locked";
  }

  /** Nothing to show, and something for the page to do. */
  private static String answer(HttpServletResponse response, String event) {
    response.setHeader("HX-Trigger", event);
    return "locked :: nothing";
  }

  /**
   * Says how the session stands: 204 it lives, 423 it is locked, 401 it is over or there is none.
   *
   * @param active whether somebody has used the page since it last asked, which counts as a use;
   *     otherwise asking is none
   */
  @GetMapping("/sign-in/state")
  ResponseEntity<Void> state(
      @RequestParam(defaultValue = "false") boolean active, HttpServletRequest request) {
    Optional<Finding> against = security.against(request, active);
    boolean locked = against.map(Finding::code).filter(SessionCode.LOCKED::equals).isPresent();
    HttpStatus open = against.isPresent() ? HttpStatus.UNAUTHORIZED : HttpStatus.NO_CONTENT;
    return ResponseEntity.status(locked ? HttpStatus.LOCKED : open).build();
  }
}

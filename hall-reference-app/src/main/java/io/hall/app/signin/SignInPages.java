package io.hall.app.signin;

import io.hall.app.demo.DemoHall;
import io.hall.app.demo.DemoHall.Hint;
import io.hall.app.demo.DemoTelephones;
import io.hall.app.spring.HallSecurity;
import io.hall.check.Finding;
import io.hall.security.account.AuthenticationResult;
import io.hall.security.account.AuthenticationResult.ChangeRequired;
import io.hall.security.account.AuthenticationResult.SecondFactorRequired;
import io.hall.security.account.AuthenticationResult.Success;
import io.hall.security.account.AuthenticationResult.Throttled;
import io.hall.security.account.Authenticator;
import io.hall.security.account.Credentials;
import io.hall.security.account.Enrolment;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Number and password, then what else the account asks for; each step is a page of its own. */
@Controller
class SignInPages {

  private final Authenticator authenticator;
  private final HallSecurity security;
  private final Steps steps;
  private final DemoTelephones telephones;
  private final boolean demo;

  SignInPages(
      Authenticator authenticator,
      HallSecurity security,
      Steps steps,
      DemoTelephones telephones,
      @Value("${hall.demo:false}") boolean demo) {
    this.authenticator = authenticator;
    this.security = security;
    this.steps = steps;
    this.telephones = telephones;
    this.demo = demo;
  }

  /** How to sign in to an invented hall. */
  @ModelAttribute("hints")
  List<Hint> hints() {
    return demo ? DemoHall.hints() : List.of();
  }

  @GetMapping("/sign-in")
  String page(HttpServletRequest request, Model model) {
    HallSecurity.refusal(request).ifPresent(why -> model.addAttribute("problem", List.of(why)));
    return "sign-in";
  }

  @PostMapping("/sign-in")
  String password(
      @RequestParam String number,
      @RequestParam char[] password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Credentials given =
        new Credentials(number, password, security.terminal(request), HallSecurity.device(request));
    return after(authenticator.authenticate(given), request, response, model, "sign-in");
  }

  @GetMapping("/sign-in/code")
  String code(HttpServletRequest request, Model model) {
    if (steps.of(request, SecondFactorRequired.class).isEmpty()) {
      return "redirect:/sign-in";
    }
    if (demo) {
      steps.number(request).flatMap(telephones::code).ifPresent(c -> model.addAttribute("demo", c));
    }
    return "sign-in-code";
  }

  @PostMapping("/sign-in/code")
  String code(
      @RequestParam char[] code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<SecondFactorRequired> step = steps.of(request, SecondFactorRequired.class);
    return step.isEmpty()
        ? "redirect:/sign-in"
        : after(authenticator.confirm(step.get(), code), request, response, model, "sign-in-code");
  }

  @GetMapping("/sign-in/enrol")
  String enrol(HttpServletRequest request, Model model) {
    Optional<SecondFactorRequired> step = steps.of(request, SecondFactorRequired.class);
    if (step.isEmpty()) {
      return "redirect:/sign-in";
    }
    try (Enrolment enrolment = authenticator.enrol(step.get())) {
      model.addAttribute("code", QrPicture.of(enrolment.uri()));
      model.addAttribute("secret", new String(enrolment.secret()));
    }
    return "sign-in-enrol";
  }

  @GetMapping("/sign-in/change")
  String change(HttpServletRequest request) {
    return steps.of(request, ChangeRequired.class).isPresent()
        ? "sign-in-change"
        : "redirect:/sign-in";
  }

  @PostMapping("/sign-in/change")
  String change(
      @RequestParam char[] password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<ChangeRequired> step = steps.of(request, ChangeRequired.class);
    return step.isEmpty()
        ? "redirect:/sign-in"
        : after(
            authenticator.change(step.get(), password, List.of()),
            request,
            response,
            model,
            "sign-in-change");
  }

  /** The next page; {@code again} is the one to be shown once more when it was wrong. */
  private String after(
      AuthenticationResult result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      String again) {
    if (result instanceof Success success) {
      steps.forget(request, response);
      security.signIn(response, success);
      return "redirect:/";
    }
    if (result instanceof SecondFactorRequired required) {
      steps.keep(response, number(request), result);
      return required.isEnrolled() ? "redirect:/sign-in/code" : "redirect:/sign-in/enrol";
    }
    if (result instanceof ChangeRequired) {
      steps.keep(response, number(request), result);
      return "redirect:/sign-in/change";
    }
    refuse(result, response, model);
    return again;
  }

  private String number(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("number"))
        .or(() -> steps.number(request))
        .orElse("");
  }

  private static void refuse(
      AuthenticationResult result, HttpServletResponse response, Model model) {
    if (result instanceof Throttled throttled) {
      response.setStatus(429);
      model.addAttribute("wait", throttled.retryAfter().map(Duration::toSeconds).orElse(0L) + 1);
    } else {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      model.addAttribute("wrong", true);
    }
  }
}

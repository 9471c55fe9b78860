package io.hall.app.server;

import io.hall.app.spring.SignedIn;
import io.hall.security.session.Session;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Where each role begins, and who is signed in, for every page. */
@Controller
class HomePages {

  @GetMapping("/")
  String home(Authentication signedIn) {
    return switch (((SignedIn) signedIn).getPrincipal().account().role()) {
      case CASHIER -> "redirect:/counter";
      default -> "home";
    };
  }

  /** Tells every page who is signed in. */
  @ControllerAdvice
  static class Me {

    @ModelAttribute("me")
    @Nullable Session me(@Nullable Authentication signedIn) {
      return Optional.ofNullable(signedIn)
          .filter(SignedIn.class::isInstance)
          .map(SignedIn.class::cast)
          .map(SignedIn::getPrincipal)
          .orElse(null);
    }
  }
}

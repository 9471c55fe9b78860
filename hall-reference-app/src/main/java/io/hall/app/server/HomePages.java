package io.hall.app.server;

import io.hall.app.spring.SignedIn;
import io.hall.security.session.Session;
import java.util.List;
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
  String home(SignedIn me) {
    return "redirect:" + Place.of(me.getPrincipal().account().role()).get(0).path();
  }

  /** Tells every page who is signed in. */
  @ControllerAdvice
  static class Me {

    @ModelAttribute("me")
    @Nullable Session me(@Nullable Authentication signedIn) {
      return signedIn instanceof SignedIn known ? known.getPrincipal() : null;
    }

    @ModelAttribute("places")
    List<Place> places(@Nullable Authentication signedIn) {
      return signedIn instanceof SignedIn known
          ? Place.of(known.getPrincipal().account().role())
          : List.of();
    }
  }
}

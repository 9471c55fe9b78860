package io.hall.app.server;

import io.hall.app.spring.SignedIn;
import io.hall.app.watch.Seen;
import io.hall.app.watch.WatchFilter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page of whatever went wrong: what it is in one sentence, and the name under which the log has
 * more of it. Nothing of the failure itself is told.
 */
@Controller
class ErrorPages implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private static final Set<Integer> NAMED = Set.of(400, 403, 404, 405, 413, 415, 429);

  /** What goes on record: somebody else's place, and what is another's or was never there. */
  private static final Set<Integer> REFUSED = Set.of(403, 404);

  private final Seen seen;

  ErrorPages(Seen seen) {
    this.seen = seen;
  }

  @RequestMapping("/error")
  String error(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable SignedIn me,
      Model model) {
    int status = status(request);
    String reference = reference(request);
    if (me != null && REFUSED.contains(status)) {
      place(request).ifPresent(place -> record(me, place, reference));
    }
    if (status >= 500) {
      LOG.error("A request failed with {}, reference {}", status, reference);
    }
    response.setStatus(status);
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Retarget", "body");
      response.setHeader("HX-Reswap", "innerHTML");
    }
    model.addAttribute("status", status);
    model.addAttribute("kind", NAMED.contains(status) ? status : status < 500 ? 400 : 500);
    model.addAttribute("reference", reference);
    return "error-page";
  }

  /** The page is shown even where nothing can be recorded: it tells nothing. */
  private void record(SignedIn me, Place place, String reference) {
    try {
      seen.refused(me, "page" + place.path());
    } catch (RuntimeException e) {
      LOG.error("A refusal is not on record, reference {}", reference, e);
    }
  }

  /** Where somebody wanted to be; what is no place was mistyped or is asked by browsers alone. */
  private static Optional<Place> place(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
        ? Place.at(address)
        : Optional.empty();
  }

  /** Whoever asks for the page itself finds nothing there. */
  private static int status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
        ? code
        : HttpServletResponse.SC_NOT_FOUND;
  }

  /** The name of the request, where it has one. */
  private static String reference(HttpServletRequest request) {
    return request.getAttribute(WatchFilter.CORRELATION) instanceof String name
        ? name
        : UUID.randomUUID().toString();
  }
}

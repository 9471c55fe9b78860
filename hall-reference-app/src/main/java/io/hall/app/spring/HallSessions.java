package io.hall.app.spring;

import io.hall.check.CheckFailedException;
import io.hall.security.session.SessionRegistry;
import io.hall.security.session.SessionToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Who somebody is, asked anew for every request: the cookie names a session, and the registry says
 * whether it lives.
 */
final class HallSessions implements SecurityContextRepository, LogoutHandler {

  /** Where a request says why its session does not live. */
  static final String REFUSED = HallSessions.class.getName() + ".refused";

  private static final Duration FOR_THE_BROWSER_S_LIFE = Duration.ofSeconds(-1);
  private static final Duration DEVICE_LIFE = Duration.ofDays(365);

  private final SessionRegistry sessions;

  HallSessions(SessionRegistry sessions) {
    this.sessions = sessions;
  }

  @Override
  @SuppressWarnings("deprecation") // the interface still asks for it
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return context(holder.getRequest());
  }

  private SecurityContext context(HttpServletRequest request) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    token(request).flatMap(token -> live(request, token)).ifPresent(context::setAuthentication);
    return context;
  }

  private Optional<Authentication> live(HttpServletRequest request, SessionToken token) {
    try {
      return Optional.of(SignedIn.with(sessions.require(token)));
    } catch (CheckFailedException e) { // it is locked or over
      request.setAttribute(REFUSED, e.findings().get(0));
      return Optional.empty();
    }
  }

  static Optional<SessionToken> token(HttpServletRequest request) {
    return Cookies.read(request, Cookies.SESSION).flatMap(SessionToken::parse);
  }

  /** Tells the browser of a session that has just been opened; any other is in the store. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    if (context.getAuthentication() instanceof SignedIn signedIn) {
      signedIn.fresh().ifPresent(fresh -> tell(response, fresh));
    }
  }

  static void tell(HttpServletResponse response, SignedIn.Fresh fresh) {
    String token = fresh.opened().token().text();
    Cookies.write(response, Cookies.SESSION, token, FOR_THE_BROWSER_S_LIFE);
    fresh
        .device()
        .ifPresent(device -> Cookies.write(response, Cookies.DEVICE, device.value(), DEVICE_LIFE));
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return token(request).isPresent();
  }

  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication signedIn) {
    token(request).ifPresent(sessions::signOut);
    Cookies.write(response, Cookies.SESSION, "", Duration.ZERO);
  }
}

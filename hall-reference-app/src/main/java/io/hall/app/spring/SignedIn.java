package io.hall.app.spring;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.security.account.DeviceToken;
import io.hall.security.session.Opened;
import io.hall.security.session.Session;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody with a live session: the account's role is the one authority. */
public final class SignedIn extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient Session session;
  private final transient Optional<Fresh> fresh;

  /** What the browser is to be told, once. */
  record Fresh(Opened opened, Optional<DeviceToken> device) {}

  private SignedIn(Session session, Optional<Fresh> fresh) {
    super(List.of(new SimpleGrantedAuthority("ROLE_" + session.account().role())));
    this.session = session;
    this.fresh = fresh;
    super.setAuthenticated(true);
  }

  static SignedIn with(Session session) {
    return new SignedIn(session, Optional.empty());
  }

  static SignedIn just(Opened opened, Optional<DeviceToken> device) {
    return new SignedIn(opened.session(), Optional.of(new Fresh(opened, device)));
  }

  Optional<Fresh> fresh() {
    return fresh;
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  /** The session, with the account whose it is. */
  @Override
  public Session getPrincipal() {
    return session;
  }

  /** The staff number (工号). */
  public StaffNumber number() {
    return session.account().number();
  }

  /**
   * The hall, for pages that only people of a hall enter.
   *
   * @throws java.util.NoSuchElementException for an account of the whole company
   */
  public HallCode hall() {
    return session.account().hall().orElseThrow();
  }

  /** The staff number as text. */
  @Override
  public String getName() {
    return number().value();
  }
}

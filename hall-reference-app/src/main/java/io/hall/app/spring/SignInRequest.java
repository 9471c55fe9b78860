package io.hall.app.spring;

import io.hall.security.account.Credentials;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What somebody has sent to sign in, not yet tried. */
final class SignInRequest extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient Credentials given;
  private final transient Optional<char[]> code;

  SignInRequest(Credentials given, Optional<char[]> code) {
    super(List.of());
    this.given = given;
    this.code = code;
  }

  Credentials given() {
    return given;
  }

  /** The code of the second factor, if one was sent. */
  Optional<char[]> code() {
    return code;
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public String getPrincipal() {
    return given.login();
  }
}

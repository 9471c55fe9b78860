package io.hall.app.api;

import io.hall.app.api.ApiKey.Client;
import io.hall.payment.StaffNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A billing system that has shown its key. */
final class ApiCaller extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient Client client;

  ApiCaller(Client client) {
    super(List.of());
    this.client = client;
    super.setAuthenticated(true);
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public Client getPrincipal() {
    return client;
  }

  /** As the audit log names it; no account has such a number. */
  StaffNumber actor() {
    return new StaffNumber("api." + client.name());
  }

  @Override
  public String getName() {
    return actor().value();
  }
}

package io.hall.app.server;

import io.hall.check.CheckFailedException;
import io.hall.security.account.FirstAccounts;
import io.hall.security.account.OneTimeCode;
import io.hall.store.Store;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What whoever starts the server is told, once: where it is, and the way into an empty one. */
@Component
class Welcome {

  private final WebServerApplicationContext server;
  private final Environment environment;
  private final Store store;
  private final FirstAccounts first;

  Welcome(
      WebServerApplicationContext server,
      Environment environment,
      Store store,
      FirstAccounts first) {
    this.server = server;
    this.environment = environment;
    this.store = store;
    this.first = first;
  }

  String text() {
    String address = environment.getProperty("server.address", "127.0.0.1");
    String host = address.equals("127.0.0.1") ? "localhost" : address;
    int port = Optional.ofNullable(server.getWebServer()).orElseThrow().getPort();
    String url = "http://" + host + ":" + port + "/";
    return code().map(code -> withCode(url, code)).orElse(url);
  }

  private static String withCode(String url, OneTimeCode code) {
    char[] shown = code.reveal();
    try {
      return "%sfirst\n首次启用码(30 分钟内有效) First code (good for 30 minutes): %s"
          .formatted(url, new String(shown));
    } finally {
      Arrays.fill(shown, '\0');
    }
  }

  /** A code while there is no account. */
  private Optional<OneTimeCode> code() {
    try {
      return Optional.of(store.write(first::open));
    } catch (CheckFailedException e) {
      return Optional.empty();
    }
  }
}

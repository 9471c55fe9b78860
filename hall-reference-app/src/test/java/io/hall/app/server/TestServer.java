package io.hall.app.server;

import io.hall.app.demo.DemoHall;
import io.hall.check.CheckFailedException;
import io.hall.security.account.CredentialProfile;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** A server on any free port, as {@code ./hall serve} starts it. */
public final class TestServer implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final String welcome;

  private TestServer(ConfigurableApplicationContext context) {
    this.context = context;
    this.welcome = context.getBean(Welcome.class).text();
  }

  /** With an invented hall in it. */
  public static TestServer demo(Path folder) {
    ConfigurableApplicationContext context = start(folder, CredentialProfile.NIST_800_63B_4);
    try {
      context.getBean(DemoHall.class).found();
    } catch (CheckFailedException e) {
      context.close();
      throw e;
    }
    return new TestServer(context);
  }

  /** As it is when it was never started before. */
  public static TestServer empty(Path folder) {
    return new TestServer(start(folder, CredentialProfile.MLPS_L3));
  }

  private static ConfigurableApplicationContext start(Path folder, String profile) {
    return ServeCommand.start(
        Map.of(
            "hall.data",
            folder.toString(),
            "hall.company",
            "示例热力有限公司",
            "hall.hall",
            "H01",
            "hall.terminal",
            "T1",
            "hall.profile",
            profile,
            "hall.demo",
            profile.equals(CredentialProfile.NIST_800_63B_4),
            "server.port",
            0,
            "server.address",
            "127.0.0.1"));
  }

  /** Where it is; browsers take secure cookies from this name without TLS. */
  public String url() {
    int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    return "http://localhost:" + port;
  }

  /** A part of it. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The code that was printed at the first start. */
  public String firstCode() {
    return welcome.substring(welcome.lastIndexOf(' ') + 1);
  }

  @Override
  public void close() {
    context.close();
  }
}

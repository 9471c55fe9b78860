package io.hall.app.server;

import io.hall.app.Folders;
import io.hall.app.demo.DemoClock;
import io.hall.app.demo.DemoHall;
import io.hall.check.CheckFailedException;
import io.hall.security.account.CredentialProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** A server on any free port, as {@code ./hall serve} starts it. */
public final class TestServer implements AutoCloseable {

  /** The time of an invented hall. */
  public static final Clock CLOCK = DemoClock.from(Clock.systemUTC());

  private final ConfigurableApplicationContext context;
  private final String welcome;

  private TestServer(ConfigurableApplicationContext context) {
    this.context = context;
    this.welcome = context.getBean(Welcome.class).text();
  }

  /** With an invented hall in it. */
  public static TestServer demo(Path folder) {
    return demo(folder, Map.of());
  }

  /** With an invented hall that is founded in it, and figures of that on a port of their own. */
  public static TestServer measured(Path folder) {
    return founded(folder, ServeCommand.measured(0));
  }

  /** With an invented hall in it, and other settings. */
  public static TestServer demo(Path folder, Map<String, Object> settings) {
    try {
      if (!settings.containsKey("hall.jdbc-url") && isEmpty(folder)) {
        Folders.copy(Founded.FOLDER, folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return founded(folder, settings);
  }

  /** The invented hall as it is when it was just founded: once for all tests of a machine. */
  private static final class Founded {

    static final Path FOLDER = found();

    private static Path found() {
      try {
        Files.createDirectories(Path.of("target"));
        Path folder = Files.createTempDirectory(Path.of("target"), "invented-hall");
        founded(folder, Map.of()).close();
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static TestServer founded(Path folder, Map<String, Object> settings) {
    ConfigurableApplicationContext context =
        start(folder, CredentialProfile.NIST_800_63B_4, settings);
    try {
      context.getBean(DemoHall.class).found();
    } catch (CheckFailedException e) {
      context.close();
      throw e;
    }
    return new TestServer(context);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (NoSuchFileException e) {
      return true;
    }
  }

  /** As it is when it was never started before. */
  public static TestServer empty(Path folder) {
    return empty(folder, Map.of());
  }

  /** As it is then, with other settings. */
  public static TestServer empty(Path folder, Map<String, Object> settings) {
    return new TestServer(start(folder, CredentialProfile.MLPS_L3, settings));
  }

  private static ConfigurableApplicationContext start(
      Path folder, String profile, Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("hall.data", folder.toString());
    settings.put("hall.company", "示例热力有限公司");
    settings.putAll(more);
    settings.put("hall.taxpayer", "91410800000000019Q");
    settings.put("hall.hall", "H01");
    settings.put("hall.terminal", "T1");
    settings.put("hall.profile", profile);
    settings.put("hall.demo", profile.equals(CredentialProfile.NIST_800_63B_4));
    settings.put("server.port", 0);
    settings.put("server.address", "127.0.0.1");
    return ServeCommand.start(settings);
  }

  /** Where it is; browsers take secure cookies from this name without TLS. */
  public String url() {
    int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    return "http://localhost:" + port;
  }

  /** The code that was printed at the first start. */
  public String firstCode() {
    return welcome.substring(welcome.lastIndexOf(' ') + 1);
  }

  /** One of the server's own parts: for what has no page. */
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** Where its figures are. */
  public String metricsUrl() {
    return "http://127.0.0.1:"
        + context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
  }

  @Override
  public void close() {
    context.close();
  }
}

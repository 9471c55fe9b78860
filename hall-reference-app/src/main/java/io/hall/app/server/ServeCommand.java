package io.hall.app.server;

import io.hall.app.data.CompanyOption;
import io.hall.app.demo.DemoHall;
import io.hall.app.demo.DemoTills;
import io.hall.security.account.CredentialProfile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code hall serve}: the hall in a browser, until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves the hall to browsers until it is stopped. 在浏览器中使用大厅系统。",
      "A new data folder asks for the code that this command prints, and makes the first two"
          + " accounts."
    })
public final class ServeCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      defaultValue = "hall-data",
      paramLabel = "DIR",
      description = "The data folder: ${DEFAULT-VALUE}.")
  private Path data = Path.of(".");

  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "P",
      description = "The port: ${DEFAULT-VALUE}; 0 takes any that is free.")
  private int port;

  @Option(
      names = "--address",
      defaultValue = "127.0.0.1",
      paramLabel = "A",
      description = "The address: ${DEFAULT-VALUE}.")
  private String address = "127.0.0.1";

  @Option(
      names = "--jdbc-url",
      paramLabel = "URL",
      description = "A PostgreSQL database instead of the file in the data folder.")
  private @Nullable String jdbcUrl;

  @Mixin private CompanyOption company = new CompanyOption();

  @Option(
      names = "--taxpayer",
      paramLabel = "NUMBER",
      description = "The company's taxpayer number, which stands on its invoices.")
  private @Nullable String taxpayer;

  @Option(
      names = "--hall",
      defaultValue = "H01",
      paramLabel = "H",
      description = "The hall of this server's terminals: ${DEFAULT-VALUE}.")
  private String hall = "H01";

  @Option(
      names = "--demo",
      description = "Founds an invented hall in a new data folder, with accounts that it prints.")
  private boolean demo;

  @Option(
      names = "--demo-tills",
      defaultValue = "0",
      hidden = true, // for scripts/load
      description = "So many more cashiers in the invented hall, each with a large book.")
  private int tills;

  @Option(
      names = "--metrics-port",
      paramLabel = "P",
      description = "Figures for Prometheus at /actuator/prometheus of this port, on this machine.")
  private @Nullable Integer metricsPort;

  @Option(
      names = "--log-format",
      paramLabel = "F",
      description = "ecs, logstash or gelf: the log as JSON, a line each; plain text without it.")
  private @Nullable String logFormat;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    serve(settings(), demo, spec.commandLine().getOut());
    return 0;
  }

  /** Goes on with the data of an invented hall. */
  public static void demo(Path folder, int port, PrintWriter out) throws InterruptedException {
    ServeCommand command = new ServeCommand();
    command.data = folder;
    command.port = port;
    command.demo = true;
    serve(command.settings(), true, out);
  }

  private static void serve(Map<String, Object> settings, boolean demo, PrintWriter out)
      throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    ApplicationListener<ContextClosedEvent> closing = event -> closed.countDown();
    ConfigurableApplicationContext context = start(settings, closing);
    if (demo) {
      context.getBean(DemoHall.class).found();
      int tills = context.getEnvironment().getProperty("hall.demo-tills", Integer.class, 0);
      context.getBean(DemoTills.class).found(tills);
    }
    out.println(context.getBean(Welcome.class).text());
    out.flush();
    closed.await();
  }

  /** Starts a server. */
  static ConfigurableApplicationContext start(
      Map<String, Object> settings, ApplicationListener<?>... listeners) {
    return new SpringApplicationBuilder(HallServer.class)
        .properties(settings)
        .listeners(listeners)
        .run();
  }

  /** The settings that open the figures, to this machine alone. */
  static Map<String, Object> measured(int port) {
    return Map.of(
        "management.server.port", port,
        "management.server.address", "127.0.0.1",
        "management.endpoints.web.exposure.include", "health,prometheus");
  }

  private Map<String, Object> settings() {
    boolean invented = demo || DemoHall.isIn(data);
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("hall.data", data.toString());
    settings.put("hall.hall", hall);
    settings.put("hall.terminal", "T1");
    settings.put("hall.demo", invented);
    settings.put("hall.demo-tills", tills);
    settings.put(
        "hall.profile", invented ? CredentialProfile.NIST_800_63B_4 : CredentialProfile.MLPS_L3);
    settings.put("server.port", port);
    settings.put("server.address", address);
    settings.put("logging.config", "classpath:logback-server.xml");
    chosen(settings);
    return settings;
  }

  private void chosen(Map<String, Object> settings) {
    company.name().ifPresent(name -> settings.put("hall.company", name.value()));
    if (taxpayer != null) {
      settings.put("hall.taxpayer", taxpayer);
    }
    if (jdbcUrl != null) {
      settings.put("hall.jdbc-url", jdbcUrl);
    }
    if (metricsPort != null) {
      settings.putAll(measured(metricsPort));
    }
    if (logFormat != null) {
      settings.put("logging.structured.format.console", logFormat);
      settings.put("logging.config", "classpath:logback-structured.xml");
    }
  }
}

package io.hall.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class LogTest {

  private static final String PHONE = "13912345678";
  private static final String NAME = "测试甲乙";

  private final LoggerContext context = new LoggerContext();

  /** Somebody logs a number, and an exception that repeats a name. */
  private ILoggingEvent event() {
    IllegalStateException thrown =
        new IllegalStateException("no such customer: " + NAME, new RuntimeException(PHONE));
    Logger logger = context.getLogger("io.hall.try");
    LoggingEvent event =
        new LoggingEvent("x", logger, Level.ERROR, "asked for\n{}", thrown, new Object[] {PHONE});
    event.setMDCPropertyMap(Map.of(WatchFilter.CORRELATION, "0197b1c4"));
    return event;
  }

  @Test
  void a_line_of_the_log_names_its_request_and_no_person() throws Exception {
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(LogTest.class.getResource("/logback-server.xml"));
    ConsoleAppender<ILoggingEvent> appender =
        (ConsoleAppender<ILoggingEvent>)
            context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
    PatternLayoutEncoder encoder = (PatternLayoutEncoder) appender.getEncoder();
    assertThat(encoder.getLayout()).isInstanceOf(PatternLayout.class);
    assertClean(new String(encoder.encode(event()), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ecs", "logstash", "gelf"})
  void a_structured_line_is_one_object_and_names_no_person(String format) throws Exception {
    context.putObject(Environment.class.getName(), environment());
    StructuredLogEncoder encoder = new StructuredLogEncoder();
    encoder.setContext(context);
    encoder.setFormat(format);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.start();
    String line = new String(encoder.encode(event()), StandardCharsets.UTF_8);
    assertThat(line.strip().lines()).hasSize(1);
    assertClean(line);
  }

  private static void assertClean(String line) {
    assertThat(line)
        .contains("0197b1c4")
        .contains("IllegalStateException")
        .contains("asked for")
        .doesNotContain(PHONE)
        .doesNotContain(NAME);
  }

  private static ConfigurableEnvironment environment() throws Exception {
    Properties settings = PropertiesLoaderUtils.loadAllProperties("application.properties");
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addLast(new PropertiesPropertySource("app", settings));
    return environment;
  }
}

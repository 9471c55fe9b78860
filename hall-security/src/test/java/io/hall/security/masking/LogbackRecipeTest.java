package io.hall.security.masking;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import io.hall.identity.PhoneNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The recipe of docs/security/masking.md, {@link com.example.ScrubbedMessage} and {@link
 * com.example.ScrubbedThrowable}, on a logback of its own.
 */
class LogbackRecipeTest {

  private static final String CANARY = "41080019000101005X";

  private final LoggerContext context = new LoggerContext();
  private Path file;
  private Logger log;

  @BeforeEach
  void configure(@TempDir Path folder) throws JoranException {
    file = folder.resolve("hall.log");
    context.putProperty("LOG", file.toString());
    context.setMDCAdapter(new LogbackMDCAdapter());
    JoranConfigurator joran = new JoranConfigurator();
    joran.setContext(context);
    joran.doConfigure(getClass().getResource("/com/example/logback.xml"));
    log = context.getLogger("hall");
  }

  @AfterEach
  void stop() {
    context.stop();
  }

  private List<String> lines() throws IOException {
    context.stop();
    return Files.readAllLines(file);
  }

  @Test
  void a_number_and_a_line_break_in_an_argument_are_scrubbed() throws IOException {
    log.info("payer {}", CANARY + "\nERROR hall - forged");
    assertThat(lines()).hasSize(1).noneMatch(line -> line.contains(CANARY));
  }

  @Test
  void an_exception_is_logged_with_its_trace_and_without_its_words() throws IOException {
    log.error("failed", new IllegalStateException(CANARY, new IOException("段某某")));
    assertThat(lines())
        .noneMatch(line -> line.contains(CANARY) || line.contains("段某某"))
        .anyMatch(line -> line.contains("java.io.IOException"))
        .anyMatch(line -> line.contains("LogbackRecipeTest"));
  }

  @Test
  void typed_values_show_their_tokens() throws IOException {
    log.info(
        "called {}, {}",
        Sensitive.phone(PhoneNumber.of("18000001999")),
        Secret.ofText(DataKind.PASSWORD, "hunter2".toCharArray()));
    assertThat(lines()).hasSize(1);
    assertThat(Files.readString(file))
        .containsPattern("called ‹L3:phone:[0-9a-f]{8}›, ‹L4:password›")
        .doesNotContain("18000001999", "hunter2");
  }

  @Test
  void a_hundred_injections_are_a_hundred_lines() throws IOException {
    LogScrubberTest.injections().forEach(field -> log.warn("payer={}", field));
    assertThat(lines()).hasSize(100).allMatch(line -> line.contains(" WARN  hall - payer="));
  }
}

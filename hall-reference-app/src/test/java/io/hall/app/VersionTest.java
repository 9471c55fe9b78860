package io.hall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class VersionTest {

  @Test
  void the_version_is_answered_on_standard_output() {
    StringWriter out = new StringWriter();

    int exit = Hall.commandLine(Locale.ENGLISH).setOut(new PrintWriter(out)).execute("--version");

    assertThat(exit).isZero();
    assertThat(out.toString()).matches("hall [0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?\\R");
  }
}

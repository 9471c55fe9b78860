package com.example.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillingTest {

  @Test
  void it_prints_what_its_readme_says(@TempDir Path folder) throws Exception {
    System.setProperty("billing.file", folder.resolve("billing.db").toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Billing.run(new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(Files.readString(Path.of("README.md")))
        .contains("```\n" + out.toString(StandardCharsets.UTF_8) + "```");
  }
}

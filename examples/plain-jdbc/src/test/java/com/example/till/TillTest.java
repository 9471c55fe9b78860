package com.example.till;

import io.hall.house.pages.Pages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TillTest {

  @Test
  void it_prints_what_its_readme_says(@TempDir Path folder) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Till.run(folder.resolve("till.db"), new PrintStream(out, true, StandardCharsets.UTF_8));
    Pages.requirePrinted("Till", out.toString(StandardCharsets.UTF_8));
  }
}

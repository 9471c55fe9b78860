package io.hall.bench.issue;

import io.hall.house.pages.Pages;
import org.junit.jupiter.api.Test;

class CommandPagesTest {

  @Test
  void every_command_that_a_page_tells_to_run_is_understood() {
    Pages.requireUnderstood("./hall-bench", arguments -> Bench.commandLine().parseArgs(arguments));
  }
}

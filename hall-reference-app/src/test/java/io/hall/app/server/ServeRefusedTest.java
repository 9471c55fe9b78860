package io.hall.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.Commands;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that cannot start says why in one line. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServeRefusedTest {

  @TempDir private Path folder;

  private record Run(int exit, String out, String err) {}

  private Run serve(String... more) {
    List<String> args = new ArrayList<>(List.of("serve", "--data", folder.toString()));
    args.addAll(List.of(more));
    return Commands.run(Run::new, args.toArray(String[]::new));
  }

  @Test
  void the_port_is_taken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Run run = serve("--port", Integer.toString(taken.getLocalPort()));
      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.err()).startsWith("APP-006 --port: ").hasLineCount(1);
    }
  }

  @Test
  void the_database_does_not_answer() {
    Run run = serve("--port", "0", "--jdbc-url", "jdbc:postgresql://127.0.0.1:1/none");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("STORE-001 ").hasLineCount(1);
  }
}

package io.hall.app.reconcile;

import io.hall.app.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code hall reconcile} as a user does, and keeps what it said. */
record Run(int exit, String out, String err) {

  static final Path EXAMPLE = Path.of("..", "examples", "reconcile");

  /** Runs the command with these arguments, in English unless they say otherwise. */
  static Run reconcile(Object... args) {
    List<String> all = new ArrayList<>(List.of("reconcile"));
    for (Object arg : args) {
      all.add(arg.toString());
    }
    if (!all.contains("--lang")) {
      all.addAll(List.of("--lang", "en"));
    }
    return Commands.run(Run::new, all.toArray(String[]::new));
  }

  /** Runs the command on the example, with more arguments. */
  static Run example(Object... more) {
    List<Object> args = new ArrayList<>();
    args.addAll(List.of("--ours", EXAMPLE.resolve("payments.csv")));
    args.addAll(List.of("--theirs", EXAMPLE.resolve("statements")));
    args.addAll(List.of("--theirs", EXAMPLE.resolve("counts.csv")));
    args.addAll(List.of(more));
    return reconcile(args.toArray());
  }

  /** Copies a file of the example to {@code folder} with one text replaced by another. */
  static Path with(Path folder, String file, String text, String other) throws IOException {
    String content = Files.readString(EXAMPLE.resolve(file));
    if (!content.contains(text)) {
      throw new IllegalArgumentException("The example does not hold what is to be replaced");
    }
    Path copy = folder.resolve(file);
    Files.createDirectories(copy.getParent());
    return Files.writeString(copy, content.replace(text, other));
  }
}

package io.hall.app.day;

import io.hall.app.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a command as a user does, and keeps what it said. */
record Run(int exit, String out, String err) {

  static final Path EXAMPLE = Path.of("..", "examples", "day");

  static Run hall(String... args) {
    return Commands.run(Run::new, args);
  }

  /** The arguments of a day on the example's files as the cashiers left them. */
  static List<String> asLeft(Path data) {
    return new ArrayList<>(
        List.of(
            "day",
            "--payments",
            EXAMPLE.resolve("payments.csv").toString(),
            "--counts",
            EXAMPLE.resolve("counts.csv").toString(),
            "--statements",
            EXAMPLE.resolve("statements").toString(),
            "--data",
            data.toString(),
            "--lang",
            "en"));
  }

  /** The same with everything that was done in the evening. */
  static List<String> corrected(Path data) {
    List<String> args = asLeft(data);
    args.addAll(
        List.of(
            "--payments",
            EXAMPLE.resolve("corrections/payments.csv").toString(),
            "--counts",
            EXAMPLE.resolve("corrections/counts.csv").toString(),
            "--corrections",
            EXAMPLE.resolve("corrections/corrections.csv").toString()));
    return args;
  }

  static Run hall(List<String> args) {
    return hall(args.toArray(String[]::new));
  }

  /** Copies the example's payments to {@code folder} with one text replaced by another. */
  static Path paymentsWith(Path folder, String text, String other) throws IOException {
    String payments = Files.readString(EXAMPLE.resolve("payments.csv"));
    if (!payments.contains(text)) {
      throw new IllegalArgumentException("The example does not hold what is to be replaced");
    }
    return Files.writeString(folder.resolve("payments.csv"), payments.replace(text, other));
  }
}

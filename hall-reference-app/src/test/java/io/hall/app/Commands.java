package io.hall.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import picocli.CommandLine;

/** Runs the command line inside a test. */
public final class Commands {

  private Commands() {}

  /** Makes the test's own record of a run. */
  @FunctionalInterface
  public interface Outcome<T> {
    /** Takes exit code, standard output and standard error. */
    T of(int exit, String out, String err);
  }

  /** Runs {@code hall} with these arguments. */
  public static <T> T run(Outcome<T> outcome, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine hall = Hall.commandLine(Locale.ENGLISH);
    hall.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int exit = hall.execute(args);
    return outcome.of(exit, out.toString(), err.toString());
  }
}

package io.hall.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The command: {@code java -jar hall-verify.jar ARCHIVE [options]}. Ends with 0 if everything
 * holds, 1 if something is broken, 2 if it could not be judged.
 */
public final class Main {

  private static final int NOT_JUDGED = 2;
  private static final int LONGEST = 1 << 20;

  private Known known = Known.nothing();
  private Language language;
  private Optional<Path> subject = Optional.empty();
  private Optional<String> receipt = Optional.empty();
  private boolean json;

  private Main(Locale locale) {
    this.language = Language.of(locale);
  }

  /** Runs the command and ends the process. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream error = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, Locale.getDefault(), out, error));
  }

  /** Runs the command and returns with what it ends: 0, 1 or 2. */
  static int run(String[] arguments, Locale locale, PrintStream out, PrintStream error) {
    Main main = new Main(locale);
    try {
      main.read(arguments);
    } catch (IllegalArgumentException | IOException e) {
      error.println(main.language == Language.ZH ? Say.USAGE.chinese() : Say.USAGE.english());
      error.println(e instanceof IOException ? Say.UNREADABLE.in(main.language) : e.getMessage());
      return NOT_JUDGED;
    }
    Report report = main.verify();
    out.print(main.json ? report.json() + "\n" : report.text(main.language));
    return report.exit();
  }

  private Report verify() {
    Path path = subject.orElseThrow();
    return receipt.isPresent()
        ? SeasonVerifier.verifyReceipt(path, receipt.orElseThrow(), known)
        : SeasonVerifier.verify(path, known);
  }

  private void read(String[] arguments) throws IOException {
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (argument.equals("--json")) {
        json = true;
      } else if (!argument.startsWith("--")) {
        require(subject.isEmpty(), argument);
        subject = Optional.of(Path.of(argument));
      } else {
        require(i + 1 < arguments.length, argument);
        option(argument, arguments[++i]);
      }
    }
    require(subject.isPresent(), "ARCHIVE");
  }

  private void option(String name, String value) throws IOException {
    switch (name) {
      case "--key" -> known = known.certificate(file(value));
      case "--key-name" -> known = known.key(value);
      case "--checkpoint" -> known = known.checkpoint(value, file(value));
      case "--cut" -> known = known.cut(value);
      case "--previous" -> known = known.previous(Path.of(value));
      case "--receipt" -> receipt = Optional.of(value);
      case "--lang" -> {
        require(value.equals("zh") || value.equals("en"), value);
        language = value.equals("zh") ? Language.ZH : Language.EN;
      }
      default -> throw new IllegalArgumentException(name);
    }
  }

  private static byte[] file(String path) throws IOException {
    Path file = Path.of(path);
    require(Files.isRegularFile(file) && Files.size(file) <= LONGEST, path);
    return Files.readAllBytes(file);
  }

  private static void require(boolean fits, String what) {
    if (!fits) {
      throw new IllegalArgumentException(what);
    }
  }
}

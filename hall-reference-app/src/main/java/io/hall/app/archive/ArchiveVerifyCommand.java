package io.hall.app.archive;

import io.hall.app.language.LanguageOption;
import io.hall.verify.Known;
import io.hall.verify.Language;
import io.hall.verify.Report;
import io.hall.verify.SeasonVerifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hall archive verify}: the independent verifier, on an archive or a receipt's proof. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Verifies an archive, a folder or a zip file, or a receipt's proof. 归档核验。",
      "It runs hall-verify, which shares no code with what wrote the archive."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all of it holds", "1:something does not", "2:it could not be judged"})
final class ArchiveVerifyCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PATH", description = "The archive, or the proof of a receipt.")
  private Path path = Path.of(".");

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The company's certificate (PEM), got from elsewhere; may be repeated.")
  private List<Path> certificates = List.of();

  @Option(
      names = "--key-name",
      paramLabel = "HEX",
      description = "The name of the company's key, as signed papers show it; may be repeated.")
  private List<String> names = List.of();

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description = "A sealed checkpoint noted before; may be repeated.")
  private List<Path> checkpoints = List.of();

  @Option(names = "--cut", paramLabel = "HEX", description = "The hash of the cut, noted before.")
  private @Nullable String cut;

  @Option(
      names = "--previous",
      paramLabel = "PATH",
      description = "The archive of the season before.")
  private @Nullable Path previous;

  @Option(
      names = "--receipt",
      paramLabel = "LINE",
      description = "The line of the receipt's QR code; PATH is its proof then.")
  private @Nullable String receipt;

  @Option(names = "--json", description = "Answers as one JSON object.")
  private boolean json;

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Known known = known();
    Report report =
        receipt == null
            ? SeasonVerifier.verify(path, known)
            : SeasonVerifier.verifyReceipt(path, receipt, known);
    PrintWriter answers = spec.commandLine().getOut();
    answers.print(json ? report.json() : report.text(Language.of(language.locale())));
    answers.flush();
    return report.exit();
  }

  private Known known() throws IOException {
    try {
      return noted();
    } catch (IllegalArgumentException e) {
      throw ArchiveInputCode.NOTED.refusal("--key");
    }
  }

  private Known noted() throws IOException {
    Known known = Known.nothing();
    for (String name : names) {
      known = known.key(name);
    }
    for (Path certificate : certificates) {
      known = known.certificate(Files.readAllBytes(certificate));
    }
    for (Path checkpoint : checkpoints) {
      known = known.checkpoint(checkpoint.toString(), Files.readAllBytes(checkpoint));
    }
    if (cut != null) {
      known = known.cut(cut);
    }
    return previous == null ? known : known.previous(previous);
  }
}

package io.hall.app.seal;

import io.hall.app.language.LanguageOption;
import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.proof.Seal;
import io.hall.proof.SealVerifier;
import io.hall.security.seal.SealAlgorithm;
import io.hall.security.seal.SealedStatement;
import io.hall.security.seal.SignedPdf;
import io.hall.security.seal.Statement;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hall seal check}: whether a key has sealed a statement, or signed a PDF. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Checks a sealed statement (.seal) or a signed PDF against the certificate of a key."
            + " 核验签章或已签 PDF。",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:it holds", "1:it does not", "2:it could not be checked"})
final class SealCheckCommand implements Callable<Integer> {

  private static final long LONGEST = 256L << 20;

  @Parameters(paramLabel = "FILE", description = "The statement or the PDF.")
  private Path file = Path.of(".");

  @Option(
      names = "--key",
      required = true,
      paramLabel = "CRT",
      description = "The certificate of the key, as it was handed over.")
  private Path key = Path.of(".");

  @Option(
      names = "--content",
      paramLabel = "F",
      description = "The file that a statement is about; its bytes are compared.")
  private @Nullable Path content;

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    X509Certificate certificate = KeyFiles.read(key);
    byte[] bytes = bytes(file);
    boolean pdf =
        new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1)
            .equals("%PDF-");
    return pdf ? answer(pdf(bytes, certificate)) : statement(bytes, certificate);
  }

  private static byte[] bytes(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
      throw no(file);
    }
    return Files.readAllBytes(file);
  }

  private static CheckFailedException no(Path file) {
    return new CheckFailedException(
        Finding.of(SealedCode.NO_SEALED_FILE).in(String.valueOf(file.getFileName())));
  }

  private Checked<String> pdf(byte[] bytes, X509Certificate certificate) {
    SealVerifier cms = KeyFiles.algorithm(certificate).detachedCms(certificate);
    Checked<Seal> signed = SignedPdf.verify(bytes, cms);
    return signed.map(
        seal -> say("PDF 签名有效,密钥 %s", "the PDF is signed with the key %s").formatted(seal.key()));
  }

  private int statement(byte[] bytes, X509Certificate certificate) throws IOException {
    SealedStatement sealed =
        SealedStatement.parse(new String(bytes, StandardCharsets.UTF_8))
            .value()
            .orElseThrow(() -> no(file));
    SealVerifier verifier = verifier(sealed, certificate);
    Checked<Statement> stated = sealed.verify(verifier);
    if (content != null && stated.value().isPresent()) {
      if (!sealed.statement().isOf(bytes(content))) {
        return answer(Checked.invalid(Finding.of(SealedCode.OTHER_CONTENT).in("--content")));
      }
    }
    return answer(
        stated.map(
            it ->
                say("签章有效:%s,%s,密钥 %s", "sealed: %s, %s, with the key %s")
                    .formatted(it.about(), it.time(), verifier.key())));
  }

  /** As its own seal names the algorithm, with the user id that SM2 has; else by the key alone. */
  private static SealVerifier verifier(SealedStatement sealed, X509Certificate certificate) {
    SealVerifier usual = KeyFiles.algorithm(certificate).verifier(certificate);
    return sealed.seals().stream()
        .filter(seal -> seal.key().equals(usual.key()))
        .flatMap(seal -> SealAlgorithm.of(seal.algorithm()).stream())
        .findFirst()
        .map(algorithm -> algorithm.verifier(certificate))
        .orElse(usual);
  }

  private String say(String chinese, String english) {
    return language.locale().getLanguage().equals("zh") ? chinese : english;
  }

  private int answer(Checked<String> checked) {
    PrintWriter out = spec.commandLine().getOut();
    List<Finding> findings = checked.findings();
    checked.value().ifPresent(out::println);
    if (!findings.isEmpty()) {
      out.println(new CheckFailedException(findings).message(language.locale()));
    }
    out.flush();
    return findings.isEmpty() ? 0 : 1;
  }
}

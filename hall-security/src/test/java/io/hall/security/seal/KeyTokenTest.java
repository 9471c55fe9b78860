package io.hall.security.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hall.check.Finding;
import io.hall.proof.Seal;
import io.hall.proof.SealVerifier;
import io.hall.proof.SealVerifier.Answer;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A token of SoftHSM (Debian: softhsm2), which keeps its keys in files and behaves as a real one.
 */
class KeyTokenTest {

  private static final String PIN = "271828";
  private static final String P256 = SampleKeys.P256.name();

  private static final Optional<Path> LIBRARY =
      Stream.of(
              "/usr/lib/softhsm/libsofthsm2.so",
              "/usr/local/lib/softhsm/libsofthsm2.so",
              "/opt/homebrew/lib/softhsm/libsofthsm2.so")
          .map(Path::of)
          .filter(Files::exists)
          .findFirst();

  @TempDir Path folder;

  @BeforeEach
  void makeToken() throws Exception {
    if (LIBRARY.isEmpty() && "true".equals(System.getenv("CI"))) {
      fail("CI has no SoftHSM, and keys in tokens are not tried without it");
    }
    assumeTrue(LIBRARY.isPresent(), "no SoftHSM on this machine: apt-get install softhsm2");
    Path tokens = Files.createDirectory(folder.resolve("tokens"));
    Files.writeString(
        folder.resolve("softhsm2.conf"),
        "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
    run(
        List.of(
            "softhsm2-util",
            "--init-token",
            "--slot",
            "0",
            "--label",
            "hall",
            "--so-pin",
            "314159",
            "--pin",
            PIN));
  }

  @Test
  void a_key_made_in_a_token_seals_there_and_never_leaves_it() throws Exception {
    List<String> made = token("make", PIN, "seal", P256);
    List<String> used = token("use", PIN, "seal", P256);

    assertThat(used.get(0)).as("the same certificate").isEqualTo(made.get(0));
    assertThat(made.get(2)).isEqualTo("kept inside");
    SealVerifier verifier =
        SampleKeys.P256.verifier(Certificates.read(HexFormat.of().parseHex(made.get(0))));
    for (List<String> said : List.of(made, used)) {
      Seal seal = new Seal(verifier.algorithm(), verifier.key(), said.get(1));
      assertThat(verifier.verify(TokenUse.CONTENT, seal)).isEqualTo(Answer.VALID);
      assertThat(verifier.verify(new byte[] {1}, seal)).isEqualTo(Answer.INVALID);
    }
  }

  @Test
  void what_goes_wrong_with_a_token_has_its_code() throws Exception {
    token("make", PIN, "seal", P256);
    assertThat(token("use", "000000", "seal", P256)).containsExactly("SEAL-014");
    assertThat(token("use", PIN, "other", P256)).containsExactly("SEAL-015");
    assertThat(token("use", PIN, "seal", SampleKeys.SM2.name())).containsExactly("SEAL-001");
    assertThat(token("make", PIN, "seal", P256)).containsExactly("SEAL-003");
    assertThat(java("use", folder.resolve("no.so").toString(), PIN, "seal", P256))
        .containsExactly("SEAL-013");
  }

  private List<String> token(String what, String pin, String label, String algorithm)
      throws Exception {
    return java(what, LIBRARY.orElseThrow().toString(), pin, label, algorithm);
  }

  private List<String> java(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                TokenUse.class.getName()));
    command.addAll(List.of(arguments));
    return run(command);
  }

  /** Where the classes lie that the other process needs. */
  private static String classPath() {
    return Stream.of(
            TokenUse.class,
            SealKey.class,
            Finding.class,
            BouncyCastleProvider.class,
            X509CertificateHolder.class,
            SigningCertificateV2.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private List<String> run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.lines().filter(line -> !line.startsWith("SLF4J")).toList();
  }
}

package io.hall.security.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code docs/formats/seal.md} says is so: openssl checks what was sealed here. */
class SealFormatTest {

  private static final byte[] CONTENT =
      "{\"format\":\"hall.completeness.1\"}\n".getBytes(StandardCharsets.UTF_8);
  private static final Statement STATEMENT =
      Statement.of("收据号码完整性证明", CONTENT, Instant.parse("2026-11-08T10:00:00Z"));

  @TempDir Path folder;

  private record Answer(int exit, String printed) {}

  @BeforeEach
  void the_script_of_the_page() throws IOException {
    needs("openssl");
    needs("awk");
    Matcher block = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL).matcher(page());
    assertThat(block.find()).isTrue();
    Files.writeString(folder.resolve("seal.sh"), block.group(1));
    Files.write(folder.resolve("content"), CONTENT);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void openssl_finds_every_seal_of_a_statement_valid(int which) throws Exception {
    write(STATEMENT);
    SealKey key = SampleKeys.ALL.get(which);
    Answer answer = script(key);
    assertThat(answer.printed()).startsWith("yes: " + key.algorithm() + ", key " + key.name());
    assertThat(answer.printed()).contains("about 收据号码完整性证明");
    assertThat(answer.exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void openssl_refuses_what_was_changed(int which) throws Exception {
    SealKey key = SampleKeys.ALL.get(which);
    String good = write(STATEMENT);
    Files.writeString(sealed(), good.replace("2026-11-08", "2026-11-09"));
    assertThat(script(key).exit()).as("the statement").isEqualTo(1);
    Files.writeString(sealed(), good);
    Files.write(folder.resolve("content"), new byte[] {1});
    assertThat(script(key).printed()).startsWith("no: the statement is about other content");
    assertThat(script(SampleKeys.fresh(key.algorithm())).printed()).startsWith("no: no seal");
    Files.writeString(sealed(), "hall.statement.2\n");
    assertThat(script(key).exit()).isEqualTo(2);
  }

  @Test
  void an_sm2_seal_under_another_user_id_is_refused() throws Exception {
    String good = write(STATEMENT);
    Files.writeString(sealed(), good.replace(":1234567812345678", ":other"));
    assertThat(script(SampleKeys.OF_SM2).exit()).isEqualTo(1);
  }

  @Test
  void openssl_reads_key_files() throws Exception {
    for (SealKey key : SampleKeys.ALL) {
      Path file = folder.resolve(key.name() + ".p12");
      KeyFile.write(file, key, "secret".toCharArray());
      Answer answer =
          run(
              "openssl",
              "pkcs12",
              "-in",
              file.toString(),
              "-passin",
              "pass:secret",
              "-nokeys",
              "-info");
      assertThat(answer.printed())
          .contains("PBES2, PBKDF2, AES-256-CBC, Iteration 200000, PRF hmacWithSHA256")
          .contains("-----BEGIN CERTIFICATE-----");
      assertThat(answer.exit()).isZero();
    }
  }

  @Test
  void the_page_lists_what_there_is() throws IOException {
    for (String word :
        List.of(
            SealJournal.KEY,
            SealJournal.REVOKED,
            SealJournal.MADE,
            SealJournal.STREAM,
            "`" + SampleKeys.ED25519 + "`",
            "`" + SampleKeys.P256 + "`",
            "`" + Sm2Scheme.NAME + "`")) {
      assertThat(page()).contains(word);
    }
    for (RevocationReason reason : RevocationReason.values()) {
      assertThat(page()).contains("`" + reason + "`");
    }
  }

  private String write(Statement statement) throws IOException {
    String text =
        SealedStatement.of(statement, SampleKeys.OF_SM2, SampleKeys.OF_P256, SampleKeys.OF_ED25519)
            .text();
    Files.writeString(sealed(), text);
    return text;
  }

  private Path sealed() {
    return folder.resolve("content.seal");
  }

  private Answer script(SealKey key) throws Exception {
    Files.writeString(
        folder.resolve("certificate.pem"),
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key.certificate().getEncoded())
            + "\n-----END CERTIFICATE-----\n");
    return run("sh", "seal.sh", "content.seal", "certificate.pem", "content");
  }

  private Answer run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), printed);
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/formats/seal.md"));
  }

  /** Skips the test, and says so, on a machine without the tool; fails where CI promised it. */
  static void needs(String tool) {
    boolean there =
        Arrays.stream(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    if (!there && "true".equals(System.getenv("CI"))) {
      fail("CI has no " + tool + ", and the format page is not checked without it");
    }
    assumeTrue(there, "no " + tool + " on this machine: the format page is not checked with it");
  }
}

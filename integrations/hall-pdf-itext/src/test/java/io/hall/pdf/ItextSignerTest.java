package io.hall.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.document.Block;
import io.hall.document.DocumentCode;
import io.hall.document.DocumentSigner;
import io.hall.proof.Seal;
import io.hall.proof.SealVerifier;
import io.hall.security.seal.KeyOwner;
import io.hall.security.seal.NewKey;
import io.hall.security.seal.SealAlgorithm;
import io.hall.security.seal.SealCode;
import io.hall.security.seal.SealKey;
import io.hall.security.seal.SignedPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItextSignerTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-15T01:32:18Z"), ZoneOffset.UTC);
  private static final List<SealKey> KEYS =
      List.of(
          key(SealAlgorithm.sm2(SealAlgorithm.USUAL_USER_ID)),
          key(SealAlgorithm.ecdsaP256()),
          key(SealAlgorithm.ed25519()));
  private static final ItextRenderer RENDERER = new ItextRenderer(Papers.FONT);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void a_signed_page_is_valid_and_shows_what_it_showed(int which) throws IOException {
    SealKey key = KEYS.get(which);
    byte[] page = page("收据 第 1 号");
    byte[] before = page.clone();
    byte[] signed = new ItextSigner(key.detachedCms(), CLOCK).sign(page);

    assertThat(codes(signed, key)).isEmpty();
    assertThat(page).as("the file stays as it is").isEqualTo(before);
    assertThat(Papers.text(signed)).isEqualTo(Papers.text(page));
    try (PDDocument pdf = Loader.loadPDF(signed)) {
      PDSignature signature = pdf.getSignatureDictionaries().get(0);
      assertThat(pdf.getSignatureDictionaries()).hasSize(1);
      assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
      assertThat(signature.getSignDate().toInstant()).isEqualTo(CLOCK.instant());
      Seal seal = SignedPdf.verify(signed, verifier(key)).orThrow();
      assertThat(verifier(key).verify(signature.getSignedContent(signed), seal))
          .as("the bytes that another library takes for signed")
          .isEqualTo(SealVerifier.Answer.VALID);
      int[] range = signature.getByteRange();
      assertThat(range[0]).isZero();
      assertThat(range[2] + range[3]).isEqualTo(signed.length);
    }
  }

  /** Pages of many kinds and lengths: none is refused. */
  @Test
  void every_good_file_is_taken() {
    Random random = new Random(34);
    int files = Integer.getInteger("hall.pdf.good", 60);
    for (int i = 0; i < files; i++) {
      SealKey key = KEYS.get(i % KEYS.size());
      StringBuilder text = new StringBuilder();
      for (int line = random.nextInt(120); line >= 0; line--) {
        text.append("第 ").append(random.nextInt()).append(" 行 /ByteRange %%EOF endobj (\\) ");
      }
      byte[] signed = new ItextSigner(key.detachedCms(), CLOCK).sign(page(text.toString()));
      assertThat(codes(signed, key)).as("file %d", i).isEmpty();
    }
  }

  @Test
  void the_signature_of_another_key_is_refused() {
    SealKey key = KEYS.get(1);
    byte[] signed = new ItextSigner(key.detachedCms(), CLOCK).sign(page("a"));
    assertThat(codes(signed, key(SealAlgorithm.ecdsaP256()))).isNotEmpty();
    assertThat(codes(signed, KEYS.get(0))).isNotEmpty();
  }

  @Test
  void every_changed_byte_is_refused() {
    SealKey key = KEYS.get(1);
    byte[] signed = new ItextSigner(key.detachedCms(), CLOCK).sign(page("a"));
    Random random = new Random(1);
    for (int i = 0; i < 600; i++) {
      byte[] bad = signed.clone();
      bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
      assertThat(codes(bad, key)).isNotEmpty();
    }
  }

  @Test
  void what_another_program_adds_is_refused() throws IOException {
    SealKey key = KEYS.get(0);
    byte[] signed = new ItextSigner(key.detachedCms(), CLOCK).sign(page("a"));
    ByteArrayOutputStream appended = new ByteArrayOutputStream();
    ByteArrayOutputStream rewritten = new ByteArrayOutputStream();
    try (PDDocument pdf = Loader.loadPDF(signed)) {
      pdf.addPage(new PDPage());
      pdf.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
      pdf.saveIncremental(appended);
      pdf.save(rewritten);
    }
    assertThat(codes(appended.toByteArray(), key)).containsExactly(SealCode.PDF_AMBIGUOUS);
    assertThat(codes(rewritten.toByteArray(), key)).isNotEmpty();
  }

  @Test
  void what_is_signed_is_not_signed_again() {
    DocumentSigner signer = new ItextSigner(KEYS.get(1).detachedCms(), CLOCK);
    byte[] signed = signer.sign(page("a"));
    assertRefused(signer, signed, DocumentCode.UNSIGNABLE);
  }

  @Test
  void what_is_no_file_is_refused_with_a_code() {
    DocumentSigner signer = new ItextSigner(KEYS.get(1).detachedCms(), CLOCK);
    byte[] page = page("a");
    for (byte[] bad :
        List.of(
            new byte[0], "hello".getBytes(StandardCharsets.US_ASCII), Arrays.copyOf(page, 500))) {
      assertRefused(signer, bad, DocumentCode.UNSIGNABLE);
    }
  }

  @Test
  void what_only_a_repair_would_make_readable_is_not_signed() {
    DocumentSigner signer = new ItextSigner(KEYS.get(1).detachedCms(), CLOCK);
    byte[] page = page("a");
    String text = new String(page, StandardCharsets.ISO_8859_1);
    String moved = text.replaceFirst("startxref\n[0-9]+", "startxref\n11");
    assertRefused(signer, moved.getBytes(StandardCharsets.ISO_8859_1), DocumentCode.UNSIGNABLE);
  }

  @Test
  void what_acts_by_itself_is_not_signed() throws IOException {
    DocumentSigner signer = new ItextSigner(KEYS.get(1).detachedCms(), CLOCK);
    for (String name : List.of("OpenAction", "AA", "Names", "AcroForm")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (PDDocument pdf = Loader.loadPDF(page("a"))) {
        pdf.getDocumentCatalog()
            .getCOSObject()
            .setItem(COSName.getPDFName(name), new COSDictionary());
        pdf.save(out, CompressParameters.NO_COMPRESSION);
      }
      assertRefused(signer, out.toByteArray(), DocumentCode.UNSIGNABLE);
    }
  }

  @Test
  void a_signature_too_large_for_its_place_is_refused() {
    DocumentSigner signer =
        new ItextSigner(content -> Seal.of("CMS:X", "k", new byte[4_097]), CLOCK);
    assertRefused(signer, page("a"), DocumentCode.SIGNATURE_TOO_LARGE);
  }

  @Test
  void openssl_takes_the_signature_by_the_script_of_the_page(@TempDir Path folder)
      throws Exception {
    needs("openssl");
    SealKey key = KEYS.get(1);
    byte[] signed = new ItextSigner(key.detachedCms(), CLOCK).sign(page("收据"));
    String page = Files.readString(Path.of("../../docs/formats/seal.md"));
    String script = page.substring(page.indexOf("#!/bin/sh\n# usage: sh pdf.sh"));
    Files.writeString(folder.resolve("pdf.sh"), script.substring(0, script.indexOf("```")));
    Files.writeString(
        folder.resolve("certificate.pem"),
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key.certificate().getEncoded())
            + "\n-----END CERTIFICATE-----\n");
    assertThat(script(folder, signed)).isZero();
    signed[20] ^= 1;
    assertThat(script(folder, signed)).isNotZero();
  }

  /** Skips the test, and says so, on a machine without the tool; fails where CI promised it. */
  private static void needs(String tool) {
    boolean there =
        Arrays.stream(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    if (!there && "true".equals(System.getenv("CI"))) {
      fail("CI has no " + tool + ", and the format page is not checked without it");
    }
    assumeTrue(there, "no " + tool + " on this machine: the format page is not checked with it");
  }

  private static int script(Path folder, byte[] file) throws Exception {
    Files.write(folder.resolve("file.pdf"), file);
    return new ProcessBuilder("sh", "pdf.sh", "file.pdf", "certificate.pem")
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start()
        .waitFor();
  }

  private static void assertRefused(DocumentSigner signer, byte[] file, DocumentCode code) {
    assertThatThrownBy(() -> signer.sign(file))
        .isInstanceOfSatisfying(
            CheckFailedException.class,
            e -> assertThat(e.findings()).extracting(Finding::code).containsExactly(code));
  }

  private static List<Object> codes(byte[] file, SealKey key) {
    return SignedPdf.verify(file, verifier(key)).findings().stream()
        .<Object>map(Finding::code)
        .toList();
  }

  private static SealVerifier verifier(SealKey key) {
    return key.algorithm().detachedCms(key.certificate());
  }

  private static SealKey key(SealAlgorithm algorithm) {
    Instant from = Instant.parse("2026-10-01T00:00:00Z");
    return new NewKey(algorithm, KeyOwner.COMPANY, from, from.plusSeconds(86_400 * 365L)).make();
  }

  private static byte[] page(String text) {
    return Papers.print(RENDERER, Papers.page(Block.Paragraph.of(text)));
  }
}

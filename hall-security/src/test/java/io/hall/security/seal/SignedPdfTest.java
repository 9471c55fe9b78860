package io.hall.security.seal;

import static io.hall.security.seal.SamplePdf.bytes;
import static io.hall.security.seal.SamplePdf.signed;
import static io.hall.security.seal.SamplePdf.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.check.Code;
import io.hall.check.Finding;
import io.hall.proof.Seal;
import io.hall.proof.SealVerifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignedPdfTest {

  private static final SealKey KEY = SampleKeys.OF_SM2;
  private static final SealVerifier VERIFIER = KEY.algorithm().detachedCms(KEY.certificate());

  @Test
  void good_files_are_taken_and_tell_their_signature() {
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      SealKey key = SampleKeys.ALL.get(i % 3);
      int length = random.nextInt(3_000);
      byte[] file = signed(key, pdf -> pdf.replace(4, "0 0 m", "0 0 m " + noise(random, length)));
      SealVerifier verifier = key.algorithm().detachedCms(key.certificate());
      Checked<Seal> checked = SignedPdf.verify(file, verifier);
      assertThat(checked.findings()).as("file %d", i).isEmpty();
      assertThat(checked.value().orElseThrow().key()).isEqualTo(key.name());
    }
  }

  @Test
  void free_numbers_and_other_comments_change_nothing() {
    assertThat(codes(signed(KEY, pdf -> pdf.trailer = pdf.trailer.replace("%hall\n", ""))))
        .isEmpty();
    assertThat(
            codes(
                signed(
                    KEY,
                    pdf -> {
                      pdf.size = 9;
                      pdf.trailer = "0000000000 00001 f \n" + pdf.trailer;
                    })))
        .isEmpty();
  }

  /** Forgery by entries that are missing, empty, null or out of range (USF). */
  static Stream<PdfMutant> forgeries() {
    return PdfMutant.forgeries(KEY);
  }

  /** Changes appended behind the signature (ISA), and shadow attacks, which need them. */
  static Stream<PdfMutant> appended() {
    return PdfMutant.appended(KEY);
  }

  /** What is signed, moved elsewhere (SWA), or signed in part only. */
  static Stream<PdfMutant> wrapped() {
    return PdfMutant.wrapped(KEY);
  }

  /** Files that say two things, signed all the same. */
  static Stream<PdfMutant> ambiguous() {
    return PdfMutant.ambiguous(KEY);
  }

  @ParameterizedTest
  @MethodSource({"forgeries", "appended", "wrapped", "ambiguous"})
  void mutants_are_refused(PdfMutant mutant) {
    assertThat(codes(mutant.file())).as(mutant.name()).isNotEmpty();
    mutant.code().ifPresent(code -> assertThat(codes(mutant.file())).containsExactly(code));
  }

  @Test
  void there_are_mutants_enough() {
    assertThat(Stream.of(forgeries(), appended(), wrapped(), ambiguous()).flatMap(m -> m))
        .hasSizeGreaterThan(80)
        .extracting(PdfMutant::name)
        .doesNotHaveDuplicates();
  }

  @Test
  void every_changed_byte_is_refused() {
    byte[] good = signed(KEY, pdf -> {});
    Random random = new Random(9);
    for (int at = 0; at < good.length; at++) {
      byte[] bad = good.clone();
      bad[at] ^= (byte) (1 << random.nextInt(8));
      assertThat(codes(bad)).as("byte %d", at).isNotEmpty();
    }
  }

  @Test
  void every_cut_is_refused() {
    byte[] good = signed(KEY, pdf -> {});
    for (int length = 0; length < good.length; length += 7) {
      assertThat(codes(Arrays.copyOf(good, length))).isNotEmpty();
    }
  }

  @Test
  void random_bytes_and_pieces_of_files_have_an_answer() {
    byte[] good = signed(KEY, pdf -> {});
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      byte[] bad = new byte[random.nextInt(2_000)];
      random.nextBytes(bad);
      if (random.nextBoolean()) {
        int from = random.nextInt(good.length);
        int length = Math.min(bad.length, good.length - from);
        System.arraycopy(good, from, bad, 0, length);
      }
      assertThat(codes(bad)).isNotEmpty();
    }
  }

  @Test
  void the_signature_of_another_key_or_algorithm_is_refused() {
    byte[] file = signed(KEY, pdf -> {});
    for (SealKey other : List.of(SampleKeys.fresh(SampleKeys.SM2), SampleKeys.OF_P256)) {
      SealVerifier verifier = other.algorithm().detachedCms(other.certificate());
      assertThat(SignedPdf.verify(file, verifier).findings())
          .extracting(Finding::code)
          .containsExactly(SealCode.INVALID);
    }
  }

  private static String noise(Random random, int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return new String(noise, StandardCharsets.ISO_8859_1);
  }

  private static List<Code> codes(byte[] file) {
    byte[] before = file.clone();
    List<Code> codes =
        SignedPdf.verify(file, VERIFIER).findings().stream().map(Finding::code).toList();
    assertThat(text(file)).isEqualTo(text(before));
    assertThat(bytes(text(file))).isEqualTo(before);
    return codes;
  }
}

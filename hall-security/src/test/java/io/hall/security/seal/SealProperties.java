package io.hall.security.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.proof.Seal;
import io.hall.proof.SealVerifier;
import io.hall.proof.SealVerifier.Answer;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SealProperties {

  @Property(tries = 200)
  void what_was_sealed_is_valid(
      @ForAll("keys") SealKey key, @ForAll @Size(max = 600) byte[] content) {
    byte[] before = content.clone();
    Seal seal = key.seal(content);

    assertThat(verifier(key).verify(content, seal)).isEqualTo(Answer.VALID);
    assertThat(content).as("the content is not changed").isEqualTo(before);
    assertThat(seal.algorithm()).isEqualTo(key.algorithm().name());
    assertThat(seal.key()).isEqualTo(key.name());
  }

  @Property(tries = 300)
  void every_changed_bit_of_the_content_is_refused(
      @ForAll("keys") SealKey key,
      @ForAll @Size(min = 1, max = 200) byte[] content,
      @ForAll @IntRange(max = 1599) int bit) {
    Seal seal = key.seal(content);
    assertThat(verifier(key).verify(flipped(content, bit), seal)).isEqualTo(Answer.INVALID);
  }

  @Property(tries = 300)
  void every_changed_bit_of_the_seal_is_refused(
      @ForAll("keys") SealKey key,
      @ForAll @Size(max = 50) byte[] content,
      @ForAll @IntRange(max = 600) int bit) {
    Seal seal = key.seal(content);
    Seal changed = Seal.of(seal.algorithm(), seal.key(), flipped(seal.bytes(), bit));
    assertThat(verifier(key).verify(content, changed)).isNotEqualTo(Answer.VALID);
  }

  @Property(tries = 200)
  void a_seal_with_bytes_added_or_taken_is_malformed(
      @ForAll("keys") SealKey key, @ForAll @IntRange(min = -70, max = 70) int longer) {
    Seal seal = key.seal(new byte[] {1});
    byte[] value = Arrays.copyOf(seal.bytes(), Math.max(1, seal.bytes().length + longer));
    Seal changed = Seal.of(seal.algorithm(), seal.key(), value);
    assertThat(verifier(key).verify(new byte[] {1}, changed))
        .isEqualTo(longer == 0 ? Answer.VALID : Answer.MALFORMED);
  }

  @Property(tries = 60)
  void the_seal_of_another_key_is_refused(
      @ForAll("keys") SealKey key, @ForAll @Size(max = 50) byte[] content) {
    SealKey other = SampleKeys.fresh(key.algorithm());
    Seal foreign = other.seal(content);
    Seal renamed = new Seal(foreign.algorithm(), key.name(), foreign.value());

    assertThat(verifier(key).verify(content, foreign)).isEqualTo(Answer.INVALID);
    assertThat(verifier(key).verify(content, renamed)).isEqualTo(Answer.INVALID);
  }

  @Property(tries = 200)
  void an_sm2_seal_is_of_its_user_id_alone(
      @ForAll("userIds") String one, @ForAll("userIds") String other) {
    SealKey usual = SampleKeys.OF_SM2;
    SealAlgorithm algorithm = SealAlgorithm.sm2(one);
    SealKey key =
        new SealKey(algorithm, Certificates.BOUNCY_CASTLE, usual.secret(), usual.certificate());
    SealAlgorithm asked = SealAlgorithm.sm2(other);
    Seal seal = key.seal(new byte[] {7});
    Seal claimed = new Seal(asked.name(), seal.key(), seal.value());

    assertThat(asked.verifier(key.certificate()).verify(new byte[] {7}, claimed))
        .isEqualTo(one.equals(other) ? Answer.VALID : Answer.INVALID);
    assertThat(SealAlgorithm.of(algorithm.name())).contains(algorithm);
  }

  @Provide
  Arbitrary<SealKey> keys() {
    return Arbitraries.of(SampleKeys.ALL);
  }

  @Provide
  Arbitrary<String> userIds() {
    return Arbitraries.strings()
        .withChars("ab1.-_")
        .ofMinLength(1)
        .ofMaxLength(3)
        .edgeCases(edges -> edges.add("1234567812345678"));
  }

  private static SealVerifier verifier(SealKey key) {
    return key.algorithm().verifier(key.certificate());
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] changed = bytes.clone();
    int at = bit % (8 * bytes.length);
    changed[at / 8] ^= (byte) (1 << (at % 8));
    return changed;
  }
}

package io.hall.security.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.proof.Seal;
import io.hall.proof.SealVerifier;
import io.hall.proof.SealVerifier.Answer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a seal holds, there is an answer, and it is never that the seal is valid. */
class SealFuzz {

  private static final int ROUNDS = Integer.getInteger("hall.seal.fuzz", 2_000);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void random_values_and_spoiled_seals_have_an_answer(int which) {
    SealKey key = SampleKeys.ALL.get(which);
    SealVerifier verifier = key.algorithm().verifier(key.certificate());
    Random random = new Random(20261126L + which);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] content = new byte[random.nextInt(40)];
      random.nextBytes(content);
      byte[] value = round % 2 == 0 ? noise(random) : spoiled(random, key.seal(content).bytes());
      Seal seal = Seal.of(verifier.algorithm(), verifier.key(), value);
      assertThat(verifier.verify(content, seal)).as("round %d", round).isNotEqualTo(Answer.VALID);
    }
  }

  @Test
  void figures_at_the_edges_of_the_order_have_an_answer() {
    for (SealKey key : SampleKeys.ALL) {
      SealVerifier verifier = key.algorithm().verifier(key.certificate());
      for (String value : EDGES) {
        Seal seal = new Seal(verifier.algorithm(), verifier.key(), value);
        assertThat(verifier.verify(new byte[1], seal)).as(value).isNotEqualTo(Answer.VALID);
      }
    }
  }

  /**
   * Zero, one, minus one, the orders of both curves, and lengths that promise what is not there.
   */
  private static final String[] EDGES = {
    "00",
    "30",
    "3000",
    "3080",
    "3084ffffffff",
    "3006020100020100",
    "3006020100020101",
    "3006020101020100",
    "30060201010201ff",
    "30060201ff020101",
    "3006020101020101",
    "300702010102020001",
    "30080201010201010500",
    "3026022100ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551020101",
    "3026020101022100ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551",
    "3026022100fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123020101",
    "3026020101022100fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123",
    "00".repeat(64),
    "ff".repeat(64),
    "01" + "00".repeat(63),
    "01" + "00".repeat(31) + "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010",
    "30".repeat(4000),
    "a080".repeat(2000)
  };

  private static byte[] noise(Random random) {
    byte[] value = new byte[1 + random.nextInt(80)];
    random.nextBytes(value);
    if (random.nextBoolean()) {
      value[0] = 0x30;
    }
    return value;
  }

  /** Cut, lengthened, or with another byte in it. */
  private static byte[] spoiled(Random random, byte[] value) {
    int kind = random.nextInt(3);
    byte[] spoiled =
        Arrays.copyOf(
            value, kind == 0 ? 1 + random.nextInt(value.length) : value.length + kind - 1);
    if (kind < 2) {
      spoiled[random.nextInt(spoiled.length)] ^= (byte) (1 + random.nextInt(255));
    }
    return spoiled;
  }
}

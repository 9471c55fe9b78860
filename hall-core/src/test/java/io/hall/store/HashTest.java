package io.hall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HashTest {

  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void sha_256_gives_the_published_value_over_its_parts_in_a_row() {
    assertThat(ChainHash.SHA_256.of(new byte[] {'a'}, new byte[] {'b', 'c'})).hasToString(ABC);
    assertThat(ChainHash.SHA_256.name()).isEqualTo("SHA-256");
  }

  @Test
  void a_hash_is_read_as_it_is_written() {
    assertThat(Hash.parse(ABC)).isEqualTo(Hash.parse(ABC)).hasToString(ABC);
    assertThat(Hash.parse(ABC)).hasSameHashCodeAs(Hash.parse(ABC)).isNotEqualTo(Hash.NONE);
  }

  @Test
  void a_hash_has_32_bytes() {
    assertThatThrownBy(() -> Hash.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Hash.parse("00")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_hash_does_not_change_with_the_array_it_was_made_of_or_gave_out() {
    byte[] bytes = new byte[32];
    Hash hash = Hash.of(bytes);
    Arrays.fill(bytes, (byte) 1);
    Arrays.fill(hash.bytes(), (byte) 1);
    assertThat(hash).isEqualTo(Hash.NONE);
  }

  @Test
  void a_request_id_has_1_to_80_characters() {
    assertThat(new RequestId("x".repeat(80))).hasToString("x".repeat(80));
    assertThatThrownBy(() -> new RequestId(" ")).hasMessageStartingWith("STORE-007");
    assertThatThrownBy(() -> new RequestId("x".repeat(81))).hasMessageStartingWith("STORE-007");
  }
}

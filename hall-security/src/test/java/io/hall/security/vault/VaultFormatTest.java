package io.hall.security.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/**
 * What {@code docs/formats/vault.md} says is so: its example, which was reckoned with OpenSSL, is
 * what the vault opens and writes.
 */
class VaultFormatTest {

  private static final Vault.Place PLACE =
      new Vault.Place("personal_text", "content", "receipt-book/R-1:4");
  private static final KeyRow ROW = KeyRow.of(7, "personal_text", "", "2026-11", "AES-256-GCM");
  private static final VaultAlgorithm AES = VaultAlgorithm.AES_256_GCM;

  private static byte[] block(String name) throws IOException {
    String page = Files.readString(Path.of("../docs/formats/vault.md"));
    Matcher block = Pattern.compile("```text " + name + "\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertThat(block.find()).as(name).isTrue();
    return HexFormat.of().parseHex(block.group(1).replace("\n", ""));
  }

  private static SecretKey key(String name) throws IOException {
    return new SecretKeySpec(block(name), "AES");
  }

  @Test
  void the_example_of_the_page_unwraps() throws Exception {
    LocalKeys keys = LocalKeys.of(Map.of("kek-2026", key("kek")), "kek-2026");
    byte[] context = ROW.context("heat-1");
    assertThat(context).isEqualTo(block("wrapping associated"));
    assertThat(keys.unwrap(new KeyProvider.Wrapped("kek-2026", block("wrapped")), context))
        .isEqualTo(block("data key"));
  }

  @Test
  void the_example_of_the_page_opens() throws IOException {
    byte[] sealed = block("sealed");
    Envelope envelope = Envelope.read(sealed);
    byte[] bound = Envelope.bound("heat-1", PLACE, AES, envelope.key());
    assertThat(envelope.key()).isEqualTo(7);
    assertThat(bound).isEqualTo(block("associated"));
    assertThat(Aead.open(AES, key("data key"), envelope.nonce(), bound, envelope.sealed()))
        .hasValueSatisfying(
            plain -> assertThat(HexFormat.of().formatHex(plain)).isEqualTo(hex("plain")));
  }

  private static String hex(String name) {
    try {
      return HexFormat.of().formatHex(block(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void the_example_of_the_page_is_what_the_vault_writes() throws IOException {
    byte[] nonce = Arrays.copyOfRange(block("sealed"), 6, 18);
    byte[] bound = Envelope.bound("heat-1", PLACE, AES, 7);
    byte[] written = Aead.seal(AES, key("data key"), nonce, bound, block("plain"));
    assertThat(new Envelope(AES, 7, nonce, written).bytes()).isEqualTo(block("sealed"));
  }

  @Test
  void the_largest_number_of_a_key_comes_back() {
    byte[] bytes = new Envelope(AES, 0xFFFF_FFFFL, new byte[12], new byte[16]).bytes();
    assertThat(bytes).startsWith(1, 1, -1, -1, -1, -1).hasSize(34);
    assertThat(Envelope.read(bytes).key()).isEqualTo(4_294_967_295L);
  }
}

package io.hall.security.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published examples of AES-256-GCM, SM4-GCM and SM4. */
class AeadVectorsTest {

  private static final String PLAIN =
      "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
          + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255";
  private static final String SEALED =
      "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
          + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad";
  private static final String KEY =
      "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308";
  private static final String NONCE = "cafebabefacedbaddecaf888";
  private static final String BOUND = "feedfacedeadbeeffeedfacedeadbeefabaddad2";
  private static final String SM4_KEY = "0123456789abcdeffedcba9876543210";

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static void requireBoth(
      VaultAlgorithm algorithm,
      String key,
      String nonce,
      String bound,
      String plain,
      String sealed) {
    SecretKey secret = new SecretKeySpec(hex(key), algorithm.cipher());
    assertThat(Aead.seal(algorithm, secret, hex(nonce), hex(bound), hex(plain)))
        .asHexString()
        .isEqualToIgnoringCase(sealed);
    assertThat(Aead.open(algorithm, secret, hex(nonce), hex(bound), hex(sealed)))
        .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(hex(plain)));
    assertThat(Aead.open(algorithm, secret, hex(nonce), hex(bound + "00"), hex(sealed))).isEmpty();
    assertThat(Aead.open(algorithm, secret, hex(nonce), hex(bound), new byte[15])).isEmpty();
  }

  /** McGrew and Viega, The Galois/Counter Mode of Operation, test cases 13 to 16. */
  @Test
  void aes_256_gcm_gives_what_its_authors_got() {
    String zeroKey = "00".repeat(32);
    String zeroNonce = "00".repeat(12);
    VaultAlgorithm aes = VaultAlgorithm.AES_256_GCM;
    requireBoth(aes, zeroKey, zeroNonce, "", "", "530f8afbc74536b9a963b4f1c4cb738b");
    requireBoth(
        aes,
        zeroKey,
        zeroNonce,
        "",
        "00".repeat(16),
        "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
    requireBoth(aes, KEY, NONCE, "", PLAIN, SEALED + "b094dac5d93471bdec1a502270e3cc6c");
    requireBoth(
        aes,
        KEY,
        NONCE,
        BOUND,
        PLAIN.substring(0, 120),
        SEALED.substring(0, 120) + "76fc6ece0f4e1768cddf8853bb2d551b");
  }

  /** RFC 8998, appendix A.1. */
  @Test
  void sm4_gcm_gives_what_rfc_8998_says() {
    requireBoth(
        VaultAlgorithm.SM4_GCM,
        SM4_KEY,
        "00001234567800000000abcd",
        BOUND,
        "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
            + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa",
        "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
            + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
            + "83de3541e4c2b58177e065a9bf7b62ec");
  }

  /** GB/T 32907-2016, annex A. */
  @ParameterizedTest
  @CsvSource({"1, 681edf34d206965e86b3e94f536e4246", "1000000, 595298c7c6fd271f0402f804c33d3f66"})
  void sm4_gives_what_the_national_standard_says(int times, String sealed) {
    SM4Engine engine = new SM4Engine();
    engine.init(true, new KeyParameter(hex(SM4_KEY)));
    byte[] block = hex(SM4_KEY);
    for (int i = 0; i < times; i++) {
      engine.processBlock(block, 0, block, 0);
    }
    assertThat(block).isEqualTo(hex(sealed));
  }
}

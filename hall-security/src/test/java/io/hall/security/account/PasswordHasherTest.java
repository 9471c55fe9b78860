package io.hall.security.account;

import static io.hall.security.account.Staff.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.security.account.PasswordHasher.Verification;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHasherTest {

  private static final Argon2idHasher.Cost CHEAP = new Argon2idHasher.Cost(8, 1, 1);
  private static final Argon2idHasher HASHER = new Argon2idHasher(CHEAP, Peppers.none());

  private static byte[] key(int fill) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) fill);
    return key;
  }

  private static byte[] bytes(int value, int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  @Test
  void the_vector_of_rfc_9106_for_argon2id_holds() {
    Argon2Parameters.Builder parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(32)
            .withIterations(3)
            .withParallelism(4)
            .withSalt(bytes(2, 16))
            .withSecret(bytes(3, 8))
            .withAdditional(bytes(4, 12));
    assertThat(HexFormat.of().formatHex(Argon2idHasher.tag(bytes(1, 32), parameters, 32)))
        .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
  }

  @Test
  void the_cost_is_said_and_is_not_below_what_owasp_gives() {
    String usual = Argon2idHasher.usual(Peppers.none()).hash("Kranich-7".toCharArray()).phc();
    assertThat(usual)
        .matches("\\$argon2id\\$v=19\\$m=47104,t=1,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    Argon2idHasher small = new Argon2idHasher(Argon2idHasher.Cost.SMALL_MACHINE, Peppers.none());
    assertThat(small.hash("Kranich-7".toCharArray()).phc())
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(HASHER.verify("Kranich-7".toCharArray(), new PasswordHash(usual)))
        .isEqualTo(Verification.OK_NEEDS_REHASH);
  }

  /**
   * Made with the reference implementation's argon2 command: password "password", salt "somesalt".
   */
  @Test
  void a_record_that_another_implementation_made_is_read() {
    PasswordHash record =
        new PasswordHash(
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
    assertThat(HASHER.verify("password".toCharArray(), record))
        .isEqualTo(Verification.OK_NEEDS_REHASH);
    assertThat(HASHER.verify("Password".toCharArray(), record)).isEqualTo(Verification.MISMATCH);
  }

  @Test
  void two_records_of_one_password_differ_and_both_fit() {
    PasswordHash one = HASHER.hash("Kranich-7".toCharArray());
    PasswordHash other = HASHER.hash("Kranich-7".toCharArray());
    assertThat(one).isNotEqualTo(other);
    assertThat(HASHER.verify("Kranich-7".toCharArray(), one)).isEqualTo(Verification.OK);
    assertThat(HASHER.verify("Kranich-7".toCharArray(), other)).isEqualTo(Verification.OK);
    assertThat(HASHER.verify("Kranich-8".toCharArray(), one)).isEqualTo(Verification.MISMATCH);
  }

  @Test
  void a_password_is_taken_whole_and_as_it_was_typed_but_composed() {
    String start = "ä供热𠮷".repeat(40);
    PasswordHash record = HASHER.hash((start + "a").toCharArray());
    assertThat(HASHER.verify((start + "b").toCharArray(), record)).isEqualTo(Verification.MISMATCH);
    assertThat(HASHER.verify((start + "A").toCharArray(), record)).isEqualTo(Verification.MISMATCH);
    String decomposed = start.replace("ä", "a\u0308");
    assertThat(HASHER.verify((decomposed + "a").toCharArray(), record)).isEqualTo(Verification.OK);
    assertThat(HASHER.verify((start + "ａ").toCharArray(), record)).isEqualTo(Verification.MISMATCH);
  }

  @Test
  void half_a_character_is_refused() {
    assertThat(refusal(() -> HASHER.hash("x\uD842".toCharArray()))).isEqualTo("027");
  }

  @Test
  void a_pepper_turns_without_a_reset() {
    Peppers old = Peppers.of("2025", key(1));
    Peppers turned = old.turnedTo("2026", key(2));
    PasswordHash plain = HASHER.hash("Kranich-7".toCharArray());
    PasswordHash first = new Argon2idHasher(CHEAP, old).hash("Kranich-7".toCharArray());
    assertThat(first.phc()).contains(",keyid=MjAyNQ$");
    Argon2idHasher now = new Argon2idHasher(CHEAP, turned);
    for (PasswordHash earlier : new PasswordHash[] {plain, first}) {
      assertThat(now.verify("Kranich-7".toCharArray(), earlier))
          .isEqualTo(Verification.OK_NEEDS_REHASH);
      assertThat(now.verify("Kranich-8".toCharArray(), earlier)).isEqualTo(Verification.MISMATCH);
    }
    PasswordHash again = now.hash("Kranich-7".toCharArray());
    assertThat(now.verify("Kranich-7".toCharArray(), again)).isEqualTo(Verification.OK);
    Argon2idHasher without = new Argon2idHasher(CHEAP, old);
    assertThat(refusal(() -> without.verify("Kranich-7".toCharArray(), again))).isEqualTo("030");
  }

  @Test
  void the_records_alone_are_no_use_without_the_pepper() {
    PasswordHash record =
        new Argon2idHasher(CHEAP, Peppers.of("k", key(1))).hash("Kranich-7".toCharArray());
    Argon2idHasher thief = new Argon2idHasher(CHEAP, Peppers.of("k", key(2)));
    assertThat(thief.verify("Kranich-7".toCharArray(), record)).isEqualTo(Verification.MISMATCH);
    assertThatThrownBy(() -> Peppers.of("k", new byte[31])).isNotNull();
    assertThatThrownBy(() -> Peppers.of("a b", key(1))).isNotNull();
    assertThat(Peppers.of("k", key(7))).hasToString("Peppers[k]");
  }

  @Test
  void sm3_stands_beside_argon2id() {
    Sm3Pbkdf2Hasher sm3 = new Sm3Pbkdf2Hasher(1_000, Peppers.of("k", key(1)));
    PasswordHash record = sm3.hash("Kranich-7".toCharArray());
    assertThat(record.phc()).startsWith("$pbkdf2-sm3$i=1000,keyid=aw$");
    assertThat(sm3.verify("Kranich-7".toCharArray(), record)).isEqualTo(Verification.OK);
    assertThat(sm3.verify("Kranich-8".toCharArray(), record)).isEqualTo(Verification.MISMATCH);
    PasswordHashers both = new PasswordHashers(HASHER, sm3);
    assertThat(both.verify("Kranich-7".toCharArray(), record))
        .isEqualTo(Verification.OK_NEEDS_REHASH);
    assertThat(both.verify("Kranich-7".toCharArray(), both.hash("Kranich-7".toCharArray())))
        .isEqualTo(Verification.OK);
    assertThat(both.reads(record)).isTrue();
    assertThat(refusal(() -> HASHER.verify("x".toCharArray(), record))).isEqualTo("029");
  }

  /**
   * PBKDF2 with HMAC-SM3 by OpenSSL: password "password", salt of 16 bytes 02, 1,000 iterations.
   */
  @Test
  void pbkdf2_with_sm3_is_that_of_another_implementation() {
    PasswordHash record =
        new PasswordHash(
            "$pbkdf2-sm3$i=1000$AgICAgICAgICAgICAgICAg$+1id2ACq4ktarLp9uGAICSbGD1FhzC3Gz30eFg202do");
    assertThat(new Sm3Pbkdf2Hasher(1_000, Peppers.none()).verify("password".toCharArray(), record))
        .isEqualTo(Verification.OK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "$",
        "$argon2id$",
        "$argon2i$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=16$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=999999999,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=8,t=999,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=8,t=1,p=99$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=8,t=1,p=1,keyid=A$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA"
      })
  void a_record_that_is_none_or_costs_too_much_is_refused(String record) {
    assertThat(refusal(() -> HASHER.verify("x".toCharArray(), new PasswordHash(record))))
        .isEqualTo("029");
  }

  @Test
  void a_tag_of_another_length_fits_nothing() {
    PasswordHash record = HASHER.hash("Kranich-7".toCharArray());
    PasswordHash cut = new PasswordHash(record.phc().substring(0, record.phc().length() - 4));
    assertThat(HASHER.verify("Kranich-7".toCharArray(), cut)).isEqualTo(Verification.MISMATCH);
  }

  @Test
  void a_record_tells_its_function_alone() {
    assertThat(HASHER.hash("Kranich-7".toCharArray())).hasToString("PasswordHash[argon2id]");
    assertThat(new PasswordHash("x")).hasToString("PasswordHash[]");
    assertThat(Phc.read(HASHER.hash("Kranich-7".toCharArray())).orElseThrow())
        .hasToString("Phc[argon2id]");
  }

  @Test
  void costs_that_are_none_are_not_built() {
    assertThatThrownBy(() -> new Argon2idHasher.Cost(7, 1, 1)).isNotNull();
    assertThatThrownBy(() -> new Argon2idHasher.Cost(8, 0, 1)).isNotNull();
    assertThatThrownBy(() -> new Argon2idHasher.Cost(8, 1, 5)).isNotNull();
    assertThatThrownBy(() -> new Sm3Pbkdf2Hasher(999, Peppers.none())).isNotNull();
    assertThatThrownBy(() -> new Sm3Pbkdf2Hasher(10_000_001, Peppers.none())).isNotNull();
    assertThatThrownBy(() -> new Argon2idHasher.Cost(262_145, 1, 1)).isNotNull();
    assertThatThrownBy(() -> new Argon2idHasher.Cost(8, 17, 1)).isNotNull();
    assertThatThrownBy(() -> new Argon2idHasher.Cost(8, 1, 0)).isNotNull();
  }

  @Test
  void the_highest_costs_are_built() {
    Argon2idHasher.Cost highest = new Argon2idHasher.Cost(262_144, 16, 4);
    assertThat(new Argon2idHasher(highest, Peppers.none()).reads(HASHER.hash(new char[1])))
        .isTrue();
    assertThat(new Sm3Pbkdf2Hasher(10_000_000, Peppers.none()).reads(HASHER.hash(new char[1])))
        .isFalse();
  }

  @Test
  void a_hasher_reads_the_records_of_its_own_function() {
    Sm3Pbkdf2Hasher sm3 = new Sm3Pbkdf2Hasher(1_000, Peppers.none());
    PasswordHash argon = HASHER.hash("Kranich-7".toCharArray());
    PasswordHash other = sm3.hash("Kranich-7".toCharArray());
    assertThat(HASHER.reads(argon)).isTrue();
    assertThat(HASHER.reads(other)).isFalse();
    assertThat(sm3.reads(other)).isTrue();
    assertThat(new LimitedHasher(sm3).reads(argon)).isFalse();
    PasswordHashers both = new PasswordHashers(HASHER, sm3);
    assertThat(both.reads(new PasswordHash("$scrypt$ln=15,r=8,p=1$AA$AA"))).isFalse();
    PasswordHashers one = new PasswordHashers(HASHER);
    assertThat(one.reads(other)).isFalse();
    assertThat(refusal(() -> one.verify("Kranich-7".toCharArray(), other))).isEqualTo("029");
  }
}

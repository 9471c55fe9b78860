package io.hall.security.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.check.Code;
import io.hall.check.Finding;
import io.hall.proof.SealVerifier.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

  private static final char[] PASSWORD = "correct horse battery".toCharArray();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void a_key_comes_back_from_its_file_and_from_no_other_password(int which) throws Exception {
    SealKey key = SampleKeys.ALL.get(which);
    Path file = folder.resolve("key.p12");
    Files.write(file, KeyFile.encrypted(key, PASSWORD, 1_000));

    SealKey read = KeyFile.read(file, PASSWORD, key.algorithm());
    assertThat(read.name()).isEqualTo(key.name());
    assertThat(
            key.algorithm()
                .verifier(key.certificate())
                .verify(new byte[] {1}, read.seal(new byte[] {1})))
        .isEqualTo(Answer.VALID);
    assertRefused(
        () -> KeyFile.read(file, "wrong".toCharArray(), key.algorithm()), SealCode.PASSWORD);
    assertThat(PASSWORD).as("is the caller's").isEqualTo("correct horse battery".toCharArray());
  }

  @Test
  void a_key_is_not_read_for_another_algorithm() throws Exception {
    Path file = folder.resolve("key.p12");
    Files.write(file, KeyFile.encrypted(SampleKeys.OF_P256, PASSWORD, 1));
    assertRefused(() -> KeyFile.read(file, PASSWORD, SampleKeys.SM2), SealCode.OTHER_KEY);
    assertRefused(() -> KeyFile.read(file, PASSWORD, SampleKeys.ED25519), SealCode.OTHER_KEY);
  }

  @Test
  void a_file_is_its_owners_alone_and_is_never_written_over() throws Exception {
    Path file = folder.resolve("key.p12");
    KeyFile.write(file, SampleKeys.OF_P256, PASSWORD);
    byte[] before = Files.readAllBytes(file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> KeyFile.write(file, SampleKeys.OF_SM2, PASSWORD))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void a_random_password_need_not_be_dear_to_try_and_a_short_one_is_no_random_one()
      throws Exception {
    Path file = folder.resolve("key.p12");
    char[] random = "0123456789abcdef".repeat(2).toCharArray();
    KeyFile.writeUnderRandom(file, SampleKeys.OF_P256, random);

    assertThat(iterations(file)).isEqualTo(1_000);
    assertThat(KeyFile.read(file, random, SampleKeys.P256).name())
        .isEqualTo(SampleKeys.OF_P256.name());
    Path other = folder.resolve("other.p12");
    KeyFile.write(other, SampleKeys.OF_P256, random);
    assertThat(iterations(other)).isEqualTo(200_000);
    assertThatThrownBy(() -> KeyFile.writeUnderRandom(file, SampleKeys.OF_P256, new char[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int iterations(Path file) throws IOException {
    MacData mac = Pfx.getInstance(Files.readAllBytes(file)).getMacData();
    return mac.getIterationCount().intValueExact();
  }

  @Test
  void what_is_no_key_file_is_told_from_a_wrong_password() throws Exception {
    Path file = folder.resolve("other.p12");
    Files.writeString(file, "not a key");
    assertRefused(() -> KeyFile.read(file, PASSWORD, SampleKeys.P256), SealCode.KEY_FILE);
    Files.write(file, new byte[(1 << 16) + 1]);
    assertRefused(() -> KeyFile.read(file, PASSWORD, SampleKeys.P256), SealCode.KEY_FILE);
    Files.write(file, new byte[0]);
    assertRefused(() -> KeyFile.read(file, PASSWORD, SampleKeys.P256), SealCode.KEY_FILE);
  }

  @Test
  void a_file_of_the_jdk_is_read_and_one_of_ours_is_read_by_the_jdk() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    SealKey made = SampleKeys.request(SampleKeys.P256).of(Certificates.BOUNCY_CASTLE, pair);
    Path file = folder.resolve("jdk.p12");
    jdk(file, pair, made.certificate());
    assertThat(KeyFile.read(file, PASSWORD, SampleKeys.P256).name()).isEqualTo(made.name());

    Path ours = folder.resolve("ours.p12");
    Files.write(ours, KeyFile.encrypted(SampleKeys.OF_P256, PASSWORD, 1_000));
    KeyStore store = KeyStore.getInstance(ours.toFile(), PASSWORD);
    String alias = store.aliases().nextElement();
    assertThat(store.getKey(alias, PASSWORD)).isNotNull();
    assertThat(store.getCertificate(alias).getEncoded())
        .isEqualTo(SampleKeys.OF_P256.certificate().getEncoded());
  }

  @Test
  void a_file_with_two_keys_or_none_is_refused() throws Exception {
    SealKey key = SampleKeys.OF_P256;
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    Path file = folder.resolve("many.p12");
    store.setCertificateEntry("certificate", key.certificate());
    save(store, file);
    assertRefused(() -> KeyFile.read(file, PASSWORD, SampleKeys.P256), SealCode.KEY_FILE_ENTRIES);

    SealKey other = SampleKeys.fresh(SampleKeys.P256);
    store.setKeyEntry("a", key.secret(), PASSWORD, new Certificate[] {key.certificate()});
    store.setKeyEntry("b", other.secret(), PASSWORD, new Certificate[] {other.certificate()});
    save(store, file);
    assertRefused(() -> KeyFile.read(file, PASSWORD, SampleKeys.P256), SealCode.KEY_FILE_ENTRIES);
  }

  @Test
  void a_damaged_file_is_refused_with_a_code() throws Exception {
    Path file = folder.resolve("key.p12");
    SealKey key = SampleKeys.OF_SM2;
    byte[] good = KeyFile.encrypted(key, PASSWORD, 1);
    Random random = new Random(6);
    for (int i = 0; i < 500; i++) {
      byte[] bad = good.clone();
      bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
      Files.write(file, i % 5 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : bad);
      try {
        SealKey read = KeyFile.read(file, PASSWORD, SampleKeys.SM2);
        assertThat(read.name()).as("a byte of no meaning").isEqualTo(key.name());
      } catch (CheckFailedException refused) {
        assertThat(refused.findings())
            .extracting(Finding::code)
            .isSubsetOf(
                SealCode.KEY_FILE,
                SealCode.PASSWORD,
                SealCode.KEY_FILE_ENTRIES,
                SealCode.OTHER_KEY,
                SealCode.NO_PAIR);
      }
    }
  }

  private static void jdk(Path file, KeyPair pair, Certificate certificate) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("key", pair.getPrivate(), PASSWORD, new Certificate[] {certificate});
    save(store, file);
  }

  private static void save(KeyStore store, Path file) throws Exception {
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD);
    }
  }

  private static void assertRefused(ThrowingCallable call, Code code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            CheckFailedException.class,
            e -> assertThat(e.findings()).extracting(Finding::code).isEqualTo(List.<Code>of(code)));
  }
}

package io.hall.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seals by SM2, with Bouncy Castle and without. */
class SealTest {

  private static final String ALGORITHM = "SM2_SM3:DER:1234567812345678";

  @TempDir Path temp;

  /** The sample, its manifest sealed by an SM2 key as well. */
  private Map<String, byte[]> files(boolean valid) throws CryptoException {
    X9ECParameters curve = GMNamedCurves.getByName("sm2p256v1");
    BigInteger secret = BigInteger.valueOf(20261126);
    byte[] point = curve.getG().multiply(secret).getEncoded(false);
    byte[] key = new byte[26 + 65];
    byte[] form = HexFormat.of().parseHex("3059301306072a8648ce3d020106082a811ccf5501822d034200");
    System.arraycopy(form, 0, key, 0, 26);
    System.arraycopy(point, 0, key, 26, 65);
    SampleKeys.Key shown =
        new SampleKeys.Key(
            ALGORITHM,
            SampleKeys.name(key),
            SampleKeys.certificate(key),
            SampleKeys.EDWARDS.pair());
    SampleSeason season = SampleSeason.random(1);
    Map<String, byte[]> files = new TreeMap<>(season.files);
    files.put("keys/" + shown.name() + ".crt", SampleStream.utf8(shown.pem()));
    String manifest =
        new String(
            SampleStream.utf8(season.manifest(new TreeMap<>(files)).split("\n\n")[0]),
            java.nio.charset.StandardCharsets.UTF_8);
    String text = manifest + "\n";
    SM2Signer signer = new SM2Signer();
    ECDomainParameters domain = new ECDomainParameters(curve);
    signer.init(
        true,
        new ParametersWithID(
            new ParametersWithRandom(
                new ECPrivateKeyParameters(secret, domain), new SecureRandom()),
            SampleStream.utf8("1234567812345678")));
    byte[] content = SampleStream.utf8(valid ? text : text + "x");
    signer.update(content, 0, content.length);
    String seal = HexFormat.of().formatHex(signer.generateSignature());
    String all = text + "\n" + SampleKeys.EDWARDS.seal(text) + SampleKeys.ECDSA.seal(text);
    all += "seal " + ALGORITHM + " " + shown.name() + " " + seal + "\n";
    files.put("manifest", SampleStream.utf8(all));
    return files;
  }

  @Test
  void a_seal_by_SM2_is_judged_with_Bouncy_Castle() throws CryptoException {
    Path good = SampleFiles.folder(temp.resolve("good"), files(true));
    Report report = SeasonVerifier.verify(good, Known.nothing());
    assertThat(report.exit()).as(report.text(Language.EN)).isZero();
    Path bad = SampleFiles.folder(temp.resolve("bad"), files(false));
    assertThat(SeasonVerifier.verify(bad, Known.nothing()).of(CheckCode.SEALS))
        .isEqualTo(Outcome.BROKEN);
  }

  @Test
  void and_not_judged_without_it()
      throws CryptoException, IOException, ReflectiveOperationException {
    Path good = SampleFiles.folder(temp, files(true));
    URL own = SeasonVerifier.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {own}, ClassLoader.getPlatformClassLoader())) {
      Class<?> known = loader.loadClass("io.hall.verify.Known");
      Object report =
          loader
              .loadClass("io.hall.verify.SeasonVerifier")
              .getMethod("verify", Path.class, known)
              .invoke(null, good, known.getMethod("nothing").invoke(null));
      assertThat(report.getClass().getMethod("exit").invoke(report)).isEqualTo(2);
      assertThat(report.getClass().getMethod("json").invoke(report).toString())
          .contains("cannot be judged without Bouncy Castle");
    }
  }
}

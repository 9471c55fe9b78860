package io.hall.security.seal;

import static io.hall.security.seal.SampleKeys.hex;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.proof.Seal;
import io.hall.proof.SealVerifier.Answer;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the standards print. */
class SealVectorsTest {

  private static final BigInteger P256_ORDER =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

  /** GB/T 32918.5-2017, annex A.2. */
  private static final SealKey NATIONAL =
      curveKey(
          SampleKeys.SM2,
          Curve.SM2,
          "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8",
          "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
              + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13");

  private static final String NATIONAL_R =
      "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3";
  private static final String NATIONAL_S =
      "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa";

  @Test
  void the_seal_that_gb_t_32918_5_prints_is_valid_for_its_user_id() throws Exception {
    assertThat(answer(NATIONAL, "message digest", der(NATIONAL_R, NATIONAL_S)))
        .isEqualTo(Answer.VALID);
  }

  @Test
  void the_same_seal_is_invalid_for_another_user_id_and_another_content() throws Exception {
    byte[] value = der(NATIONAL_R, NATIONAL_S);
    SealAlgorithm other = SealAlgorithm.sm2("ALICE123");
    Seal seal = Seal.of(other.name(), NATIONAL.name(), value);

    assertThat(other.verifier(NATIONAL.certificate()).verify(bytes("message digest"), seal))
        .isEqualTo(Answer.INVALID);
    assertThat(answer(NATIONAL, "message digesT", value)).isEqualTo(Answer.INVALID);
  }

  @ParameterizedTest
  @CsvSource({
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '',"
        + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
        + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72,"
        + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
        + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025, af82,"
        + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
  })
  void ed25519_seals_are_those_of_rfc_8032(
      String secret, String open, String message, String signature) throws IOException {
    AlgorithmIdentifier id = new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);
    SealKey key =
        SampleKeys.of(
            SampleKeys.ED25519,
            new PrivateKeyInfo(id, new DEROctetString(hex(secret))),
            new SubjectPublicKeyInfo(id, hex(open)));

    assertThat(key.seal(hex(message)).value()).isEqualTo(signature);
    assertThat(
            key.algorithm()
                .verifier(key.certificate())
                .verify(hex(message), key.seal(hex(message))))
        .isEqualTo(Answer.VALID);
  }

  @ParameterizedTest
  @CsvSource({
    "sample, efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716,"
        + "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8",
    "test, f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367,"
        + "019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083"
  })
  void ecdsa_seals_are_those_of_rfc_6979_with_the_smaller_s(String message, String r, String s)
      throws Exception {
    SealKey key =
        curveKey(
            SampleKeys.P256,
            Curve.P256,
            "c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721",
            "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
                + "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299");
    BigInteger one = new BigInteger(s, 16);
    BigInteger low = one.min(P256_ORDER.subtract(one));
    BigInteger high = one.max(P256_ORDER.subtract(one));

    assertThat(key.seal(bytes(message)).bytes()).isEqualTo(der(r, low.toString(16)));
    assertThat(answer(key, message, der(r, low.toString(16)))).isEqualTo(Answer.VALID);
    assertThat(answer(key, message, der(r, high.toString(16)))).isEqualTo(Answer.MALFORMED);
  }

  private static Answer answer(SealKey key, String content, byte[] value) {
    Seal seal = Seal.of(key.algorithm().name(), key.name(), value);
    return key.algorithm().verifier(key.certificate()).verify(bytes(content), seal);
  }

  private static SealKey curveKey(
      SealAlgorithm algorithm, Curve curve, String secret, String point) {
    AlgorithmIdentifier id =
        new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve.id());
    byte[] open = hex("04" + point);
    try {
      return SampleKeys.of(
          algorithm,
          new PrivateKeyInfo(
              id,
              new ECPrivateKey(
                  256, new BigInteger(secret, 16), new DERBitString(open), curve.id())),
          new SubjectPublicKeyInfo(id, open));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] der(String r, String s) throws IOException {
    return new DERSequence(
            new ASN1Integer[] {
              new ASN1Integer(new BigInteger(r, 16)), new ASN1Integer(new BigInteger(s, 16))
            })
        .getEncoded("DER");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package io.hall.security.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import io.hall.store.StoreException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;

class KeyRegisterTest extends SealTestBase {

  @Test
  void a_key_on_record_is_found_with_its_owner_and_its_dates() {
    for (SealKey key : SampleKeys.ALL) {
      RegisteredKey registered = register(key);
      Optional<RegisteredKey> known = store.read(connection -> keys.find(connection, key.name()));
      assertThat(known)
          .hasValueSatisfying(
              found -> {
                assertThat(found).isEqualTo(registered);
                assertThat(found.owner()).isEqualTo(KeyOwner.of(HEAD));
                assertThat(found.algorithm()).isEqualTo(key.algorithm());
                assertThat(found.certificate()).isEqualTo(key.certificate());
                assertThat(found.from()).isEqualTo(SampleKeys.FROM);
                assertThat(found.to()).isEqualTo(SampleKeys.TO);
                assertThat(found.revoked()).isEmpty();
              });
    }
    assertThat(owned()).extracting(RegisteredKey::name).containsExactlyElementsOf(names());
  }

  @Test
  void a_key_is_not_put_on_record_twice_nor_under_another_algorithm() {
    register(SampleKeys.OF_SM2);
    assertRefused(() -> register(SampleKeys.OF_SM2), SealCode.KNOWN);
    RequestId request = request();
    assertRefused(
        () ->
            store.write(
                connection ->
                    keys.register(
                        connection,
                        request,
                        KeyOwner.COMPANY,
                        SampleKeys.P256,
                        SampleKeys.OF_SM2.certificate(),
                        OFFICER)),
        SealCode.OTHER_KEY);
  }

  @Test
  void a_request_asked_again_has_the_same_answer_and_with_another_content_none() {
    RequestId request = request();
    RegisteredKey once = register(request, SampleKeys.OF_SM2);
    assertThat(register(request, SampleKeys.OF_SM2)).isEqualTo(once);
    assertThatThrownBy(() -> register(request, SampleKeys.OF_P256))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.finding().code().id()).isEqualTo("STORE-003"));
    assertThat(owned()).hasSize(1);
  }

  @Test
  void a_new_key_overlaps_with_the_old_one_and_a_third_does_not() {
    register(SampleKeys.OF_P256);
    SealKey second = SampleKeys.fresh(SampleKeys.P256);
    SealKey third = SampleKeys.fresh(SampleKeys.P256);
    register(second);
    assertRefused(() -> register(third), SealCode.TOO_MANY);
    register(SampleKeys.OF_SM2); // of another algorithm

    revoke(SampleKeys.OF_P256);
    register(third);
    assertThat(owned()).hasSize(4);
  }

  @Test
  void a_key_whose_time_comes_after_the_others_is_no_third() {
    register(SampleKeys.OF_P256);
    register(SampleKeys.fresh(SampleKeys.P256));
    register(
        new NewKey(
                SampleKeys.P256,
                SampleKeys.HEAD,
                SampleKeys.TO.plusSeconds(1),
                SampleKeys.TO.plus(Duration.ofDays(100)))
            .make());
    assertThat(owned()).hasSize(3);
  }

  @Test
  void a_key_that_has_ended_or_lasts_too_long_is_refused() throws Exception {
    SealKey ended =
        new NewKey(SampleKeys.P256, SampleKeys.HEAD, now.minusSeconds(9), now.minusSeconds(1))
            .make();
    assertRefused(() -> register(ended), SealCode.NOT_IN_FORCE);

    Instant far = SampleKeys.FROM.plus(Duration.ofDays(732));
    RequestId request = request();
    var certificate = Certificates.read(foreign(far, KeyUsage.digitalSignature));
    assertRefused(
        () ->
            store.write(
                connection ->
                    keys.register(
                        connection,
                        request,
                        KeyOwner.COMPANY,
                        SampleKeys.P256,
                        certificate,
                        OFFICER)),
        SealCode.VALIDITY);
  }

  @Test
  void a_certificate_for_another_purpose_is_refused() throws Exception {
    RequestId request = request();
    var certificate = Certificates.read(foreign(SampleKeys.TO, KeyUsage.keyEncipherment));
    assertRefused(
        () ->
            store.write(
                connection ->
                    keys.register(
                        connection,
                        request,
                        KeyOwner.COMPANY,
                        SampleKeys.P256,
                        certificate,
                        OFFICER)),
        SealCode.USAGE);
  }

  @Test
  void a_revoked_key_is_not_revoked_again_and_an_unknown_one_not_at_all() {
    register(SampleKeys.OF_P256);
    revoke(SampleKeys.OF_P256);
    assertRefused(() -> revoke(SampleKeys.OF_P256), SealCode.REVOKED);
    assertRefused(() -> revoke(SampleKeys.OF_SM2), SealCode.UNKNOWN);
    assertThat(owned().get(0).revoked())
        .hasValueSatisfying(
            revoked -> {
              assertThat(revoked.at()).isEqualTo(now);
              assertThat(revoked.reason()).isEqualTo(RevocationReason.REPLACED);
            });
  }

  @Test
  void all_keys_of_somebody_who_leaves_are_revoked_at_once_and_nobody_elses() {
    SampleKeys.ALL.forEach(this::register);
    revoke(SampleKeys.OF_P256);
    SealKey other = SampleKeys.fresh(SampleKeys.P256);
    RequestId registered = request();
    store.write(
        connection ->
            keys.register(
                connection,
                registered,
                KeyOwner.COMPANY,
                other.algorithm(),
                other.certificate(),
                OFFICER));
    RequestId request = request();

    List<String> revoked = revokeAll(request, OFFICER);
    assertThat(revoked).containsExactly(SampleKeys.OF_SM2.name(), SampleKeys.OF_ED25519.name());
    assertThat(owned()).allMatch(key -> key.revoked().isPresent());
    assertThat(
            store.read(connection -> keys.find(connection, other.name())).orElseThrow().revoked())
        .isEmpty();
    assertThat(revokeAll(request, OFFICER)).as("the same request").isEqualTo(revoked);
    assertThat(revokeAll(request(), OFFICER)).as("nothing is left").isEmpty();
    assertThatThrownBy(() -> revokeAll(request, HEAD)).isInstanceOf(StoreException.class);
  }

  private List<String> revokeAll(RequestId request, StaffNumber by) {
    return store.write(
        connection ->
            keys.revokeAll(connection, request, KeyOwner.of(HEAD), RevocationReason.DEPARTED, by));
  }

  private List<RegisteredKey> owned() {
    return store.read(connection -> keys.keys(connection, KeyOwner.of(HEAD)));
  }

  private static List<String> names() {
    return SampleKeys.ALL.stream().map(SealKey::name).toList();
  }

  /** A certificate as an authority might give it. */
  private static byte[] foreign(Instant to, int usage) throws Exception {
    X500Name name = new X500Name("CN=x");
    SubjectPublicKeyInfo open =
        new X509CertificateHolder(SampleKeys.OF_P256.certificate().getEncoded())
            .getSubjectPublicKeyInfo();
    return new X509v3CertificateBuilder(
            name, BigInteger.ONE, Date.from(SampleKeys.FROM), Date.from(to), name, open)
        .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
        .build(
            new JcaContentSignerBuilder("SHA256withECDSA")
                .setProvider(Certificates.BOUNCY_CASTLE)
                .build(SampleKeys.OF_P256.secret()))
        .getEncoded();
  }
}

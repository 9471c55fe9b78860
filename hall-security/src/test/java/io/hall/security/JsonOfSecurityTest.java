package io.hall.security;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.json.CoreSamples;
import io.hall.json.HallJson;
import io.hall.json.JsonSuite;
import io.hall.json.Samples;
import io.hall.payment.StaffNumber;
import io.hall.security.account.AuthenticatorSettings;
import io.hall.security.account.Credentials;
import io.hall.security.account.DeviceToken;
import io.hall.security.account.Enrolment;
import io.hall.security.account.OneTimeCode;
import io.hall.security.account.PasswordHash;
import io.hall.security.audit.AuditReport;
import io.hall.security.disclosure.Column;
import io.hall.security.disclosure.ExportSpec;
import io.hall.security.disclosure.GrantId;
import io.hall.security.masking.DataKind;
import io.hall.security.masking.Secret;
import io.hall.security.masking.Sensitive;
import io.hall.security.seal.KeyOwner;
import io.hall.security.seal.RegisteredKey;
import io.hall.security.seal.SealAlgorithm;
import io.hall.security.seal.SealKey;
import io.hall.security.session.Opened;
import io.hall.security.session.SessionId;
import io.hall.security.session.SessionToken;
import io.hall.security.session.SharingPolicy;
import io.hall.security.vault.KeyProvider;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonOfSecurityTest extends JsonSuite {

  @Override
  protected Class<?> anchor() {
    return Terminal.class;
  }

  @Override
  protected Samples samples(long seed) {
    return CoreSamples.of(seed)
        .text("action", "receipt.issue")
        .text("resource", "receipt/JZ26-00000012")
        .text("rule", "", "RECEIPT-004")
        .text("algorithm", "ED25519")
        .with(GrantId.class, s -> new GrantId("D-00000" + s.below(9)))
        .with(KeyOwner.class, s -> KeyOwner.of(s.of(StaffNumber.class)))
        .with(
            SessionId.class, s -> new SessionId("1f4b09aa-0000-7000-8000-00000000000" + s.below(9)))
        .with(byte[].class, s -> s.bytes(20))
        .with(char[].class, s -> "hunter2".toCharArray())
        .with(Secret.class, s -> Secret.ofText(DataKind.PASSWORD, "hunter2".toCharArray()))
        .with(
            SealAlgorithm.class,
            s -> s.pick(List.of(SealAlgorithm.ed25519(), SealAlgorithm.sm2("hall"))));
  }

  @Override
  protected Set<Class<?>> secrets() {
    return Set.of(
        Credentials.class,
        DeviceToken.class,
        Enrolment.class,
        KeyProvider.Wrapped.class,
        OneTimeCode.class,
        PasswordHash.class,
        Secret.class,
        SessionToken.class);
  }

  @Override
  protected Map<Class<?>, String> noValues() {
    return Map.ofEntries(
        entry(AuthenticatorSettings.class, "holds services"),
        entry(RegisteredKey.class, "holds a certificate, a class of the JDK"),
        entry(SealKey.class, "a secret"),
        entry(Column.class, "a function"),
        entry(ExportSpec.class, "holds functions"),
        entry(SharingPolicy.class, "asks how far halls are apart"),
        entry(AuditReport.class, "holds a log of findings, which is written and not read"),
        entry(PasswordHash.class, "a secret"),
        entry(Sensitive.class, "a mask, which says too little to be read"),
        entry(SessionToken.class, "a secret"),
        entry(KeyProvider.Wrapped.class, "a secret"),
        entry(Opened.class, "holds a secret"));
  }

  @Test
  void a_mask_is_not_taken_for_the_value() {
    assertThatThrownBy(
            () ->
                HallJson.read("\"180****1999\"".getBytes(StandardCharsets.UTF_8), Sensitive.class))
        .hasMessageStartingWith("JSON-012");
  }
}

package io.hall.security;

import io.hall.json.CoreSamples;
import io.hall.json.JsonSuite;
import io.hall.json.Samples;
import io.hall.security.account.AuthenticatorSettings;
import io.hall.security.account.Credentials;
import io.hall.security.account.DeviceToken;
import io.hall.security.account.Enrolment;
import io.hall.security.account.OneTimeCode;
import io.hall.security.account.PasswordHash;
import io.hall.security.audit.AuditReport;
import io.hall.security.masking.DataKind;
import io.hall.security.masking.Secret;
import io.hall.security.masking.Sensitive;
import io.hall.security.seal.SealAlgorithm;
import io.hall.security.session.Opened;
import io.hall.security.session.SessionToken;
import io.hall.security.vault.KeyProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;

class JsonOfSecurityTest extends JsonSuite {

  @Override
  protected Class<?> anchor() {
    return Terminal.class;
  }

  @Override
  protected Samples samples(long seed) {
    return CoreSamples.of(seed)
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
    return Map.of(
        AuthenticatorSettings.class, "holds services",
        AuditReport.class, "holds a log of findings, which is written and not read",
        PasswordHash.class, "a secret",
        Sensitive.class, "a mask, which says too little to be read",
        SessionToken.class, "a secret",
        KeyProvider.Wrapped.class, "a secret",
        Opened.class, "holds a secret");
  }
}

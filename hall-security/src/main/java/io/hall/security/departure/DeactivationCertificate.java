package io.hall.security.departure;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.payment.StaffNumber;
import io.hall.proof.Seal;
import io.hall.proof.SealVerifier;
import io.hall.security.departure.Departure.Case;
import io.hall.security.departure.Departure.Executed;
import io.hall.store.Hash;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What was taken from an account at a departure, when and by whom (账号注销证明, 规程 8.3). Its JSON is
 * canonical: the same bytes for the same departure, and they are what is sealed. It names persons
 * by their employee numbers alone. Immutable.
 *
 * @param about what it is about
 * @param approved who allowed it
 * @param executed who did it
 * @param receivedBy who received what was left behind
 * @param left what became of everything, in the order in which it was done
 * @param position the position of the record in the stream {@code departure} of the log
 * @param record the hash of that record, which ties the certificate to the log
 */
public record DeactivationCertificate(
    Case about,
    Party approved,
    Party executed,
    StaffNumber receivedBy,
    List<Left> left,
    long position,
    Hash record) {

  /** Copies the list. */
  public DeactivationCertificate {
    left = List.copyOf(left);
  }

  /** Returns the certificate of what was done. */
  static DeactivationCertificate of(Executed executed) {
    return new DeactivationCertificate(
        executed.about(),
        executed.approved(),
        executed.executed(),
        executed.receivedBy(),
        executed.left(),
        executed.record().position(),
        executed.record().hash());
  }

  /** The certificate as canonical JSON, one line. */
  public String json() {
    return DeactivationJson.write(this);
  }

  /**
   * Returns this certificate if the verifier's key has sealed it; {@code DEPARTURE-030} if the seal
   * is of another key, {@code DEPARTURE-031} if it does not fit.
   */
  public Checked<DeactivationCertificate> verify(Seal seal, SealVerifier verifier) {
    if (!seal.algorithm().equals(verifier.algorithm()) || !seal.key().equals(verifier.key())) {
      return Checked.invalid(Finding.of(DepartureCode.OTHER_KEY));
    }
    byte[] content = json().getBytes(StandardCharsets.UTF_8);
    return verifier.verify(content, seal) == SealVerifier.Answer.VALID
        ? Checked.valid(this)
        : Checked.invalid(Finding.of(DepartureCode.SEAL));
  }
}

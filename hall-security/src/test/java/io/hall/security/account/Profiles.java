package io.hall.security.account;

import java.time.LocalDate;

/** The shipped profiles on the day of the tests. */
final class Profiles {

  static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private Profiles() {}

  static CredentialProfile mlps() {
    return CredentialProfile.shipped(CredentialProfile.MLPS_L3, DAY);
  }

  static CredentialProfile nist() {
    return CredentialProfile.shipped(CredentialProfile.NIST_800_63B_4, DAY);
  }
}

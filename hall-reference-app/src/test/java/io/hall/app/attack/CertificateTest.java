package io.hall.app.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.security.account.Role;
import io.hall.security.seal.SealKey;
import io.hall.security.seal.SignedPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The paper of a departure, which an administrator hands over. */
@ExtendWith(AttackedHall.Lent.class)
class CertificateTest {

  private final AttackedHall hall;

  CertificateTest(AttackedHall hall) {
    this.hall = hall;
  }

  @Test
  void the_certificate_of_a_departure_is_signed_and_the_same_each_time() {
    hall.hiring().hire("C41", Role.CASHIER, "H01");
    String departure = "/departures/case/" + hall.hiring().dismiss("C41");
    Visitor administrator = hall.as(Role.SYSTEM_ADMIN);
    assertThat(administrator.get(departure + "/certificate.pdf").status()).isEqualTo(422);
    administrator.post(departure + "/certify", "");
    Answer paper = administrator.get(departure + "/certificate.pdf");
    assertThat(paper.status()).isEqualTo(200);
    assertThat(paper.header("Content-Type")).isEqualTo("application/pdf");
    SealKey key = hall.bean(SealKey.class);
    assertThat(
            SignedPdf.verify(paper.body(), key.algorithm().detachedCms(key.certificate())).value())
        .isPresent();
    assertThat(administrator.get(departure + "/certificate.pdf").body()).isEqualTo(paper.body());
    assertThat(administrator.get(departure + "/certificate.json").text())
        .contains("\"account\":\"C41\"", "\"kind\":\"SESSIONS\"");
    assertThat(administrator.post(departure + "/certify", "").status()).isEqualTo(422);
  }
}

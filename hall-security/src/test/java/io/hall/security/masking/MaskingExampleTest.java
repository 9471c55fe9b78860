package io.hall.security.masking;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.identity.PhoneNumber;
import io.hall.json.HallJson;
import io.hall.payment.StaffNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** What docs/security/masking.md shows. */
class MaskingExampleTest {

  private static final Logger log = LoggerFactory.getLogger(MaskingExampleTest.class);

  private final StaffNumber cashier = new StaffNumber("C01");
  private final List<DataKind> audit = new ArrayList<>();

  @Test
  void a_value_shows_a_token_a_mask_and_through_a_scope_itself() {
    Sensitive<PhoneNumber> phone = Sensitive.phone(PhoneNumber.of("18000001999"));
    log.info("called {}", phone); // called ‹L3:phone:1f4b09aa›
    assertThat(phone.toString()).matches("‹L3:phone:[0-9a-f]{8}›");
    assertThat(phone.masked()).isEqualTo("180****1999");

    RevealScope scope =
        RevealScope.of(
            cashier, "counter.enquiry", Set.of(DataKind.PHONE), (by, kind) -> audit.add(kind));
    assertThat(phone.reveal(scope).value()).isEqualTo("18000001999");
    assertThat(audit).containsExactly(DataKind.PHONE); // told before, and can refuse by throwing
  }

  @Test
  void json_has_the_mask_and_through_a_scope_the_value() {
    Sensitive<PhoneNumber> phone = Sensitive.phone(PhoneNumber.of("18000001999"));
    RevealScope scope =
        RevealScope.of(
            cashier, "counter.enquiry", Set.of(DataKind.PHONE), (by, kind) -> audit.add(kind));

    JsonMapper mapper = HallJson.builder().addModule(new HallSecurityModule()).build();
    assertThat(mapper.writeValueAsString(phone)).isEqualTo("\"180****1999\"");
    assertThat(HallSecurityModule.revealing(mapper.writer(), scope).writeValueAsString(phone))
        .isEqualTo("\"18000001999\"");
  }

  @Test
  void what_was_not_typed_goes_into_the_log_without_words_and_on_one_line() {
    Exception e = new IllegalStateException("段某某");
    String header = "ok\nERROR forged";

    log.error("not imported", ExceptionSanitizer.sanitize(e)); // classes, codes, places; no words
    log.warn("refused {}", LogScrubber.argument(header)); // untrusted text, on one line

    assertThat(ExceptionSanitizer.sanitize(e)).hasMessageNotContaining("段某某");
    assertThat(LogScrubber.argument(header).toString()).doesNotContain("\n");
  }
}

package io.hall.security.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.identity.PhoneNumber;
import io.hall.identity.ResidentId;
import io.hall.json.HallJson;
import io.hall.payment.StaffNumber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class HallSecurityModuleTest {

  private static final JsonMapper MAPPER =
      HallJson.builder().addModule(new HallSecurityModule()).build();

  record Customer(
      Sensitive<String> name, Sensitive<PhoneNumber> phone, Sensitive<ResidentId> id, Secret pin) {}

  record SignIn(String staff, Secret password) {}

  private static Customer customer() {
    return new Customer(
        Sensitive.name("段某某"),
        Sensitive.phone(PhoneNumber.of("18000001999")),
        Sensitive.residentId(ResidentId.of("41080019000101005X")),
        Secret.ofText(DataKind.CODE, "123456".toCharArray()));
  }

  private static final String MASKED =
      "{\"name\":\"段**\",\"phone\":\"180****1999\",\"id\":\"4***************5X\",\"pin\":\"‹L4:code›\"}";

  @Test
  void a_value_is_written_masked() {
    assertThat(MAPPER.writeValueAsString(customer())).isEqualTo(MASKED);
    assertThat(MAPPER.writeValueAsString(List.of(Map.of("a", Sensitive.name("段某某")))))
        .isEqualTo("[{\"a\":\"段**\"}]");
  }

  @Test
  void without_the_module_it_is_masked_too() {
    assertThat(JsonMapper.builder().build().writeValueAsString(customer())).isEqualTo(MASKED);
  }

  @Test
  void a_writer_with_a_scope_writes_what_that_reaches() {
    List<DataKind> read = new ArrayList<>();
    RevealScope scope =
        RevealScope.of(
            new StaffNumber("C01"),
            "counter",
            Set.of(DataKind.PHONE),
            (by, kind) -> read.add(kind));
    assertThat(HallSecurityModule.revealing(MAPPER.writer(), scope).writeValueAsString(customer()))
        .isEqualTo(MASKED.replace("180****1999", "18000001999"));
    assertThat(read).containsExactly(DataKind.PHONE);
    assertThat(MAPPER.writeValueAsString(customer())).isEqualTo(MASKED);
  }

  @Test
  void as_a_key_it_shows_its_token() {
    assertThat(MAPPER.writeValueAsString(Map.of(Sensitive.name("段某某"), 1))).doesNotContain("段某某");
  }

  @Test
  void a_password_is_read_without_becoming_a_text() {
    SignIn signIn =
        MAPPER.readValue("{\"staff\":\"C01\",\"password\":\"a\\u4e2d𠮷\"}", SignIn.class);
    assertThat(signIn.password().<String>useText(String::new)).isEqualTo("a中𠮷");
    assertThat(signIn.toString()).doesNotContain("a中");
  }

  @Test
  void a_password_that_is_no_text_is_refused_without_a_word_of_it() {
    assertThatThrownBy(
            () ->
                HallJson.read(
                    MAPPER,
                    "{\"password\":[41080219]}".getBytes(StandardCharsets.UTF_8),
                    SignIn.class))
        .hasMessageStartingWith("JSON-007 /password")
        .hasMessageNotContaining("41080219");
  }

  @Test
  void what_is_masked_cannot_be_read_back() {
    assertThatThrownBy(() -> MAPPER.readValue("\"段**\"", Sensitive.class))
        .isInstanceOf(JacksonException.class);
  }
}

package io.hall.security.departure;

import static io.hall.security.departure.HallThatIsLeft.CASHIER;
import static io.hall.security.departure.HallThatIsLeft.how;
import static io.hall.security.departure.HallThatIsLeft.id;
import static io.hall.settlement.Refusals.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.Verdict;
import io.hall.document.TextRenderer;
import io.hall.proof.Seal;
import io.hall.security.departure.Departure.Certified;
import io.hall.security.departure.Departure.Executed;
import io.hall.store.Sql;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeactivationCertificateTest extends DepartureTestBase {

  private final TestSeal seal = new TestSeal("company-2026");

  private Certified certified() {
    hall.openShift(CASHIER);
    hall.useBook("R-1", "JZ26", 100, CASHIER);
    hall.issue("a", "R-1", CASHIER);
    hall.signIn(CASHIER);
    hall.steps.add((c, leaving) -> List.of(new Left(Belonging.GRANTS, 0, List.of())));
    hall.steps.add((c, leaving) -> List.of(Left.each(Belonging.KEYS, List.of("key \"C07\\1\""))));
    Executed executed = hall.execute("x", hall.approved("d"), how());
    return hall.write(c -> hall.departures.certify(c, id("c"), executed, seal));
  }

  @Test
  void its_json_tells_all_that_was_taken_and_by_whom() {
    Certified certified = certified();
    DeactivationCertificate certificate = certified.certificate();
    String session = certificate.left().get(2).items().get(0);
    assertThat(certificate.json())
        .isEqualTo(
            "{\"format\":\"hall.deactivation.1\",\"departure\":\"d\",\"account\":\"C07\","
                + "\"person\":\"P-C07\",\"hall\":\"H01\",\"lastDay\":\"2026-11-23\","
                + "\"suspended\":false,"
                + "\"requested\":{\"account\":\"H01\",\"person\":\"P-H01\","
                + "\"at\":\"2026-11-23T04:00:00Z\"},"
                + "\"approved\":{\"account\":\"L01\",\"person\":\"P-L01\","
                + "\"at\":\"2026-11-23T04:00:00Z\"},"
                + "\"executed\":{\"account\":\"A01\",\"person\":\"P-A01\","
                + "\"at\":\"2026-11-23T04:00:00Z\"},\"receivedBy\":\"H01\",\"left\":["
                + "{\"kind\":\"ACCOUNT\",\"count\":1,\"items\":[\"account/C07 approved by L01\"]},"
                + "{\"kind\":\"AUTHENTICATORS\",\"count\":2,\"items\":[\"password\",\"totp\"]},"
                + "{\"kind\":\"SESSIONS\",\"count\":1,\"items\":[\""
                + session
                + "\"]},{\"kind\":\"SHIFTS\",\"count\":1,"
                + "\"items\":[\"shift/H01/2026-11-23/1: to be counted by the head\"]},"
                + "{\"kind\":\"NUMBERS\",\"count\":99,"
                + "\"items\":[\"R-1: JZ26-00000002 to JZ26-00000100\"]},"
                + "{\"kind\":\"GRANTS\",\"count\":0,\"items\":[]},"
                + "{\"kind\":\"KEYS\",\"count\":1,\"items\":[\"key \\\"C07\\\\1\\\"\"]}],"
                + "\"record\":{\"stream\":\"departure\",\"position\":3,\"hash\":\""
                + certificate.record()
                + "\"}}\n");
  }

  @Test
  void what_is_read_from_the_store_later_is_the_same_and_its_seal_fits() {
    Certified certified = certified();
    Certified read = (Certified) hall.find("d").orElseThrow();
    assertThat(read.certificate()).isEqualTo(certified.certificate());
    assertThat(read.seal()).isEqualTo(certified.seal());
    assertThat(read.at()).isEqualTo(certified.at());
    assertThat(read.about()).isEqualTo(certified.executed().about());
    assertThat(read.certificate().verify(read.seal(), seal).verdict()).isEqualTo(Verdict.VALID);
    assertThat(hall.trail.actions()).endsWith("departure.certify");
  }

  @Test
  void a_changed_certificate_another_key_and_another_seal_are_refused() {
    Certified certified = certified();
    DeactivationCertificate real = certified.certificate();
    DeactivationCertificate changed =
        new DeactivationCertificate(
            real.about(),
            real.approved(),
            real.executed(),
            real.receivedBy(),
            real.left().subList(0, 3),
            real.position(),
            real.record());
    assertThat(codes(changed.verify(certified.seal(), seal).findings()))
        .containsExactly("DEPARTURE-031");
    TestSeal namesake = new TestSeal("company-2026");
    assertThat(codes(real.verify(certified.seal(), namesake).findings()))
        .containsExactly("DEPARTURE-031");
    assertThat(codes(real.verify(certified.seal(), new TestSeal("other")).findings()))
        .containsExactly("DEPARTURE-030");
    Seal otherAlgorithm = new Seal("SM2", "company-2026", certified.seal().value());
    assertThat(codes(real.verify(otherAlgorithm, seal).findings()))
        .containsExactly("DEPARTURE-030");
  }

  @Test
  void the_record_of_the_seal_holds_the_hash_of_the_json() throws Exception {
    Certified certified = certified();
    byte[] json = certified.certificate().json().getBytes(StandardCharsets.UTF_8);
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    String content =
        database.ask(
            c ->
                Sql.first(
                        c,
                        "SELECT content FROM log_record WHERE request_id = 'c'",
                        row -> HexFormat.of().formatHex(row.getBytes(1)))
                    .orElseThrow());
    assertThat(content).contains(hash);
    assertThat(hall.verify()).isEmpty();
  }

  @Test
  void on_paper_it_says_the_same() throws IOException {
    Certified certified = certified();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TextRenderer().render(DeactivationPage.of(certified, "示范热力有限公司"), out);
    String page = out.toString(StandardCharsets.UTF_8);
    assertThat(page)
        .contains("示范热力有限公司", "账号注销证明", "C07", "P-C07", "H01", "2026-11-23 12:00:00")
        .contains("登录会话", "签名密钥", "未用收据号码", "JZ26-00000002 to JZ26-00000100", "99")
        .contains("批准", "L01", "注销", "A01", "ED25519 company-2026", "查询与导出授权");
    assertThat(page.replaceAll("\\s", ""))
        .contains(certified.seal().value())
        .contains(certified.certificate().record().toString());
  }

  @Test
  void a_suspension_says_so_on_paper_and_an_account_without_a_hall_has_a_dash() throws IOException {
    hall.set(CASHIER, "hall", "");
    hall.set(CASHIER, "role", "FINANCE");
    var requested =
        hall.write(
            c -> hall.departures.suspendNow(c, id("d"), CASHIER, HallThatIsLeft.ADMIN, "嫌疑"));
    Executed executed = hall.execute("x", hall.approve("a", requested), how());
    Certified certified = hall.write(c -> hall.departures.certify(c, id("c"), executed, seal));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TextRenderer().render(DeactivationPage.of(certified, "示范热力有限公司"), out);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("停用并申请", "是", "—");
    assertThat(certified.certificate().json()).contains("\"hall\":\"\"", "\"suspended\":true");
    assertThat(hall.find("nothing")).isEqualTo(Optional.empty());
  }

  @Test
  void what_cannot_be_printed_or_counted_is_refused_where_it_is_said() {
    List<String> many = new ArrayList<>();
    for (int i = 0; i <= 500; i++) {
      many.add("x");
    }
    assertThat(Left.each(Belonging.OTHER, many.subList(0, 500)).count()).isEqualTo(500);
    assertThat(Left.each(Belonging.OTHER, List.of("x".repeat(200))).items()).hasSize(1);
    assertRefused(1, many);
    assertRefused(-1, List.of());
    for (String wrong : List.of("", "a\nb", "a\u202Eb", "x".repeat(201))) {
      assertRefused(1, List.of(wrong));
    }
  }

  private static void assertRefused(long count, List<String> items) {
    assertThatThrownBy(() -> new Left(Belonging.OTHER, count, items))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

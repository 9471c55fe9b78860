package io.hall.security.disclosure;

import static io.hall.security.disclosure.Leaders.KEY;
import static io.hall.security.disclosure.Leaders.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.proof.Seal;
import io.hall.security.account.PersonId;
import io.hall.security.audit.TestKey;
import io.hall.security.disclosure.Manifest.Field;
import io.hall.security.masking.DataClass;
import io.hall.store.Canonical;
import io.hall.store.Hash;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ManifestTest {

  private static final byte[] FILE = "\"a\"\r\n".getBytes(StandardCharsets.UTF_8);
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final GrantId ID = new GrantId("D-000017");
  private static final HallCode HALL = new HallCode("H01");
  private static final Scope SCOPE = Scope.of(HALL, Resource.USER_INFORMATION);
  private static final Terms TERMS =
      new Terms(SCOPE, DataClass.L3, Set.of("name"), 2, 10, Duration.ofHours(1));
  private static final List<Field> COLUMNS =
      List.of(
          new Field("number", DataClass.L2, false),
          new Field("name", DataClass.L3, false),
          new Field("phone", DataClass.L3, true));

  private static Canonical grant(String requester) {
    DisclosureAsk ask =
        new DisclosureAsk(new StaffNumber(requester), "市供热办", Optional.empty(), "年度核查抽样", TERMS);
    return DisclosureBytes.grant(
        ID,
        Hash.NONE,
        ask,
        new StaffNumber("L01"),
        new PersonId("p-l01"),
        new DisclosureBytes.Period(NOON, NOON.plus(TERMS.validFor()), false));
  }

  /** A manifest of which a test changes one thing. */
  private static Manifest manifest() {
    Canonical grant = grant("C07");
    return new Manifest(
        "D-000017-1.csv",
        Exporter.hash(FILE),
        10,
        "用户名单",
        SCOPE,
        "采暖季 2026",
        COLUMNS,
        new StaffNumber("C07"),
        "市供热办",
        "年度\"核\\查\u0001",
        NOON,
        1,
        grant,
        KEY.seal(grant.bytes()));
  }

  private static Seal seal(String text) {
    return KEY.seal(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Checked<Manifest> check(Manifest manifest) {
    return Manifest.verify(FILE, manifest.text(), seal(manifest.text()), KEY);
  }

  @Test
  void a_file_with_its_manifest_is_verified_without_a_database() {
    assertThat(check(manifest()).findings()).isEmpty();
    assertThat(check(manifest()).orThrow()).isEqualTo(manifest());
  }

  @Test
  void it_is_json() {
    JsonNode json = JsonMapper.shared().readTree(manifest().text());
    assertThat(json.get("file").asString()).isEqualTo("D-000017-1.csv");
    assertThat(json.get("purpose").asString()).isEqualTo("年度\"核\\查\u0001");
    assertThat(json.get("columns").get(2).get("masked").asBoolean()).isTrue();
    assertThat(json.get("halls").get(0).asString()).isEqualTo("H01");
    assertThat(json.size()).isEqualTo(18);
  }

  @Test
  void another_file_or_seal_or_key_is_found() {
    String text = manifest().text();
    assertThat(codes(Manifest.verify(new byte[] {1}, text, seal(text), KEY)))
        .containsExactly(DisclosureCode.OTHER_FILE);
    assertThat(codes(Manifest.verify(FILE, text, seal(text + " "), KEY)))
        .containsExactly(DisclosureCode.MANIFEST_SEAL);
    assertThat(codes(Manifest.verify(FILE, text, seal(text), new TestKey("other"))))
        .containsExactly(DisclosureCode.MANIFEST_SEAL, DisclosureCode.OTHER_GRANT);
    assertThat(codes(Manifest.verify(FILE, text.replace("用户", "客户"), seal(text), KEY)))
        .containsExactly(DisclosureCode.MANIFEST_SEAL);
    Seal otherAlgorithm = new Seal("X", KEY.key(), seal(text).value());
    assertThat(codes(Manifest.verify(FILE, text, otherAlgorithm, KEY)))
        .containsExactly(DisclosureCode.MANIFEST_SEAL);
  }

  private static Manifest with(
      String file,
      int rows,
      Scope scope,
      List<Field> columns,
      String requester,
      Instant at,
      int use) {
    Manifest m = manifest();
    return new Manifest(
        file,
        m.sha256(),
        rows,
        m.title(),
        scope,
        m.filter(),
        columns,
        new StaffNumber(requester),
        m.recipient(),
        m.purpose(),
        at,
        use,
        m.grant(),
        m.grantSeal());
  }

  @Test
  void an_export_beyond_its_permission_is_found_even_when_it_is_sealed() {
    String file = "D-000017-1.csv";
    assertThat(codes(check(with(file, 11, SCOPE, COLUMNS, "C07", NOON, 1))))
        .containsExactly(DisclosureCode.TOO_MANY_RECORDS);
    assertThat(
            codes(
                check(
                    with(
                        file,
                        1,
                        Scope.company(Resource.USER_INFORMATION),
                        COLUMNS,
                        "C07",
                        NOON,
                        1))))
        .containsExactly(DisclosureCode.BEYOND_SCOPE);
    assertThat(codes(check(with(file, 1, SCOPE, COLUMNS, "C08", NOON, 1))))
        .containsExactly(DisclosureCode.OTHER_GRANT);
    assertThat(codes(check(with("D-000018-1.csv", 1, SCOPE, COLUMNS, "C07", NOON, 1))))
        .containsExactly(DisclosureCode.OTHER_GRANT);
    assertThat(codes(check(with(file, 1, SCOPE, COLUMNS, "C07", NOON, 2))))
        .containsExactly(DisclosureCode.OTHER_GRANT);
    assertThat(codes(check(with("D-000017-3.csv", 1, SCOPE, COLUMNS, "C07", NOON, 3))))
        .containsExactly(DisclosureCode.EXHAUSTED);
    assertThat(codes(check(with("D-000017-0.csv", 1, SCOPE, COLUMNS, "C07", NOON, 0))))
        .containsExactly(DisclosureCode.OTHER_GRANT);
    assertThat(codes(check(with(file, 1, SCOPE, COLUMNS, "C07", NOON.minusMillis(1), 1))))
        .containsExactly(DisclosureCode.EXPIRED);
    assertThat(codes(check(with(file, 1, SCOPE, COLUMNS, "C07", NOON.plusSeconds(3_600), 1))))
        .containsExactly(DisclosureCode.EXPIRED);
    List<Field> open = List.of(new Field("phone", DataClass.L3, false));
    assertThat(codes(check(with(file, 1, SCOPE, open, "C07", NOON, 1))))
        .containsExactly(DisclosureCode.NOT_NAMED);
    List<Field> restricted = List.of(new Field("name", DataClass.L4, true));
    assertThat(codes(check(with(file, 1, SCOPE, restricted, "C07", NOON, 1))))
        .containsExactly(DisclosureCode.BEYOND_CEILING);
  }

  @Test
  void a_permission_that_nobody_sealed_is_found() {
    Manifest m = manifest();
    Manifest forged =
        new Manifest(
            m.file(),
            m.sha256(),
            m.rows(),
            m.title(),
            m.scope(),
            m.filter(),
            m.columns(),
            m.requester(),
            m.recipient(),
            m.purpose(),
            m.at(),
            m.use(),
            grant("C07"),
            new TestKey("other").seal(grant("C07").bytes()));
    assertThat(codes(check(forged))).containsExactly(DisclosureCode.OTHER_GRANT);
  }

  @Property(tries = 1000)
  void whatever_the_words_are_the_text_is_read_back(
      @ForAll @StringLength(max = 40) String recipient,
      @ForAll @StringLength(max = 40) String purpose) {
    Manifest m = manifest();
    Manifest other =
        new Manifest(
            m.file(),
            m.sha256(),
            m.rows(),
            m.title(),
            m.scope(),
            m.filter(),
            m.columns(),
            m.requester(),
            recipient,
            purpose,
            m.at(),
            m.use(),
            m.grant(),
            m.grantSeal());
    assertThat(Manifest.parse(other.text()).value()).contains(other);
    assertThat(other.toString()).isEqualTo("Manifest[D-000017-1.csv]");
  }

  /** 5 000 texts: each a manifest with a byte changed, cut, put in or doubled. */
  @Test
  void a_changed_text_is_another_manifest_or_none_and_never_sealed() {
    byte[] text = manifest().text().getBytes(StandardCharsets.UTF_8);
    Seal seal = KEY.seal(text);
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      byte[] changed = change(text, random);
      String read = new String(changed, StandardCharsets.UTF_8);
      if (!read.equals(manifest().text())) {
        assertThat(Manifest.verify(FILE, read, seal, KEY).value()).isEmpty();
      }
    }
  }

  private static byte[] change(byte[] text, Random random) {
    int at = random.nextInt(text.length);
    byte[] changed =
        switch (random.nextInt(3)) {
          case 0 -> text.clone();
          case 1 -> java.util.Arrays.copyOf(text, at);
          default -> java.util.Arrays.copyOf(text, text.length + 1 + random.nextInt(3));
        };
    if (changed.length > at) {
      changed[at] ^= (byte) (1 << random.nextInt(8));
    }
    return changed;
  }
}

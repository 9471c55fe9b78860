package io.hall.security.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogScrubberTest {

  /** Campaign S7: what ends a line or moves the cursor, in every place of a field. */
  static List<String> injections() {
    List<String> evil =
        List.of(
            "\r",
            "\n",
            "\r\n",
            "\n\n",
            "\u0085",
            "\u2028",
            "\u2029",
            "\u000B",
            "\f",
            "\u001b[2K",
            "\u001b[1A",
            "\u001b]0;x\u0007",
            "\u009b2J",
            "\b\b\b",
            "\u0000",
            "\u202E",
            "\u200B",
            "\uFEFF",
            "\u001b[31m",
            "%0a",
            "%0d%0a",
            "\\n",
            "\u2066",
            "\u061C",
            "\t");
    List<String> all = new ArrayList<>();
    for (String each : evil) {
      all.add(each + "ok");
      all.add("ok" + each);
      all.add("段某" + each + "INFO  signed in as admin");
      all.add(each + each + "2026-11-26 ERROR " + each);
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("injections")
  void one_event_is_one_line(String field) {
    String line = LogScrubber.scrub("payer=" + field);
    assertThat(line.lines()).hasSize(1);
    assertThat(line).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");
  }

  @Test
  void a_hundred_cases_are_tried() {
    assertThat(injections()).hasSize(100);
  }

  @Test
  void what_was_there_can_be_seen() {
    assertThat(LogScrubber.oneLine("a\nb\rc\td\u001b[0m\uD842"))
        .isEqualTo("a\\nb\\rc\\td\\u001b[0m\\ud842");
    assertThat(LogScrubber.oneLine("段𠮷")).isEqualTo("段𠮷");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "41080019000101005X",
        "41080019000101005x",
        "410800190001010017",
        "410800 19000101 0017",
        "410800-19000101-0017",
        "４１０８００１９０００１０１００１７"
      })
  void a_residents_number_is_hidden(String number) {
    hides(number, "resident-id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111111",
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "6222020000000000000"
      })
  void a_bank_card_is_hidden(String number) {
    hides(number, "bank-card");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "18000001999",
        "180 0000 1999",
        "180-0000-1999",
        "+8618000001999",
        "+86 180 0000 1999",
        "008618000001999",
        "0391-2345678",
        "010-62345678",
        "(0391)-2345678"
      })
  void a_phone_number_is_hidden(String number) {
    hides(number, "phone");
  }

  private static void hides(String number, String kind) {
    for (String around :
        List.of("%s", "电话%s。", "{\"a\":\"%s\"}", "id=%s,x", "2026-11-26 %s", "x %s y 12")) {
      String text = String.format(around, number);
      String clean = LogScrubber.scrub(text);
      assertThat(clean).as(text).doesNotContain(number).contains(":" + kind + ":");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "receipt JZ26-00000017",
        "invoice 26412000000000000001",
        "at 2026-11-26T08:48:42.123456789Z",
        "91350100M000100Y43",
        "hash 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "410800190001010011",
        "4111111111111112",
        "12000001999",
        "180000019990",
        "epoch 1795682922123",
        "段某某"
      })
  void other_words_and_numbers_stay(String text) {
    assertThat(LogScrubber.scrub(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"18000001999, +86 180 0000 1999", "410800190001010017, ４１０８００１９０００１０１００１７"})
  void one_number_has_one_token_however_it_is_written(String one, String other) {
    assertThat(LogScrubber.scrub(one)).isEqualTo(LogScrubber.scrub(other));
  }

  @Test
  void a_text_and_a_typed_value_have_the_same_token() {
    assertThat(LogScrubber.scrub("18000001999"))
        .isEqualTo(Sensitive.of(DataKind.PHONE, "18000001999").toString());
  }

  @Test
  void an_argument_is_scrubbed_when_it_is_written() {
    assertThat(LogScrubber.argument("18000001999\n").toString())
        .startsWith("‹L3:phone:")
        .endsWith("\\n");
    assertThat(LogScrubber.argument(null)).hasToString("null");
  }

  @Property(tries = 1_000)
  void scrubbing_twice_changes_nothing_and_never_fails(@ForAll String text) {
    String once = LogScrubber.scrub(text);
    assertThat(LogScrubber.scrub(once)).isEqualTo(once);
    assertThat(once.lines().count()).isLessThanOrEqualTo(1);
  }
}

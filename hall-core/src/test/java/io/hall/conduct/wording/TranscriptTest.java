package io.hall.conduct.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("规程-4.2")
class TranscriptTest {

  private static final String HEAD = "visit,at,speaker,text\n";
  private static final LocalDateTime NINE = LocalDateTime.parse("2026-11-08T09:00:00");

  private static final String[] POLITE = {
    "收:您好，请坐。请问您办什么业务？", "用:我交暖气费。", "收:请稍等。", "收:请收好您的发票，请慢走。"
  };

  @Test
  void a_polite_visit_leaves_nothing_to_say() {
    assertThat(findings(POLITE)).isEmpty();
  }

  @Test
  void a_forbidden_phrase_is_told_by_utterance_place_and_alternative() {
    VisitReview review = review("收:您好。", "用:多少钱？", "收:别罗嗦，请坐，快点讲！", "用:不知道", "收:请慢走。");
    assertThat(review.visit()).isEqualTo("A-1");
    assertThat(review.remarks()).extracting(VisitReview.Remark::utterance).containsExactly(3, 3);
    assertThat(review.remarks().get(1).phrase().at()).isEqualTo(8);
    assertThat(review.remarks().get(1).phrase().forbidden().alternative()).contains("请您慢慢说");
    assertThat(review.findings())
        .extracting(Finding::where, finding -> finding.code().id())
        .containsExactly(tuple("A-1:3", "WORDING-002"), tuple("A-1:3", "WORDING-002"));
  }

  @Test
  void a_customers_words_are_not_judged() {
    assertThat(findings("收:您好，请坐。", "用:我就这态度，你看行吗？有意见找领导去！", "收:请慢走。")).isEmpty();
  }

  @Test
  void who_does_not_greet_first_is_told() {
    assertThat(findings("收:什么业务？", "收:您好，请坐。", "收:请慢走。")).containsExactly("A-1 WORDING-021");
  }

  @Tag("规程-5.1")
  @ParameterizedTest
  @CsvSource({"您好。", "你好，请坐", "上午好！", "欢迎光临", "請坐"})
  void many_words_are_a_greeting(String greeting) {
    assertThat(findings("收:" + greeting, "收:谢谢，请慢走。")).isEmpty();
  }

  @Tag("规程-5.4")
  @Test
  void a_visit_without_a_courteous_word_is_told() {
    assertThat(findings("收:您好。", "用:交费。", "收:一百元。", "收:慢走。")).containsExactly("A-1 WORDING-022");
    assertThat(findings("收:您好。", "用:请坐。", "收:一百元。", "收:慢走。")).containsExactly("A-1 WORDING-022");
  }

  @Tag("规程-5.5")
  @Test
  void a_visit_without_farewell_is_told() {
    assertThat(findings("收:您好，请坐。", "用:交费。", "收:一百元。")).containsExactly("A-1 WORDING-023");
    assertThat(findings("收:您好，请坐。", "用:交费。", "收:请慢走。", "用:等等。", "收:一百元。"))
        .containsExactly("A-1 WORDING-023");
  }

  @Tag("规程-5.5")
  @Test
  void the_farewell_may_come_in_two_breaths_or_before_the_customers_last_word() {
    assertThat(findings("收:您好，请坐。", "用:交费。", "收:请慢走。", "收:下一位。")).isEmpty();
    assertThat(findings("收:您好，请坐。", "用:交费。", "收:请慢走。", "用:再见。")).isEmpty();
  }

  @Tag("规程-5.3")
  @Test
  void a_customer_who_got_no_answer_is_told() {
    assertThat(findings("收:您好，请坐。", "收:请收好发票。", "收:一百元。", "用:为什么不热？"))
        .containsExactly("A-1 WORDING-023", "A-1:4 WORDING-024");
    assertThat(findings("用:有人吗？"))
        .containsExactly(
            "A-1 WORDING-021", "A-1 WORDING-022", "A-1 WORDING-023", "A-1:1 WORDING-024");
  }

  @Tag("规程-5.6")
  @Test
  void praise_is_answered_modestly() {
    assertThat(findings("收:您好，请坐。", "用:你们服务真好。", "收:别客气，这是我们应该做的。", "收:请慢走。")).isEmpty();
    assertThat(findings("收:您好，请坐。", "用:你们服务真好。", "收:嗯。", "收:别客气，请慢走。"))
        .containsExactly("A-1:2 WORDING-025");
    assertThat(findings("收:您好，请坐。", "收:请慢走。", "用:感谢你们！")).containsExactly("A-1:3 WORDING-025");
  }

  @Test
  void visits_are_reviewed_one_by_one(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("transcript.csv");
    Files.writeString(
        file,
        HEAD
            + "A-1,2026-11-08T09:00:00,CASHIER,您好，请坐。\n"
            + "A-1,2026-11-08T09:00:00,CUSTOMER,\"甲,乙\"\n"
            + "A-1,2026-11-08T09:00:01,CASHIER,请慢走。\n"
            + "A-2,2026-11-08T08:00:00,CASHIER,不知道\n");
    Transcript transcript = Transcript.read(file).orThrow();
    assertThat(transcript.visits())
        .containsOnlyKeys("A-1", "A-2")
        .containsEntry(
            "A-1",
            List.of(
                new Utterance(Speaker.CASHIER, NINE, "您好，请坐。"),
                new Utterance(Speaker.CUSTOMER, NINE, "甲,乙"),
                new Utterance(Speaker.CASHIER, NINE.plusSeconds(1), "请慢走。")));
    assertThat(transcript.review(Wording.shipped()))
        .extracting(VisitReview::visit, review -> review.findings().size())
        .containsExactly(tuple("A-1", 0), tuple("A-2", 4));
    assertThat(transcript).hasToString("2 visits");
    assertThat(new Utterance(Speaker.CASHIER, NINE, "甲")).hasToString("CASHIER 2026-11-08T09:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A-1,2026-11-08T09:00:00,CASHIER,您好 | ''",
        "A-1,2026-11-08T09:00:00,CASHIER, | RULES-009",
        "A-1,2026-11-08T09:00:00,LEADER,您好 | RULES-010",
        "A-1,2026-11-08 09:00:00,CASHIER,您好 | RULES-010",
        "A-1,2026-11-31T09:00:00,CASHIER,您好 | RULES-010",
        "A 1,2026-11-08T09:00:00,CASHIER,您好 | RULES-010",
      })
  void a_file_out_of_form_is_refused_with_all_that_is_wrong(String row, String code) {
    Checked<Transcript> read = Transcript.parse("t.csv", HEAD + row + "\n");
    assertThat(read.findings().stream().map(f -> f.code().id()).toList())
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    assertThat(read.findings()).allMatch(finding -> finding.where().equals("t.csv:2"));
  }

  @Test
  void times_run_forward_within_a_visit_whose_utterances_stand_together() {
    Checked<Transcript> read =
        Transcript.parse(
            "t.csv",
            HEAD
                + "A-1,2026-11-08T09:00:01,CASHIER,您好\n"
                + "A-1,2026-11-08T09:00:00,CASHIER,请坐\n"
                + "A-2,2026-11-08T07:00:00,CASHIER,您好\n"
                + "A-1,2026-11-08T09:00:02,CASHIER,请慢走\n");
    assertThat(read.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(read.findings())
        .extracting(Finding::where, finding -> finding.code().id())
        .containsExactly(tuple("t.csv:3", "WORDING-031"), tuple("t.csv:5", "WORDING-032"));
  }

  @Test
  void nothing_that_was_said_is_repeated_in_findings() {
    String secret = "张三住在三号楼";
    VisitReview review = review("用:" + secret, "收:" + secret + "，不知道。");
    assertThat(review.findings()).isNotEmpty().noneMatch(f -> f.toString().contains("张三"));
  }

  private static List<String> findings(String... said) {
    return review(said).findings().stream().map(f -> f.where() + " " + f.code().id()).toList();
  }

  private static VisitReview review(String... said) {
    List<Utterance> utterances = new ArrayList<>();
    for (String words : said) {
      Speaker speaker = words.startsWith("收:") ? Speaker.CASHIER : Speaker.CUSTOMER;
      utterances.add(new Utterance(speaker, NINE, words.substring(2)));
    }
    return Transcript.of(Map.of("A-1", utterances)).review(Wording.shipped()).get(0);
  }
}

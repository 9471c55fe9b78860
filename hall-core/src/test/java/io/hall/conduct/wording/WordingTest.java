package io.hall.conduct.wording;

import static io.hall.check.Verdict.INVALID;
import static io.hall.check.Verdict.SUSPECT;
import static io.hall.check.Verdict.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.check.Finding;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

  private static final Wording WORDING = Wording.shipped();

  @Tag("规程-6.1")
  @ParameterizedTest
  @ValueSource(strings = {"“嘿，等一下，有啥事”！", "喂，等会儿，什么事啊？", "嘿，有什么事？", "一边等着去！", "急什么急"})
  void nobody_is_called_to_wait_like_a_dog(String text) {
    isSaid(text, "WORDING-001");
  }

  @Tag("规程-6.2")
  @ParameterizedTest
  @ValueSource(strings = {"“别罗嗦，快点讲”！", "別囉嗦！", "有话快说。", "少废话", "快点说"})
  void nobody_is_told_to_be_quick(String text) {
    isSaid(text, "WORDING-002");
  }

  @Tag("规程-6.3")
  @ParameterizedTest
  @ValueSource(strings = {"“不知道”！", "不知道", "我不知道啊。", "这个我也不知道。", "退费？不知道。", "我怎么知道？", "不知到"})
  void a_bare_do_not_know_is_no_answer(String text) {
    isSaid(text, "WORDING-003");
  }

  @Tag("规程-6.4")
  @ParameterizedTest
  @ValueSource(strings = {"“刚才我和你说过了，你怎么还问”！", "刚跟您说过，怎么又问", "你怎么还问", "说了多少遍了"})
  void nobody_is_reproached_for_asking_again(String text) {
    isSaid(text, "WORDING-004");
  }

  @Tag("规程-6.5")
  @ParameterizedTest
  @ValueSource(strings = {"“有意见，找领导去”！", "找领导去", "有意见你跟经理说去", "嫌贵？找领导去呀"})
  void a_complaint_is_not_sent_to_the_boss(String text) {
    isSaid(text, "WORDING-005");
  }

  @Tag("规程-6.6")
  @ParameterizedTest
  @ValueSource(strings = {"“我就这态度，你看行吗”？", "我就这態度", "我们就这态度", "我态度怎么了？", "爱办不办"})
  void a_bad_manner_is_not_stood_by(String text) {
    isSaid(text, "WORDING-006");
  }

  @Tag("规程-6.7")
  @ParameterizedTest
  @ValueSource(strings = {"“有能耐，你告去，随便告谁都不怕”！", "你告去", "随便告", "有本事你去投诉", "谁怕谁"})
  void nobody_is_dared_to_complain(String text) {
    isSaid(text, "WORDING-007");
  }

  @Tag("规程-6.8")
  @ParameterizedTest
  @ValueSource(strings = {"“我解决不了，愿意找谁找谁去”！", "爱找谁找谁", "不关我的事", "管不着", "解决不了，你找别人吧"})
  void nobody_is_sent_away_unhelped(String text) {
    isSaid(text, "WORDING-008");
  }

  @ParameterizedTest
  @CsvSource({
    "喂，等一下啊！, 你快点行不行, 不晓得，问别人去。, 你都问过好几回了",
    "'等着！没看我正忙？', 能不能麻利点！, 俺哪知道恁的事。, 刚給您講過，咋又來問",
    "嘿同志，等会儿，到底啥事, 有 屁 快 放, 這我哪知道呀, 我要说多少遍",
  })
  void a_phrase_is_known_by_its_tone_too(String wait, String quick, String unknown, String again) {
    isSaid(wait, "WORDING-001");
    isSaid(quick, "WORDING-002");
    isSaid(unknown, "WORDING-003");
    isSaid(again, "WORDING-004");
  }

  @ParameterizedTest
  @CsvSource({
    "嫌多？找领导去。, 对你就这态度。, 爱投诉就投诉呗, 谁管你找谁。",
    "不服就去找我们主管, 我态度差又怎样？, '告吧，谁怕谁', '管不了，走吧'",
    "'跟我嚷没用，找主任去', 要啥好态度？, 少拿投诉吓唬我, 無能為力，您找別人吧",
  })
  void a_phrase_that_sends_away_is_known_by_its_tone_too(
      String boss, String attitude, String sue, String elsewhere) {
    isSaid(boss, "WORDING-005");
    isSaid(attitude, "WORDING-006");
    isSaid(sue, "WORDING-007");
    isSaid(elsewhere, "WORDING-008");
  }

  @ParameterizedTest
  @CsvSource({
    "什么事？, WORDING-011",
    "您好，什么事？, ''",
    "您好。什么事？, WORDING-011",
    "不好意思，麻烦您快点好吗？, ''",
    "你快点好吗？麻烦您了。, WORDING-002",
    "您愿意的话，我帮您找领导反映。, ''",
  })
  void a_courteous_word_in_the_same_sentence_makes_up_for_a_tone(String text, String code) {
    assertThat(codes(text)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @Test
  void a_tone_is_of_one_sentence() {
    assertThat(codes("随便坐。您找谁？")).isEmpty();
    assertThat(codes("随便您找谁！")).containsExactly("WORDING-008");
  }

  @Test
  void what_lies_within_a_longer_phrase_of_another_clause_belongs_to_it() {
    assertThat(codes("跟我急什么，找领导去！")).containsExactly("WORDING-005");
    assertThat(codes("我就这态度，爱找谁找谁。")).containsExactly("WORDING-006", "WORDING-008");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "您好，请坐。",
        "我快点给您办，不耽误您接孩子。",
        "快点好起来，祝您早日康复。",
        "暖气漏水了，您赶紧关阀门！",
        "投诉不用怕，我们会保密的。",
        "谁都不知道会停电，真是抱歉。",
        "我就这么填，您看行吗？",
        "大爷说不知道卡号，我帮他查到了。",
        "您问几遍都没关系，我再讲一遍。",
        "请问能快点不？我孩子在外面等。",
        "不知道您今天办什么业务？",
        "我不知道您的用户编号，请出示一下用户卡。",
        "您不知道也没关系，我教您。",
        "用户不知道卡号。",
        "他说不知道缴费日期。",
        "这个我不知道，我帮您问一下。",
        "不知道，请您稍等，我去问同事。",
        "这个问题现场解决不了，师傅下午上门。",
        "我解决不了，我帮您联系维修部门。",
        "请您等一下，我马上办。",
        "哎，等一下，您的发票忘拿了。",
        "领导已经批准了您的申请。",
        "您有意见可以找我们领导反映。",
        "我去找领导签字。",
        "刚才我和您说过了，发票明天送到。",
        "密码不要随便告诉谁。",
        "您想找谁？",
      })
  void innocent_words_are_valid(String text) {
    assertThat(WORDING.check(text)).extracting(Checked::verdict).isEqualTo(VALID);
    assertThat(WORDING.check(text).value()).contains(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'有啥事？', WORDING-011",
    "'快点。', WORDING-012",
    "'对不起，不知道。', WORDING-003",
    "'您问的这个政策我不知道。', WORDING-013",
    "'找领导。', WORDING-015",
    "'跟我说没用。', WORDING-015",
    "'嫌我态度不好就走。', WORDING-016",
    "'您去监督部门投诉。', WORDING-017",
    "'我解决不了。', WORDING-018",
    "'没办法。', WORDING-018",
  })
  void what_a_person_should_read_again_is_told_apart(String text, String code) {
    assertThat(codes(text)).containsExactly(code);
  }

  @Test
  void what_sounds_like_a_clause_yields_to_what_is_one() {
    assertThat(codes("我解决不了，愿意找谁找谁去")).containsExactly("WORDING-008");
    assertThat(codes("没办法。爱找谁找谁。")).containsExactly("WORDING-008");
    assertThat(codes("没办法。我就这态度。")).containsExactly("WORDING-018", "WORDING-006");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "不 知 道",
        "不　知　道",
        "不、知、道",
        "不\u200b知\u200b道",
        "不不知知道道道",
        "不知道啊啊啊",
        "不\u0301知道",
        "“不”知道",
        "不\n知道",
        "布知道",
        "不知導",
        "不知道🙂",
        "＊不＊知＊道＊"
      })
  void marks_blanks_repetitions_and_slips_hide_nothing(String text) {
    isSaid(text, "WORDING-003");
  }

  @ParameterizedTest
  @CsvSource({
    "'用户说：“有意见找领导去”，我请他坐下。', ''",
    "'严禁对用户讲“我就这态度”。', ''",
    "'服务忌语：“别罗嗦，快点讲”、“不知道”。', ''",
    "'服务忌语有八条。不知道！', WORDING-003",
    "'用户说完了，有意见找领导去！', WORDING-005",
    "'他说您再等等吧这样也行我就这态度', WORDING-006",
    "'用户说：“好”，有意见找领导去！', WORDING-005",
    "'用户说的“好”。“有意见找领导去！”', WORDING-005",
  })
  void words_that_are_reported_or_forbidden_are_not_judged(String text, String code) {
    assertThat(codes(text)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @Test
  void an_offer_makes_up_for_not_knowing_if_it_comes_soon() {
    assertThat(codes("不知道。" + "窗外下着雪".repeat(5) + "，我帮您问一下。")).isEmpty();
    assertThat(codes("不知道。" + "窗外下着雪".repeat(6) + "，我帮您问一下。")).containsExactly("WORDING-003");
    assertThat(codes("不知道，我不帮你问。")).containsExactly("WORDING-003");
  }

  @ParameterizedTest
  @CsvSource({
    "'您好，有意见找领导去！请坐', 4, 7, 有意见找领导去",
    "'🙂不 知 道了…', 2, 6, 不 知 道了",
    "'我就这这态度', 1, 6, 我就这这态度",
  })
  void the_place_is_told_in_code_points(String text, int at, int length, String words) {
    RudePhrase phrase = WORDING.find(text).get(0);
    assertThat(phrase.at()).isEqualTo(at);
    assertThat(phrase.length()).isEqualTo(length);
    assertThat(phrase.wordsIn(text)).isEqualTo(words);
  }

  @Test
  void phrases_of_a_clause_that_overlap_are_one_and_others_are_not() {
    assertThat(WORDING.find("不知道。今天很冷。不知道。")).extracting(RudePhrase::at).containsExactly(1, 10);
    assertThat(WORDING.find("我解决不了，你爱找谁找谁去")).hasSize(1);
    assertThat(WORDING.find("你告去，不知道"))
        .extracting(p -> p.forbidden().clause())
        .containsExactly("6.7", "6.3");
  }

  @Test
  void a_finding_names_the_clause_and_what_to_say_and_not_the_text() {
    Finding finding = WORDING.check("张三，别罗嗦！").findings().get(0);
    assertThat(finding.where()).isEqualTo("4");
    assertThat(finding.message(Locale.CHINESE))
        .isEqualTo("第 4 个字起 3 个字:催促用户,如“别罗嗦，快点讲”(规程 6.2);可改说“请您慢慢说，我在听。”");
    assertThat(finding.message(Locale.ENGLISH)).contains("clause 6.2").doesNotContain("张三");
  }

  @Test
  void the_eight_phrases_of_the_regulation_are_there_with_a_courteous_alternative_each() {
    assertThat(WORDING.forbidden())
        .extracting(ForbiddenPhrase::clause)
        .containsExactly("6.1", "6.2", "6.3", "6.4", "6.5", "6.6", "6.7", "6.8");
    for (ForbiddenPhrase phrase : WORDING.forbidden()) {
      assertThat(Corpus.found(phrase.words())).containsExactly(phrase.clause());
      assertThat(WORDING.find(phrase.alternative())).isEmpty();
      assertThat(phrase.source()).isNotBlank();
    }
  }

  @Test
  void a_code_says_clause_and_grade() {
    assertThat(WordingCode.of(1, INVALID)).isEqualTo(WordingCode.HEY_WAIT);
    assertThat(WordingCode.of(8, INVALID)).isEqualTo(WordingCode.NOT_MY_PROBLEM);
    assertThat(WordingCode.of(1, SUSPECT)).isEqualTo(WordingCode.LIKE_HEY_WAIT);
    assertThat(WordingCode.of(8, SUSPECT)).isEqualTo(WordingCode.LIKE_NOT_MY_PROBLEM);
  }

  private static void isSaid(String text, String code) {
    assertThat(codes(text)).containsOnly(code);
    assertThat(WORDING.check(text).verdict()).isEqualTo(INVALID);
    assertThat(WORDING.check(text).value()).isEmpty();
  }

  private static List<String> codes(String text) {
    return WORDING.check(text).findings().stream().map(finding -> finding.code().id()).toList();
  }
}

package io.hall.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.server.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnquiryTest {

  @TempDir static Path folder;
  private static TestServer server;
  private Browser browser;

  @BeforeAll
  static void open_the_hall() {
    server = TestServer.demo(folder);
  }

  @AfterAll
  static void close_the_hall() {
    server.close();
  }

  @BeforeEach
  void sign_in() {
    browser = Browser.on(server.url());
    browser.signIn("C01");
    browser.open("/enquiries");
  }

  @AfterEach
  void close_the_browser() {
    if (browser != null) {
      browser.close();
    }
  }

  private void ask(String topic) {
    browser.fill("topic", topic);
    browser.fill("words", "测试用户问怎么办");
    browser.enter("topic");
    browser.awaitTitle("首问:" + topic);
  }

  private void duty(String duty, String department) {
    browser.select("duty", duty);
    browser.fill("department", department);
    browser.fill("note", "已办");
    browser.enter("department");
    browser.awaitNoOption("duty", duty);
  }

  @Test
  void a_question_of_another_window_is_answered_once_all_four_duties_are_done() {
    ask("过户");
    browser.fillIn("#answer-note", "请到二号窗口");
    browser.press("答复并办结");
    browser.awaitTextIn("#problems", "CONDUCT-041");
    duty("EXPLAINED", "");
    duty("PLACE_AND_PROCEDURE_TOLD", "二号窗口");
    duty("DEPARTMENT_CONTACTED", "客服部");
    browser.fillIn("#answer-note", "请到二号窗口");
    browser.press("答复并办结");
    browser.awaitText("已答复");
    assertThat(browser.complaints()).allMatch(line -> line.contains("422"));
  }

  @Test
  void a_question_is_handed_on_and_stays_its_first_ones() {
    ask("退费");
    browser.select("to", "C02");
    browser.fillIn("#offer-note", "本人午休");
    browser.press("移交");
    browser.awaitText("待 C02 接手");
    browser.open("/enquiries");
    browser.awaitText("待 C02 接手");
    try (Browser other = Browser.on(server.url())) {
      other.signIn("C02");
      other.open("/enquiries");
      other.follow("退费");
      other.press("接手经办");
      other.awaitTextIn("#handler", "C02");
      assertThat(other.text("dl.row")).contains("C01");
    }
  }

  @Test
  void the_customer_s_words_are_shown_when_they_are_asked_for() {
    ask("停热");
    assertThat(browser.text("main")).doesNotContain("测试用户问怎么办");
    browser.press("看用户原话(记入日志)");
    browser.awaitText("测试用户问怎么办");
  }
}

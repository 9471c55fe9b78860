package io.hall.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.demo.Telephone;
import io.hall.app.server.TestServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {

  @TempDir Path folder;

  @Test
  void an_empty_hall_is_opened_by_two_people_who_set_their_own_passwords() {
    try (TestServer server = TestServer.empty(folder);
        Browser browser = Browser.on(server.url())) {
      browser.open("/first");
      browser.fill("code", server.firstCode());
      browser.fill("administrator", "A01");
      browser.fill("administratorPerson", "P1");
      browser.fill("approver", "S01");
      browser.fill("approverPerson", "P2");
      browser.go();
      browser.awaitTitle("激活码");
      List<String> codes = browser.texts("dd code");
      assertThat(codes).hasSize(2);
      browser.follow("用激活码设定密码");
      browser.fill("number", "A01");
      browser.fill("code", codes.get(0));
      browser.fill("password", "a Sentence nobody guesses 17");
      browser.go();
      browser.awaitTitle("登录");
      browser.fill("number", "A01");
      browser.fill("password", "a Sentence nobody guesses 17");
      browser.go();
      browser.awaitTitle("绑定手机验证器");
      browser.fill("code", new Telephone(browser.text("code.secret")).code(Instant.now()));
      browser.go();
      browser.awaitTitle("工号管理");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void one_person_cannot_be_both_administrators() {
    try (TestServer server = TestServer.empty(folder);
        Browser browser = Browser.on(server.url())) {
      browser.open("/first");
      browser.fill("code", server.firstCode());
      browser.fill("administrator", "A01");
      browser.fill("administratorPerson", "P1");
      browser.fill("approver", "S01");
      browser.fill("approverPerson", "P1");
      browser.go();
      browser.awaitText("ACCOUNT-005");
      assertThat(browser.value("administrator")).isEqualTo("A01");
    }
  }
}

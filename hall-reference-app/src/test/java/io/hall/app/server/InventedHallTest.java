package io.hall.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.app.demo.DemoHall;
import io.hall.check.CheckFailedException;
import io.hall.payment.StaffNumber;
import io.hall.security.account.FirstAccounts;
import io.hall.security.account.FirstAccounts.First;
import io.hall.security.account.PersonId;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventedHallTest {

  private static final String PASSWORD = "open sesame for C01 2026";

  @TempDir private Path folder;

  private static String signIn(TestServer server) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/sign-in")).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  private static void twoAccounts(TestServer server) {
    FirstAccounts first = server.part(FirstAccounts.class);
    server
        .part(Store.class)
        .write(
            connection ->
                first.use(
                    connection,
                    new RequestId("first-two"),
                    first.open(connection),
                    new First(new StaffNumber("A01"), new PersonId("P1")),
                    new First(new StaffNumber("S01"), new PersonId("P2"))));
  }

  @Test
  void the_passwords_of_an_invented_hall_stand_on_its_page_and_it_is_founded_once()
      throws IOException, InterruptedException {
    try (TestServer server = TestServer.demo(folder)) {
      assertThat(signIn(server)).contains(PASSWORD);
      assertThat(DemoHall.isIn(folder)).isTrue();
    }
    try (TestServer again = TestServer.demo(folder)) {
      assertThat(signIn(again)).contains(PASSWORD);
    }
  }

  @Test
  void a_real_folder_shows_no_password_and_becomes_no_invented_hall()
      throws IOException, InterruptedException {
    try (TestServer server = TestServer.empty(folder)) {
      assertThat(signIn(server)).doesNotContain(PASSWORD).contains("password");
      twoAccounts(server);
    }
    assertThatThrownBy(() -> TestServer.demo(folder))
        .isInstanceOf(CheckFailedException.class)
        .hasMessageContaining("ACCOUNT-011");
    assertThat(DemoHall.isIn(folder)).isFalse();
  }

  @Test
  void the_company_is_named_at_the_first_start_and_stays_so()
      throws IOException, InterruptedException {
    Map<String, Object> named = Map.of("hall.company", "测试供热有限公司");
    try (TestServer server = TestServer.empty(folder, named)) {
      assertThat(signIn(server)).contains("测试供热有限公司").doesNotContain("示例热力");
    }
    try (TestServer again = TestServer.empty(folder, Map.of("hall.company", ""))) {
      assertThat(signIn(again)).contains("测试供热有限公司");
    }
    assertThatThrownBy(() -> TestServer.empty(folder))
        .hasRootCauseInstanceOf(CheckFailedException.class)
        .rootCause()
        .hasMessageContaining("DATA-003");
  }
}

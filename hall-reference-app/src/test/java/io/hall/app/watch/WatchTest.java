package io.hall.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.server.TestServer;
import io.hall.check.Finding;
import io.hall.store.Store;
import io.hall.store.StoreCode;
import io.hall.store.StoreException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

class WatchTest {

  private static final String NAME = "0197b1c4-6d0e-7c3a-8f57-2c1f8f0a9b11";

  private static HttpResponse<String> get(String url, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void figures_are_told_to_this_machine_and_health_goes_down_with_the_store(@TempDir Path folder)
      throws Exception {
    try (TestServer server = TestServer.measured(folder)) {
      String health = server.metricsUrl() + "/actuator/health";
      assertThat(get(health).statusCode()).isEqualTo(200);
      get(server.url() + "/api/v1/receipts/1");
      String figures = get(server.metricsUrl() + "/actuator/prometheus").body();
      assertThat(figures)
          .contains("hall_shifts_open 1.0")
          .contains("hall_refused_total{code=\"API-001\"} 1.0")
          .contains("hall_events_total{action=\"receipt.book")
          .contains("http_server_requests_seconds_bucket");
      assertThat(get(server.url() + "/actuator/prometheus").statusCode()).isNotEqualTo(200);
      server.part(Store.class).close();
      Thread.sleep(2_100); // health is asked once in two seconds
      assertThat(get(health).statusCode()).isEqualTo(503);
    }
  }

  @Test
  void each_request_has_a_name_and_only_a_uuid_is_taken_over(@TempDir Path folder)
      throws Exception {
    try (TestServer server = TestServer.empty(folder)) {
      String page = server.url() + "/sign-in";
      assertThat(get(page, WatchFilter.HEADER, NAME).headers().firstValue(WatchFilter.HEADER))
          .hasValue(NAME);
      assertThat(
              get(page, WatchFilter.HEADER, "11010519491231002X")
                  .headers()
                  .firstValue(WatchFilter.HEADER))
          .hasValueSatisfying(own -> assertThat(own).doesNotContain("1949").hasSize(36));
      assertThat(get(server.url() + "/api/v1/x", WatchFilter.HEADER, NAME).body()).contains(NAME);
      assertThat(get(server.url() + "/actuator/health").body()).contains("UP");
    }
  }

  @Test
  void a_store_that_takes_no_writes_is_down() {
    Store refusing =
        (Store)
            Proxy.newProxyInstance(
                Store.class.getClassLoader(),
                new Class<?>[] {Store.class},
                (proxy, method, arguments) -> {
                  throw StoreException.of(Finding.of(StoreCode.NOT_DURABLE));
                });
    assertThat(new StoreHealth(refusing).health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(new StoreHealth(refusing).health().getDetails()).containsEntry("code", "STORE-002");
  }
}

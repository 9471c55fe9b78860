package io.hall.app.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the other end of the line, with cookies of their own and no browser that would hold
 * them back. Every answer that anybody gets is held against {@link SafeAnswer}.
 */
final class Visitor {

  static final String SESSION = "__Host-hall-session";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Pattern TELEPHONE = Pattern.compile("class=\"telephone\"[^>]*>([0-9]{6})<");

  private final String url;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  Visitor(String url) {
    this.url = url;
  }

  /** A form's fields, some of them perhaps more than once. */
  static String form(List<Map.Entry<String, String>> fields) {
    return fields.stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String form(Map<String, String> fields) {
    return form(List.copyOf(fields.entrySet()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Nullable String cookie(String name) {
    return cookies.get(name);
  }

  void cookie(String name, String value) {
    cookies.put(name, value);
  }

  Answer get(String path) {
    return send("GET", path, Map.of(), "");
  }

  /** Posts as the pages do: with the token of the cookie in a header. */
  Answer post(String path, String form) {
    return write("POST", path, form);
  }

  Answer write(String method, String path, String form) {
    return send(method, path, Map.of("X-XSRF-TOKEN", token()), form);
  }

  /** The token against forged posts, fetched if there is none yet. */
  String token() {
    if (!cookies.containsKey("XSRF-TOKEN")) {
      get("/sign-in");
    }
    return Objects.requireNonNull(cookies.get("XSRF-TOKEN"), "a token");
  }

  Answer send(String method, String path, Map<String, String> headers, String body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
    if (!headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
    }
    headers.forEach(request::header);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(one -> one.getKey() + "=" + one.getValue())
              .collect(Collectors.joining("; ")));
    }
    return answered(request.method(method, BodyPublishers.ofString(body)).build());
  }

  private Answer answered(HttpRequest request) {
    try {
      Answer answer = Answer.of(HTTP.send(request, BodyHandlers.ofByteArray()));
      answer.cookies().forEach(this::keep);
      SafeAnswer.require(request.method() + " " + request.uri().getPath(), answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keep(String name, String value) {
    if (value.isEmpty()) {
      cookies.remove(name);
    } else {
      cookies.put(name, value);
    }
  }

  /** Signs an invented person in, with what the telephone shows where that is asked. */
  Visitor signIn(String number, String password) {
    Answer answer = post("/sign-in", form(Map.of("number", number, "password", password)));
    if (answer.location().endsWith("/sign-in/code")) {
      Matcher shown = TELEPHONE.matcher(get("/sign-in/code").text());
      assertThat(shown.find()).isTrue();
      answer = post("/sign-in/code", form(Map.of("code", shown.group(1))));
    }
    assertThat(answer.status()).as("sign-in of " + number).isEqualTo(302);
    assertThat(answer.location()).endsWith("/");
    assertThat(cookies).containsKey(SESSION);
    return this;
  }
}

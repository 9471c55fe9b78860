package io.hall.app.attack;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the server answered. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares answers
record Answer(int status, HttpHeaders headers, byte[] body) {

  static Answer of(HttpResponse<byte[]> response) {
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  String location() {
    return header("Location");
  }

  /** The cookies that it sets; an empty value takes one back. */
  Map<String, String> cookies() {
    Map<String, String> cookies = new LinkedHashMap<>();
    for (String line : headers.allValues("Set-Cookie")) {
      String pair = line.split(";", 2)[0];
      int equals = pair.indexOf('=');
      cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return cookies;
  }

  /** Whether it sends somebody away who is not, or no longer, signed in. */
  boolean sendsAway() {
    return status == 401
        || (status == 302 && (location().endsWith("/sign-in") || location().endsWith("/locked")));
  }
}

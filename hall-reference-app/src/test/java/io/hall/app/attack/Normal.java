package io.hall.app.attack;

/** An answer without what differs each time anyway: references, tokens, requests. */
final class Normal {

  private Normal() {}

  static String of(String text, String... own) {
    String normal =
        text.replaceAll("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UUID")
            .replaceAll("(name=\"_csrf\" value=\")[^\"]*", "$1");
    for (String one : own) {
      normal = normal.replace(one, "OWN");
    }
    return normal;
  }
}

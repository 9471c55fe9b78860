package io.hall.app.attack;

import io.hall.security.account.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who may take which way, as {@code docs/security/routes.csv} says, which people read and change.
 */
final class Policy {

  /** Beside the roles of the library. */
  static final String EVERYBODY = "everybody";

  static final String SIGNED_IN = "signed-in";

  /** By a key in a header; nobody gets in with a cookie. */
  static final String KEY = "key";

  static final Path FILE = Path.of("..", "docs", "security", "routes.csv");

  private final Map<String, List<String>> rows;

  private Policy(Map<String, List<String>> rows) {
    this.rows = rows;
  }

  static Policy read() {
    try {
      Map<String, List<String>> rows = new LinkedHashMap<>();
      for (String line : Files.readAllLines(FILE).stream().skip(1).toList()) {
        int comma = line.lastIndexOf(',');
        rows.put(line.substring(0, comma), List.of(line.substring(comma + 1).split(" ")));
      }
      return new Policy(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, List<String>> rows() {
    return rows;
  }

  boolean isFor(Routes.Route route, String who) {
    return rows.getOrDefault(route.row(), List.of()).contains(who);
  }

  boolean lets(Routes.Route route, Role role) {
    return isFor(route, EVERYBODY) || isFor(route, SIGNED_IN) || isFor(route, role.name());
  }

  /** Somebody who may take a way, to attack it from within. */
  Role insider(Routes.Route route) {
    return List.of(Role.values()).stream()
        .filter(role -> lets(route, role))
        .findFirst()
        .orElse(Role.CASHIER);
  }
}

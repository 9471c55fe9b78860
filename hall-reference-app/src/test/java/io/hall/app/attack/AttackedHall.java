package io.hall.app.attack;

import io.hall.app.server.TestServer;
import io.hall.security.account.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One invented hall for the whole campaign, with somebody of each role signed in: starting it takes
 * longer than most attacks.
 */
final class AttackedHall implements AutoCloseable {

  private static final Map<Role, String> NUMBERS =
      Map.of(
          Role.CASHIER, "C01",
          Role.HALL_HEAD, "M01",
          Role.SETTLEMENT_ADMIN, "O01",
          Role.FINANCE, "F01",
          Role.LEADER, "L01",
          Role.AUDITOR, "U01",
          Role.SYSTEM_ADMIN, "A01",
          Role.SECURITY_ADMIN, "S01");

  private static final Duration MOST = Duration.ofMinutes(5);

  private final Path folder;
  private final TestServer server;
  private final Routes routes;
  private final Hiring hiring;
  private final Map<Role, Visitor> people = new EnumMap<>(Role.class);
  private Instant signIn = Instant.now();

  private AttackedHall() {
    try {
      folder = Files.createTempDirectory("hall-attack");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server = TestServer.demo(folder);
    stranger().get("/sign-in"); // the router is made at the first request
    routes = Routes.of(server);
    hiring = new Hiring(server);
  }

  /** Hands the one hall to every test that asks for it. */
  static final class Lent implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == AttackedHall.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.GLOBAL)
          .computeIfAbsent(AttackedHall.class, type -> new AttackedHall(), AttackedHall.class);
    }
  }

  static String password(String number) {
    return "open sesame for " + number + " 2026";
  }

  String url() {
    return server.url();
  }

  Routes routes() {
    return routes;
  }

  Hiring hiring() {
    return hiring;
  }

  <T> T bean(Class<T> type) {
    return server.part(type);
  }

  /** What finds the handler of an address. */
  RequestMappingHandlerMapping router() {
    return server.part(DispatcherServlet.class).getHandlerMappings().stream()
        .filter(mapping -> mapping.getClass() == RequestMappingHandlerMapping.class)
        .map(RequestMappingHandlerMapping.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** Somebody who has never been here. */
  Visitor stranger() {
    return new Visitor(url());
  }

  /** Somebody of a role, signed in, and anew where a session might have been idle too long. */
  Visitor as(Role role) {
    if (Instant.now().isAfter(signIn.plus(MOST))) {
      signIn = Instant.now();
      people.clear();
    }
    return people.computeIfAbsent(
        role, key -> stranger().signIn(number(role), password(number(role))));
  }

  static String number(Role role) {
    return NUMBERS.getOrDefault(role, "");
  }

  @Override
  public void close() {
    server.close();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted((a, b) -> b.compareTo(a)).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

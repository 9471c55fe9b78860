package io.hall.app.attack;

import io.hall.app.server.TestServer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every way into the server, as its own router has it. */
final class Routes {

  private static final String ANY = "ANY";

  private final List<Route> all;

  private Routes(List<Route> all) {
    this.all = all;
  }

  /**
   * A way in.
   *
   * @param method of HTTP; {@code ANY} where it does not matter
   * @param path with its variables
   * @param handler what answers; none for files
   */
  record Route(String method, String path, Optional<HandlerMethod> handler) {

    boolean isWriting() {
      return !method.equals("GET") && !method.equals(ANY) && !path.startsWith("/api/");
    }

    boolean hasVariable() {
      return path.contains("{");
    }

    /** The method of a request that takes it. */
    String verb() {
      return method.equals(ANY) ? "GET" : method;
    }

    /** An address that it takes, with {@code value} for each variable. */
    String address(String value) {
      return path.replaceAll("\\{[^}]*}", value).replace("/**", "/x");
    }

    String row() {
      return method + "," + path;
    }
  }

  static Routes of(TestServer server) {
    List<Route> found = new ArrayList<>();
    for (HandlerMapping mapping : server.part(DispatcherServlet.class).getHandlerMappings()) {
      if (mapping instanceof RequestMappingInfoHandlerMapping router) {
        router.getHandlerMethods().forEach((info, handler) -> add(found, info, handler));
      } else if (mapping instanceof SimpleUrlHandlerMapping files) {
        files
            .getUrlMap()
            .keySet()
            .forEach(path -> found.add(new Route("GET", path, Optional.empty())));
      }
    }
    found.sort(Comparator.comparing(Route::path).thenComparing(Route::method));
    return new Routes(List.copyOf(found));
  }

  private static void add(List<Route> found, RequestMappingInfo info, HandlerMethod handler) {
    List<String> methods =
        info.getMethodsCondition().getMethods().stream().map(RequestMethod::name).toList();
    for (String path : info.getPatternValues()) {
      for (String method : methods.isEmpty() ? List.of(ANY) : methods) {
        found.add(new Route(method, path, Optional.of(handler)));
      }
    }
  }

  List<Route> all() {
    return all;
  }

  /** Those that change something, by a browser. */
  List<Route> writing() {
    return all.stream().filter(Route::isWriting).toList();
  }

  static Map.Entry<String, String> field(String name, String value) {
    return Map.entry(name, value);
  }
}

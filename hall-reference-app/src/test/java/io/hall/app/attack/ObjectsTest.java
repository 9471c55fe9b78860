package io.hall.app.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.attack.Routes.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * S16: bodies that name the classes to be made of them. That nobody reads such a body is a rule of
 * every module ({@code HouseRules.no_text_says_which_class_is_made_of_it}).
 */
@ExtendWith(AttackedHall.Lent.class)
class ObjectsTest {

  private static final Map<String, String> BODIES =
      Map.of(
          "application/x-java-serialized-object", "\u00ac\u00ed\u0000\u0005sr\u0000\u0004Evil",
          "application/json", "[\"javax.naming.InitialContext\",{\"@class\":\"java.net.URL\"}]",
          "application/yaml", "!!javax.script.ScriptEngineManager []",
          "application/xml", "<java class=\"java.beans.XMLDecoder\"/>");

  private final AttackedHall hall;
  private final Policy policy = Policy.read();

  ObjectsTest(AttackedHall hall) {
    this.hall = hall;
  }

  @Test
  void no_way_in_takes_a_body_that_names_a_class() {
    List<String> through = new ArrayList<>();
    for (Route route : hall.routes().writing()) {
      if (!route.path().equals("/lock")) { // it would lock the one who tries
        through.addAll(tried(route));
      }
    }
    assertThat(through).isEmpty();
  }

  /** Where a form may be empty, such a body is one. */
  private List<String> tried(Route route) {
    Visitor visitor = hall.as(policy.insider(route));
    String address = route.address("99999999");
    int empty = visitor.write(route.method(), address, "").status();
    List<String> through = new ArrayList<>();
    BODIES.forEach(
        (type, body) -> {
          Map<String, String> headers =
              Map.of("Content-Type", type, "X-XSRF-TOKEN", visitor.token());
          int status = visitor.send(route.method(), address, headers, body).status();
          if (status != empty && status / 100 != 4) {
            through.add(route.row() + " " + type + " -> " + status);
          }
        });
    return through;
  }
}

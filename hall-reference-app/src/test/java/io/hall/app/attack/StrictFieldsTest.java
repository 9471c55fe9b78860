package io.hall.app.attack;

import static io.hall.app.attack.Routes.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.attack.Routes.Route;
import io.hall.app.form.FormFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** S15: fields that no page has, and fields that come twice. */
@ExtendWith(AttackedHall.Lent.class)
class StrictFieldsTest {

  /** What somebody hopes to be bound to something. */
  private static final List<String> HOPED =
      List.of("role", "admin", "account.role", "class.module.classLoader", "approvedBy", "state");

  private final AttackedHall hall;
  private final Policy policy = Policy.read();

  StrictFieldsTest(AttackedHall hall) {
    this.hall = hall;
  }

  @Test
  void a_field_that_the_page_does_not_have_is_refused() {
    List<String> through = new ArrayList<>();
    for (Route route : hall.routes().writing()) {
      List<Map.Entry<String, String>> form = new ArrayList<>(Forms.filled(route));
      String hoped = hoped(form);
      form.add(field(hoped, "SYSTEM_ADMIN"));
      requireRefused(route, form, "FORM-001", hoped, through);
    }
    assertThat(through).isEmpty();
  }

  private static String hoped(List<Map.Entry<String, String>> form) {
    return HOPED.stream()
        .filter(name -> form.stream().noneMatch(one -> one.getKey().equals(name)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_field_that_comes_twice_is_refused() {
    List<String> through = new ArrayList<>();
    for (Route route : hall.routes().writing()) {
      for (Map.Entry<String, String> twice : Forms.filled(route)) {
        List<Map.Entry<String, String>> form = new ArrayList<>(Forms.filled(route));
        form.add(field(twice.getKey(), twice.getValue()));
        requireRefused(route, form, "FORM-002", twice.getKey(), through);
        requireRefused(
            route.address("x1") + "?" + Visitor.form(List.of(twice)), route, "FORM-002", through);
      }
    }
    assertThat(through).isEmpty();
  }

  private void requireRefused(
      Route route,
      List<Map.Entry<String, String>> form,
      String code,
      String field,
      List<String> through) {
    Answer answer =
        hall.as(policy.insider(route))
            .write(route.method(), route.address("x1"), Visitor.form(form));
    if (answer.status() != 422 || !answer.text().contains(code)) {
      through.add(route.row() + " " + field + " -> " + answer.status());
    }
  }

  /** Once in the address and once in the form. */
  private void requireRefused(String address, Route route, String code, List<String> through) {
    Answer answer =
        hall.as(policy.insider(route))
            .write(route.method(), address, Visitor.form(Forms.filled(route)));
    if (answer.status() != 422 || !answer.text().contains(code)) {
      through.add(route.method() + " " + address + " -> " + answer.status());
    }
  }

  @Test
  void whoever_takes_a_form_as_a_map_says_which_fields_it_has() {
    assertThat(
            hall.routes().writing().stream()
                .filter(route -> route.handler().filter(Forms::takesMap).isPresent())
                .filter(
                    route ->
                        route
                            .handler()
                            .filter(handler -> handler.hasMethodAnnotation(FormFields.class))
                            .isEmpty())
                .map(Route::row))
        .isEmpty();
  }
}

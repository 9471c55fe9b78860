package io.hall.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every rule is shown a house that breaks it. */
class HouseRulesTest {

  private static final String BAD = "io.hall.house.bad";
  private static final PackageOrder ORDER =
      new PackageOrder(BAD + ".order", List.of("low", "high"), List.of("apart"));

  @Test
  void a_cycle_of_packages_is_found() {
    assertThat(findings(HouseRules.packages_form_no_cycle, "cycle"))
        .anyMatch(f -> f.contains("Cycle detected"));
  }

  @Test
  void a_package_without_null_marked_is_found() {
    assertThat(findings(HouseRules.every_package_is_null_marked, "unmarked"))
        .singleElement()
        .asString()
        .contains("Unmarked");
    assertThat(findings(HouseRules.every_package_is_null_marked, "open")).isEmpty();
  }

  @Test
  void a_public_class_open_to_extension_is_found() {
    ArchRule rule = HouseRules.nobody_outside_extends_a_public_type_that_was_not_made_for_it;
    assertThat(findings(rule, "open")).singleElement().asString().contains("Open");
    assertThat(findings(rule, "cycle")).isEmpty();
  }

  @Test
  void a_stranger_in_an_internal_package_is_found() {
    ArchRule rule = HouseRules.internal_packages_are_used_from_their_parent_alone;
    assertThat(findings(rule, "stranger")).isNotEmpty().allMatch(f -> f.contains("Thief"));
    assertThat(findings(rule, "parent")).isEmpty();
  }

  @Test
  void the_system_clock_is_found_by_call_and_by_reference() {
    assertThat(findings(LibraryRules.time_comes_from_a_given_clock, "clock"))
        .hasSize(3)
        .anyMatch(f -> f.contains("CallsIt"))
        .anyMatch(f -> f.contains("RefersToIt"))
        .anyMatch(f -> f.contains("CountsMillis"));
  }

  @Test
  void a_line_on_standard_output_is_found() {
    assertThat(findings(LibraryRules.the_standard_streams_belong_to_the_program, "stream"))
        .isNotEmpty();
  }

  @Test
  void a_package_that_looks_up_is_found() {
    assertThat(findings(ORDER.holds(), "order"))
        .isNotEmpty()
        .allMatch(f -> f.contains("Low") || f.contains("Apart"))
        .anyMatch(f -> f.contains("Low"))
        .anyMatch(f -> f.contains("Apart"));
  }

  @Test
  void a_package_without_a_place_is_found() {
    assertThat(findings(ORDER.isComplete(), "order"))
        .isNotEmpty()
        .allMatch(f -> f.contains("order.nowhere"));
  }

  @Test
  void a_value_that_knows_its_constraint_is_found() {
    assertThat(findings(ORDER.constraintsStandOnTop(), "order"))
        .singleElement()
        .asString()
        .contains("Marked");
  }

  @Test
  void floating_point_is_found_in_fields_signatures_and_calls() {
    assertThat(findings(WholeFen.in(BAD + ".money.."), "money"))
        .anyMatch(f -> f.contains("InAField"))
        .anyMatch(f -> f.contains("InASignature"))
        .anyMatch(f -> f.contains("InACall"))
        .noneMatch(f -> f.contains("InACommentAlone"));
  }

  @Test
  void floating_point_is_found_in_the_source_of_a_local_variable() {
    Path sources = Path.of("src/test/java/io/hall/house/bad/money");
    assertThat(WholeFen.sourcesThatNameOne(sources))
        .extracting(p -> p.getFileName().toString())
        .containsExactlyInAnyOrder("InAField.java", "InALocal.java", "InASignature.java");
  }

  @Test
  void a_test_that_the_build_would_not_run_is_found() {
    assertThat(findings(TestNames.rule(), "names")).singleElement().asString().contains("Checks");
  }

  @Test
  void a_module_without_tests_of_its_own_is_found() {
    assertThat(findings(TestNames.atLeastOneBeside("Checks"), "names")).isNotEmpty();
    assertThat(findings(TestNames.atLeastOneBeside("HouseTest"), "names")).isEmpty();
  }

  private static List<String> findings(ArchRule rule, String bad) {
    JavaClasses classes = new ClassFileImporter().importPackages(BAD + "." + bad);
    return rule.evaluate(classes).getFailureReport().getDetails();
  }
}

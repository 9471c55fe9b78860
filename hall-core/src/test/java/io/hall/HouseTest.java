package io.hall;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.hall.house.HouseRules;
import io.hall.house.LibraryRules;
import io.hall.house.OwnClasses;
import io.hall.house.PackageOrder;
import io.hall.house.WholeFen;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@AnalyzeClasses(packages = "io.hall", importOptions = OwnClasses.class)
class HouseTest {

  /** A package uses only those before it; see the table of packages in docs/architecture.md. */
  private static final PackageOrder ORDER =
      new PackageOrder(
          "io.hall",
          List.of(
              "check",
              "json",
              "document",
              "csv",
              "money",
              "identity",
              "calendar",
              "tariff",
              "payment",
              "store",
              "receipt",
              "settlement",
              "reconcile",
              "report",
              "proof",
              "archive",
              "paper",
              "conduct"),
          List.of());

  static final List<String> COUNT_MONEY =
      List.of(
          "check", "money", "tariff", "payment", "receipt", "settlement", "reconcile", "report");

  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);
  @ArchTest static final ArchTests library = ArchTests.in(LibraryRules.class);

  @ArchTest static final ArchRule packages_use_only_those_below = ORDER.holds();
  @ArchTest static final ArchRule every_package_has_its_place = ORDER.isComplete();
  @ArchTest static final ArchRule constraints_stand_on_top = ORDER.constraintsStandOnTop();

  @ArchTest
  static final ArchRule money_is_whole_fen =
      WholeFen.in(COUNT_MONEY.stream().map(p -> "io.hall." + p + "..").toArray(String[]::new));

  @ParameterizedTest
  @FieldSource("COUNT_MONEY")
  void no_source_of_a_package_that_counts_money_names_a_floating_type(String name) {
    assertThat(WholeFen.sourcesThatNameOne(Path.of("src/main/java/io/hall", name))).isEmpty();
  }
}

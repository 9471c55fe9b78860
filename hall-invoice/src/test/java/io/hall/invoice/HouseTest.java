package io.hall.invoice;

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
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "io.hall", importOptions = OwnClasses.class)
class HouseTest {

  /** A package uses only those before it; see the table of packages in docs/architecture.md. */
  private static final PackageOrder ORDER =
      new PackageOrder(
          "io.hall.invoice",
          List.of("", "rules", "tax", "bean", "format", "desk", "print"),
          List.of());

  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);
  @ArchTest static final ArchTests library = ArchTests.in(LibraryRules.class);

  @ArchTest static final ArchRule packages_use_only_those_below = ORDER.holds();
  @ArchTest static final ArchRule every_package_has_its_place = ORDER.isComplete();
  @ArchTest static final ArchRule constraints_stand_on_top = ORDER.constraintsStandOnTop();

  @ArchTest static final ArchRule money_is_whole_fen = WholeFen.in("io.hall.invoice..");

  @Test
  void no_source_names_a_floating_type() {
    assertThat(WholeFen.sourcesThatNameOne(Path.of("src/main/java"))).isEmpty();
  }
}

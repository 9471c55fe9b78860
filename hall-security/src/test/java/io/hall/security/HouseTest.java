package io.hall.security;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.hall.house.HouseRules;
import io.hall.house.LibraryRules;
import io.hall.house.OwnClasses;
import io.hall.house.PackageOrder;
import java.util.List;

@AnalyzeClasses(packages = "io.hall", importOptions = OwnClasses.class)
class HouseTest {

  /** A package uses only those before it; see the table of packages in docs/architecture.md. */
  private static final PackageOrder ORDER =
      new PackageOrder(
          "io.hall.security",
          List.of("", "audit", "vault", "account", "session", "disclosure", "departure"),
          List.of("masking", "seal"));

  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);
  @ArchTest static final ArchTests library = ArchTests.in(LibraryRules.class);

  @ArchTest static final ArchRule packages_use_only_those_below = ORDER.holds();
  @ArchTest static final ArchRule every_package_has_its_place = ORDER.isComplete();
}

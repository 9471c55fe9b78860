package io.hall.test;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.hall.house.HouseRules;
import io.hall.house.LibraryRules;
import io.hall.house.OwnClasses;

@AnalyzeClasses(packages = "io.hall", importOptions = OwnClasses.class)
class HouseTest {

  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);
  @ArchTest static final ArchTests library = ArchTests.in(LibraryRules.class);
}

package io.hall.spring;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.hall.house.HouseRules;
import io.hall.house.OwnClasses;

/** Not the rules of the library: the clock that all others are handed is made here. */
@AnalyzeClasses(packages = "io.hall", importOptions = OwnClasses.class)
class HouseTest {

  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);
}

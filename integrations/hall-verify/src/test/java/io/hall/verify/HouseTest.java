package io.hall.verify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.hall.house.HouseRules;
import io.hall.house.OwnClasses;
import io.hall.house.WholeFen;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "io.hall", importOptions = OwnClasses.class)
class HouseTest {

  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);
  @ArchTest static final ArchRule money_is_whole_fen = WholeFen.in("io.hall.verify..");

  @ArchTest
  static final ArchRule it_stands_on_the_JDK_alone =
      noClasses()
          .that()
          .doNotHaveSimpleName("Castle")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("java..", "io.hall.verify..", "org.jspecify..");

  @ArchTest
  static final ArchRule Bouncy_Castle_stands_behind_one_door =
      classes()
          .that()
          .haveSimpleName("Castle")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "io.hall.verify..", "org.jspecify..", "org.bouncycastle..");

  @ArchTest
  static final ArchRule the_standard_streams_belong_to_the_command =
      noClasses().that().doNotHaveSimpleName("Main").should(ACCESS_STANDARD_STREAMS);

  @Test
  void no_local_variable_is_a_floating_point_number() {
    assertThat(WholeFen.sourcesThatNameOne(Path.of("src/main/java"))).isEmpty();
  }
}

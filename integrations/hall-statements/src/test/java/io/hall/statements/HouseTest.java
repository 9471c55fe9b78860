package io.hall.statements;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.hall.house.HouseRules;
import io.hall.house.LibraryRules;
import io.hall.house.OwnClasses;
import io.hall.house.WholeFen;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "io.hall", importOptions = OwnClasses.class)
class HouseTest {

  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);
  @ArchTest static final ArchTests library = ArchTests.in(LibraryRules.class);
  @ArchTest static final ArchRule money_is_whole_fen = WholeFen.in("io.hall.statements..");

  @Test
  void no_local_variable_is_a_floating_point_number() {
    assertThat(WholeFen.sourcesThatNameOne(Path.of("src/main/java"))).isEmpty();
  }
}

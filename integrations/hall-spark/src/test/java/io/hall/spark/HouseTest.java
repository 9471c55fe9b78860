package io.hall.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.hall.house.HouseRules;
import io.hall.house.OwnClasses;
import io.hall.house.WholeFen;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(
    packages = "io.hall",
    importOptions = {OwnClasses.class, HouseTest.WithoutFailures.class})
class HouseTest {

  /**
   * Without what makes tasks fail: Spark calls the packages of its own extension points internal.
   */
  static final class WithoutFailures implements ImportOption {

    @Override
    public boolean includes(Location location) {
      return !location.contains("FailingOnce");
    }
  }

  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);
  @ArchTest static final ArchRule money_is_whole_fen = WholeFen.in("io.hall.spark..");

  @Test
  void no_local_variable_is_a_floating_point_number() {
    assertThat(WholeFen.sourcesThatNameOne(Path.of("src/main/java"))).isEmpty();
  }
}

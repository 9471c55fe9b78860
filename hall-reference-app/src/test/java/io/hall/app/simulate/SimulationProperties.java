package io.hall.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.HeatingSeason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SimulationProperties {

  @Property(tries = 8, edgeCases = EdgeCasesMode.NONE)
  void the_answer_key_is_what_comparing_the_files_shows(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 1500) int customers,
      @ForAll @IntRange(min = 1, max = 3) int halls,
      @ForAll @IntRange(min = 2025, max = 2035) int year)
      throws IOException {
    Path folder = Files.createTempDirectory("season");
    try {
      Plan plan = new Plan(customers, halls, new HeatingSeason(year), seed);
      new Simulation(plan, folder).run(made -> {});
      Written written = new Written(folder);
      assertThat(written.differences()).isEqualTo(written.key());
      assertThat(written.sheetDifferences()).isEqualTo(written.sheetKey());
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}

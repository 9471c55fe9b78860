package io.hall.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The starter is what most adopters take with the list of versions that belong together. */
class BomTest {

  private static final Path ROOT = Path.of("../..");
  private static final Set<String> PROGRAMS = Set.of("hall-reference-app", "benchmarks");

  @Test
  void the_list_of_versions_has_every_library_and_the_version_of_this_build() throws Exception {
    String bom = Files.readString(ROOT.resolve("integrations/hall-bom/pom.xml"));
    Set<String> listed = new TreeSet<>(all("<artifactId>(hall-[a-z0-9-]+)</artifactId>", bom));
    listed.remove("hall-bom");
    assertThat(listed).isEqualTo(libraries());
    assertThat(all("<version>([^<]+)</version>", bom).get(0))
        .isEqualTo(all("<version>([^<]+)</version>", text("")).get(0));
  }

  private static Set<String> libraries() throws IOException {
    Set<String> libraries = new TreeSet<>();
    for (String module : all("<module>([^<]+)</module>", text(""))) {
      String pom = text(module);
      if (!pom.contains("<maven.deploy.skip>") && !pom.contains("<packaging>pom")) {
        libraries.add(all("<artifactId>(?!hall-parent)([^<]+)</artifactId>", pom).get(0));
      }
    }
    libraries.removeAll(PROGRAMS);
    return libraries;
  }

  private static String text(String module) throws IOException {
    return Files.readString(ROOT.resolve(module).resolve("pom.xml"));
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }
}

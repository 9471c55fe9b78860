package io.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/regulation.md} against the regulation's clauses and against the sources. */
class RegulationTest {

  /** How many clauses each section has, the first section first. */
  private static final List<Integer> CLAUSES = List.of(5, 5, 4, 3, 6, 8, 4, 3, 3);

  private static final Path ROOT = Path.of("..");
  private static final Pattern CODE = Pattern.compile("`([A-Z][A-Za-z]+)`");
  private static final Pattern FINDING = Pattern.compile("[`\"]([A-Z]+-[0-9]{3})[`\"]");

  private static final int CELLS = 7;

  private static final Map<String, List<Row>> ROWS = new TreeMap<>();

  private record Row(String types, String codes, String tests) {}

  @BeforeAll
  static void readTheMap() throws IOException {
    String clause = "";
    for (String line : Files.readAllLines(ROOT.resolve("docs/regulation.md"))) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == CELLS && !cells[1].contains("---") && !cells[1].contains("clause")) {
        clause = cells[1].isBlank() ? clause : cells[1].strip().replace("规程-", "");
        ROWS.computeIfAbsent(clause, c -> new ArrayList<>())
            .add(new Row(cells[3].strip(), cells[4].strip(), cells[5].strip()));
      }
    }
  }

  @Test
  void every_clause_has_its_rows_and_there_are_no_others() {
    Set<String> clauses = new TreeSet<>();
    for (int section = 1; section <= CLAUSES.size(); section++) {
      int of = section;
      IntStream.rangeClosed(1, CLAUSES.get(section - 1)).forEach(i -> clauses.add(of + "." + i));
    }
    assertThat(ROWS.keySet()).isEqualTo(clauses);
  }

  @Test
  void every_row_names_types_and_tests() {
    ROWS.forEach(
        (clause, rows) -> {
          for (Row row : rows) {
            assertThat(names(row.types())).as("%s: %s", clause, row).isNotEmpty();
            assertThat(names(row.tests())).as("%s: %s", clause, row).isNotEmpty();
          }
        });
  }

  @Test
  void every_type_and_test_that_is_named_is_there() throws IOException {
    Set<String> types = sources("src/main/java");
    Set<String> tests = sources("src/test/java");
    ROWS.forEach(
        (clause, rows) -> {
          for (Row row : rows) {
            assertThat(types).as(clause).containsAll(names(row.types()));
            assertThat(tests).as(clause).containsAll(names(row.tests()));
          }
        });
  }

  @Test
  void every_row_names_codes_and_they_are_there() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (Path module : modules()) {
      for (Path file : files(module.resolve("src/main/java"))) {
        if (file.toString().endsWith("Code.java")) {
          codes.addAll(codes(Files.readString(file)));
        }
      }
    }
    ROWS.forEach(
        (clause, rows) -> {
          for (Row row : rows) {
            assertThat(codes(row.codes())).as("%s: %s", clause, row).isNotEmpty();
            assertThat(codes).as(clause).containsAll(codes(row.codes()));
          }
        });
  }

  private static List<String> codes(String text) {
    return FINDING.matcher(text).results().map((MatchResult m) -> m.group(1)).toList();
  }

  private static List<String> names(String cell) {
    return CODE.matcher(cell).results().map((MatchResult m) -> m.group(1)).toList();
  }

  /** The names of the Java files below a folder of any module. */
  private static Set<String> sources(String below) throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path module : modules()) {
      Path folder = module.resolve(below);
      if (Files.isDirectory(folder)) {
        names.addAll(javaFiles(folder));
      }
    }
    return names;
  }

  private static List<Path> modules() throws IOException {
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> integrations = Files.list(ROOT.resolve("integrations"))) {
      return Stream.concat(top, integrations).filter(Files::isDirectory).toList();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static Set<String> javaFiles(Path folder) throws IOException {
    return files(folder).stream()
        .map(file -> String.valueOf(file.getFileName()))
        .filter(name -> name.endsWith(".java"))
        .map(name -> name.substring(0, name.length() - ".java".length()))
        .collect(Collectors.toSet());
  }
}

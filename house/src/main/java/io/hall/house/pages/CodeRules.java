package io.hall.house.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds of the code on pages: it stands in a file that the build compiles and runs. */
final class CodeRules {

  /** Tests under the names that the build runs. */
  private static final Pattern TEST =
      Pattern.compile(".*/src/test/java/.*(Test|Properties|Fuzz)\\.java");

  /** What tests may use: their helpers, and the programs of the examples. */
  private static final Pattern USED =
      Pattern.compile(
          ".*/src/test/java/.*\\.java|(examples/.*|integrations/hall-test)/src/main/java/.*\\.java");

  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern LEFT_OUT = Pattern.compile("…");
  private static final int SHORTEST_PART = 8;

  private final Map<String, Map<String, String>> sources = new LinkedHashMap<>();

  /** Everything wrong with the code of these pages, each with where it is and how to mend it. */
  List<String> findings(List<Page> pages) {
    List<String> findings = new ArrayList<>();
    for (Page page : pages) {
      boolean afterJava = false;
      for (Block block : page.blocks()) {
        addTo(findings, block);
        if (afterJava) {
          addOutputTo(findings, block);
        }
        afterJava = block.language().equals("java");
      }
    }
    return findings;
  }

  private void addTo(List<String> findings, Block block) {
    switch (block.language()) {
      case "java" -> {
        if (!isExcerpt(block, "java")) {
          findings.add(
              ("%s: these lines of Java stand in no test and in no program of examples/ that a test runs:"
                      + " copy them from one, with … for what is left out")
                  .formatted(block.where()));
        }
      }
      case "xml", "properties" -> {
        if (!isExcerpt(block, block.language())) {
          findings.add(
              "%s: these lines stand in no *.%s of the project: copy them from one"
                  .formatted(block.where(), block.language()));
        }
      }
      default -> {}
    }
  }

  private static void addOutputTo(List<String> findings, Block block) {
    boolean output = block.language().isEmpty() || block.language().equals("text");
    if (output && !isPrinted(block)) {
      findings.add(
          ("%s: what the Java above it prints is compared with what it says: write ```text %sPROGRAM,"
                  + " and call Pages.requirePrinted in the test of PROGRAM")
              .formatted(block.where(), Pages.PRINTED_BY));
    }
  }

  private static boolean isPrinted(Block block) {
    return block.label().startsWith(Pages.PRINTED_BY);
  }

  /** Programs that a page shows the output of, and that no test compares with it. */
  List<String> unheld(List<Page> pages) {
    List<String> findings = new ArrayList<>();
    for (Page page : pages) {
      for (Block block : page.blocks()) {
        String program = squeezed(block.label().replace(Pages.PRINTED_BY, ""));
        if (isPrinted(block) && tests().noneMatch(test -> holds(test, program))) {
          findings.add(
              "%s: no test calls Pages.requirePrinted(\"%s\", …)"
                  .formatted(block.where(), program));
        }
      }
    }
    return findings;
  }

  private static boolean holds(String source, String program) {
    return source.contains("Pages.requirePrinted(\"" + program + "\"");
  }

  /** Whether the parts of a block stand in one file, in their order, however they are folded. */
  private boolean isExcerpt(Block block, String ending) {
    List<String> parts =
        LEFT_OUT
            .splitAsStream(block.text())
            .map(CodeRules::squeezed)
            .filter(p -> !p.isEmpty())
            .toList();
    boolean says = parts.stream().anyMatch(part -> part.length() >= SHORTEST_PART);
    return says
        && files(ending).entrySet().stream()
            .filter(file -> hasInOrder(file.getValue(), parts))
            .anyMatch(file -> !ending.equals("java") || isRun(file.getKey()));
  }

  private static boolean hasInOrder(String file, List<String> parts) {
    int from = 0;
    for (String part : parts) {
      int at = file.indexOf(part, from);
      if (at < 0) {
        return false;
      }
      from = at + part.length();
    }
    return true;
  }

  /** Whether it is a test, or named by one. */
  private boolean isRun(String name) {
    String type = name.replaceAll(".*/|\\.java$", "");
    return TEST.matcher(name).matches()
        || (USED.matcher(name).matches() && tests().anyMatch(test -> test.contains(type)));
  }

  private Stream<String> tests() {
    return files("java").entrySet().stream()
        .filter(file -> TEST.matcher(file.getKey()).matches())
        .map(Map.Entry::getValue);
  }

  private Map<String, String> files(String ending) {
    return sources.computeIfAbsent(
        ending,
        e -> {
          Map<String, String> texts = new LinkedHashMap<>();
          Pages.files("." + e)
              .forEach(
                  file ->
                      texts.put(Pages.name(file), squeezed(String.join("\n", Pages.lines(file)))));
          return texts;
        });
  }

  private static String squeezed(String text) {
    return BLANK.matcher(text).replaceAll("");
  }
}

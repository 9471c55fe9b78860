package io.hall.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever reads the page alone comes to the same answers: a verifier in Python does. */
@NullUnmarked // it asks maps for what it put there
class ThirdVerifierTest {

  private static final Path SCRIPT = Path.of("src/test/python/verify.py").toAbsolutePath();

  @TempDir Path temp;

  @BeforeAll
  static void needsPython() throws IOException, InterruptedException {
    try {
      new ProcessBuilder("python3", "--version").start().waitFor();
    } catch (IOException e) {
      if ("true".equals(System.getenv("CI"))) {
        fail("CI must have python3");
      }
      abort("SKIPPED: there is no python3 on this machine, so no third verifier was asked");
    }
  }

  @Test
  void it_finds_clean_seasons_clean() throws IOException, InterruptedException {
    for (long seed = 20; seed < 23; seed++) {
      Path folder = temp.resolve("clean" + seed);
      SampleFiles.folder(folder, SampleSeason.random(seed).files);
      assertThat(ask(folder).values()).as("season %s", seed).containsOnly("HOLDS");
    }
  }

  @ParameterizedTest
  @CsvSource({"tree-root,TREES", "tree-size,TREES", "transfer,TRANSFER", "cut-head,CHAINS"})
  void it_finds_the_same_lies(String lie, CheckCode code) throws IOException, InterruptedException {
    SampleSeason season = SampleSeason.random(2);
    season.lies.add(lie);
    same(season.build().files, code);
  }

  @Test
  void it_finds_the_same_changes() throws IOException, InterruptedException {
    SampleSeason season = SampleSeason.random(2);
    Map<String, byte[]> files = new TreeMap<>(season.files);
    String book = "streams/receipt-book/" + LieTest.book(season).name + ".chain";
    byte[] bytes = files.get(book).clone();
    bytes[bytes.length - 50]++;
    files.put(book, bytes);
    same(files, CheckCode.MANIFEST);
    files = new TreeMap<>(season.files);
    files.put("papers/stray", new byte[1]);
    same(files, CheckCode.MANIFEST);
    SampleBook untrue = LieTest.book(season);
    untrue.entries.remove(LieTest.index(untrue, 1));
    same(season.build().files, CheckCode.RECEIPTS);
  }

  private void same(Map<String, byte[]> files, CheckCode code)
      throws IOException, InterruptedException {
    Path folder = temp.resolve(code + "-" + files.hashCode());
    SampleFiles.folder(folder, files);
    Report report = SeasonVerifier.verify(folder, Known.nothing());
    assertThat(report.of(code)).isEqualTo(Outcome.BROKEN);
    assertThat(ask(folder)).containsEntry(code.name(), "BROKEN");
  }

  /** What the script says of each check. */
  private static Map<String, String> ask(Path folder) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("python3", SCRIPT.toString(), folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> answers = new TreeMap<>();
    for (String line : said.split("\n")) {
      List<String> words = Arrays.asList(line.split(" "));
      answers.put(words.get(0), Optional.of(words).filter(w -> w.size() > 1).orElseThrow().get(1));
    }
    boolean holds = !answers.containsValue("BROKEN");
    assertThat(process.waitFor()).as(said).isEqualTo(holds ? 0 : 1);
    return answers;
  }
}

package io.hall.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What {@code docs/formats/merkle.md} says is so: its script rebuilds roots and checks proofs with
 * nothing of the library, and gives the library's answers.
 */
class MerkleFormatTest {

  private static final int LEAVES = 13;
  private static final List<byte[]> CONTENTS = NaiveTree.contents(LEAVES);
  private static final MerkleTree TREE = NaiveTree.grown(LEAVES);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T10:30:05Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  private record Answer(int exit, String printed) {}

  @BeforeEach
  void the_script_of_the_page() throws IOException {
    needs("openssl");
    needs("awk");
    needs("od");
    String page = Files.readString(Path.of("../docs/formats/merkle.md"));
    Matcher block = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertThat(block.find()).isTrue();
    Files.writeString(folder.resolve("merkle.sh"), block.group(1));
  }

  @Test
  void it_hashes_a_record() throws Exception {
    byte[] record = {0, 1, 10, 13, -1, 37, 92, 0};
    Files.write(folder.resolve("record"), record);
    assertThat(script("leaf", "record")).isEqualTo(new Answer(0, NaiveTree.leaf(record) + "\n"));
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2", "7", "13"})
  void it_rebuilds_a_root(int size) throws Exception {
    String leaves =
        CONTENTS.subList(0, size).stream()
            .map(content -> NaiveTree.leaf(content) + "\n")
            .collect(Collectors.joining());
    Files.writeString(folder.resolve("leaves"), leaves);
    String head = "size " + size + "\nroot " + TREE.head(size).root() + "\n";
    assertThat(run(List.of("sh", "-c", "sh merkle.sh root < leaves")))
        .isEqualTo(new Answer(0, head));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "2, 3", "5, 13", "12, 13"})
  void it_checks_inclusion(int index, int size) throws Exception {
    Inclusion sound = Inclusion.sound(TREE, CONTENTS, index, size);
    assertThat(ask(sound).printed()).startsWith("yes: ");
    assertThat(ask(sound).exit()).isZero();
    assertThat(ask(sound.leaf("", Hash.NONE)).exit()).isEqualTo(1);
    assertThat(ask(sound.index("", size)).exit()).isEqualTo(1);
    assertThat(ask(sound.size("", size + 1)).exit()).isEqualTo(1);
    assertThat(ask(sound.path("", longer(sound.proof().path()))).exit()).isEqualTo(1);
  }

  @Test
  void it_refuses_changed_inclusions_as_the_library_does() throws Exception {
    Inclusion sound = Inclusion.sound(TREE, CONTENTS, 5, LEAVES);
    List<Hash> path = sound.proof().path();
    List<Inclusion> changed = new ArrayList<>();
    Paths.changed(path).forEach((what, other) -> changed.add(sound.path(what, other)));
    changed.add(sound.path("too short", path.subList(0, path.size() - 1)));
    changed.add(sound.head("another root", new TreeHead(LEAVES, Hash.NONE)));
    for (Inclusion claim : changed) {
      assertThat(ask(claim).exit()).as(claim.name()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 5", "1, 2", "3, 7", "4, 7", "8, 13", "12, 13", "13, 13"})
  void it_checks_consistency(int old, int size) throws Exception {
    Growth sound = Growth.sound(TREE, old, size);
    assertThat(ask(sound).printed()).startsWith("yes: ");
    assertThat(ask(sound).exit()).isZero();
    assertThat(ask(sound.path("", longer(sound.proof().path()))).exit()).isEqualTo(1);
    TreeHead wrong = new TreeHead(old, Hash.NONE);
    assertThat(ask(sound.heads("", wrong, sound.head())).exit()).isEqualTo(1);
  }

  @Test
  void it_refuses_changed_consistencies_as_the_library_does() throws Exception {
    Growth sound = Growth.sound(TREE, 6, LEAVES);
    List<Hash> path = sound.proof().path();
    List<Growth> changed = new ArrayList<>();
    changed.add(sound.path("no node", List.of()));
    changed.add(sound.path("too short", path.subList(0, path.size() - 1)));
    changed.add(sound.path("first node", Paths.changed(path).values().iterator().next()));
    changed.add(sound.sizes("from 7", 7, LEAVES));
    changed.add(sound.sizes("to 12", 6, 12));
    changed.add(sound.claims("backwards", sound.head(), sound.old()));
    changed.add(sound.heads("another new root", sound.old(), new TreeHead(LEAVES, Hash.NONE)));
    for (Growth claim : changed) {
      assertThat(ask(claim).exit()).as(claim.name()).isEqualTo(1);
    }
  }

  @Test
  void it_says_when_a_text_is_none() throws Exception {
    Inclusion sound = Inclusion.sound(TREE, CONTENTS, 5, LEAVES);
    String leaf = sound.leaf().toString();
    ask(sound);
    String proof = sound.proof().text();
    for (String broken :
        new String[] {
          "",
          proof.replace("index 5", "index 05"),
          proof.replace("inclusion", "consistency"),
          proof.replaceFirst("node .", "node "),
          proof.substring(0, proof.length() - 1),
          proof + "\n"
        }) {
      Files.writeString(folder.resolve("proof"), broken);
      assertThat(script("inclusion", "checkpoint", "proof", leaf).exit()).isEqualTo(2);
    }
    Files.writeString(folder.resolve("proof"), proof);
    assertThat(script("inclusion", "checkpoint", "proof", "5").exit()).isEqualTo(2);
    Files.writeString(
        folder.resolve("checkpoint"), checkpoint(sound.head()).replace("SHA-256", "SM3"));
    assertThat(script("inclusion", "checkpoint", "proof", leaf).exit()).isEqualTo(2);
  }

  private Answer ask(Inclusion claim) throws Exception {
    Files.writeString(folder.resolve("checkpoint"), checkpoint(claim.head()));
    Files.writeString(folder.resolve("proof"), claim.proof().text());
    return script("inclusion", "checkpoint", "proof", claim.leaf().toString());
  }

  private Answer ask(Growth claim) throws Exception {
    Files.writeString(folder.resolve("old"), checkpoint(claim.old()));
    Files.writeString(folder.resolve("checkpoint"), checkpoint(claim.head()));
    Files.writeString(folder.resolve("proof"), claim.proof().text());
    return script("consistency", "old", "checkpoint", "proof");
  }

  /** Every other one with a seal behind, which the script passes over. */
  private static String checkpoint(TreeHead head) {
    Checkpoint made =
        Checkpoint.of(
            "第一供热 receipts",
            ChainHash.SHA_256,
            head,
            Map.of("count", head.size(), "fen", -5L),
            CLOCK);
    return head.size() % 2 == 0
        ? made.text()
        : SealedCheckpoint.of(made, new KeyedMarks("hall-1")).text();
  }

  private static List<Hash> longer(List<Hash> path) {
    List<Hash> longer = new ArrayList<>(path);
    longer.add(Hash.NONE);
    return longer;
  }

  private Answer script(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "merkle.sh"));
    command.addAll(List.of(arguments));
    return run(command);
  }

  private Answer run(List<String> command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Answer(process.exitValue(), printed);
  }

  /** Skips the test, and says so, on a machine without the tool; fails where CI promised it. */
  private static void needs(String tool) {
    boolean there =
        Arrays.stream(System.getenv("PATH").split(":"))
            .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
    if (!there && "true".equals(System.getenv("CI"))) {
      fail("CI has no " + tool + ", and the format page is not checked without it");
    }
    if (!there) {
      System.err.println("SKIPPED: there is no " + tool + " on this machine");
      abort("there is no " + tool + " on this machine");
    }
  }
}

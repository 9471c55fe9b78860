package io.hall.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Archives that were changed after they were sealed: none passes, and the check that is about the
 * change says so. More of them with {@code -Dhall.verify.mutations=10000}.
 */
@NullUnmarked // it asks maps for what it put there
class MutationTest {

  private static final int MUTATIONS = Integer.getInteger("hall.verify.mutations", 1_000);

  private static SampleSeason season;
  private static SortedMap<String, byte[]> files;

  @TempDir Path temp;

  /** What became of an archive: the bytes of its zip file, and which check must say so. */
  @SuppressWarnings("ArrayRecordComponent") // read, and never compared as a whole
  private record Mutant(String name, byte[] zip, CheckCode code) {}

  @BeforeAll
  static void write() {
    season = new SampleSeason();
    season.to = java.time.LocalDate.of(2026, 10, 31);
    season.fill(new Random(6), 1, 1);
    season.build();
    files = season.files;
  }

  @Test
  void every_mutant_is_refused_by_the_check_that_is_about_it() {
    Known known =
        Known.nothing().key(SampleKeys.EDWARDS.name()).cut(HexFormat.of().formatHex(season.cut));
    Path file = temp.resolve("a.zip");
    SampleFiles.write(file, SampleFiles.zip(files));
    assertThat(SeasonVerifier.verify(file, known).exit()).isZero();
    Random random = new Random(Long.getLong("hall.verify.seed", 20261126));
    for (int i = 0; i < MUTATIONS; i++) {
      Mutant mutant = mutant(random, i % 12);
      SampleFiles.write(file, mutant.zip());
      Report report = SeasonVerifier.verify(file, known);
      assertThat(report.exit()).as("%s %s\n%s", i, mutant.name(), report).isEqualTo(1);
      assertThat(report.of(mutant.code()))
          .as("%s %s\n%s", i, mutant.name(), report.text(Language.EN))
          .isEqualTo(Outcome.BROKEN);
    }
  }

  private static Mutant mutant(Random random, int kind) {
    return switch (kind) {
      case 0, 1 -> file("a byte of a file", random, MutationTest::flip, CheckCode.MANIFEST);
      case 2 -> structure(random);
      case 3 -> cutOff(random);
      case 4 -> longer(random);
      case 5 -> file("a file is shorter", random, MutationTest::shorten, CheckCode.MANIFEST);
      case 6 -> file("a file is longer", random, MutationTest::lengthen, CheckCode.MANIFEST);
      case 7 -> missing(random);
      case 8 -> records(random, false);
      case 9 -> records(random, true);
      case 10 -> manifest(random);
      default -> stranger(random);
    };
  }

  /** How bytes are changed. */
  private interface Change {
    byte[] of(byte[] bytes, Random random);
  }

  private static byte[] flip(byte[] bytes, Random random) {
    byte[] changed = bytes.clone();
    changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
    return changed;
  }

  private static byte[] shorten(byte[] bytes, Random random) {
    return Arrays.copyOf(bytes, random.nextInt(bytes.length));
  }

  private static byte[] lengthen(byte[] bytes, Random random) {
    byte[] changed = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(100));
    for (int i = bytes.length; i < changed.length; i++) {
      changed[i] = (byte) random.nextInt(256);
    }
    return changed;
  }

  private static String any(Random random) {
    List<String> paths = new ArrayList<>(files.keySet());
    paths.remove("manifest");
    return paths.get(random.nextInt(paths.size()));
  }

  private static Mutant file(String name, Random random, Change change, CheckCode code) {
    String path = any(random);
    SortedMap<String, byte[]> changed = new TreeMap<>(files);
    changed.put(path, change.of(files.get(path), random));
    return new Mutant(name + ": " + path, SampleFiles.zip(changed), code);
  }

  /** A byte of a header, of the directory or of the end. */
  private static Mutant structure(Random random) {
    byte[] zip = SampleFiles.zip(files);
    List<Integer> places = new ArrayList<>();
    int at = 0;
    for (Map.Entry<String, byte[]> file : SampleFiles.ordered(files).entrySet()) {
      int header = 30 + file.getKey().length();
      for (int i = 0; i < header; i++) {
        places.add(at + i);
      }
      at += header + file.getValue().length;
    }
    for (; at < zip.length; at++) {
      places.add(at);
    }
    int place = places.get(random.nextInt(places.size()));
    zip[place] ^= (byte) (1 << random.nextInt(8));
    return new Mutant("a byte of the zip's structure: " + place, zip, CheckCode.FORM);
  }

  private static Mutant cutOff(Random random) {
    byte[] zip = SampleFiles.zip(files);
    return new Mutant(
        "the zip is cut off", Arrays.copyOf(zip, random.nextInt(zip.length)), CheckCode.FORM);
  }

  private static Mutant longer(Random random) {
    byte[] zip = SampleFiles.zip(files);
    byte[] more = new byte[1 + random.nextInt(30)];
    random.nextBytes(more);
    int at = random.nextBoolean() ? zip.length : random.nextInt(zip.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(zip, 0, at);
    out.writeBytes(more);
    out.write(zip, at, zip.length - at);
    return new Mutant("bytes are put into the zip", out.toByteArray(), CheckCode.FORM);
  }

  private static Mutant missing(Random random) {
    SortedMap<String, byte[]> changed = new TreeMap<>(files);
    String path = any(random);
    byte[] bytes = changed.remove(path);
    if (random.nextBoolean()) {
      changed.put("papers/H01/" + random.nextInt(1000), bytes);
    }
    return new Mutant("a file is gone: " + path, SampleFiles.zip(changed), CheckCode.MANIFEST);
  }

  /** Records of a stream are taken out, doubled, moved; its chain is written anew, or not. */
  private static Mutant records(Random random, boolean anew) {
    SampleStream stream = null;
    List<String> names = new ArrayList<>(season.streams.keySet());
    while (stream == null || stream.contents.size() < 2) {
      stream = season.streams.get(names.get(random.nextInt(names.size())));
    }
    SampleStream changed = new SampleStream(stream.name);
    changed.contents.addAll(stream.contents);
    changed.hashes.addAll(stream.hashes);
    int at = random.nextInt(stream.contents.size());
    int to = (at + 1 + random.nextInt(stream.contents.size() - 1)) % stream.contents.size();
    String how =
        switch (random.nextInt(3)) {
          case 0 -> {
            changed.contents.remove(at);
            changed.hashes.remove(at);
            yield "taken out";
          }
          case 1 -> {
            changed.contents.add(at, changed.contents.get(at));
            changed.hashes.add(at, changed.hashes.get(at));
            yield "doubled";
          }
          default -> {
            Collections.swap(changed.contents, at, to);
            Collections.swap(changed.hashes, at, to);
            yield "moved";
          }
        };
    if (anew) {
      renumber(changed);
    }
    SortedMap<String, byte[]> all = new TreeMap<>(files);
    all.put("streams/" + stream.name + ".chain", changed.file());
    if (random.nextBoolean()) { // and the manifest too, by the company's own key
      all.put("manifest", SampleStream.utf8(season.manifest(all)));
    }
    String name = "a record of " + stream.name + " is " + how + (anew ? ", chain anew" : "");
    return new Mutant(name, SampleFiles.zip(all), CheckCode.CHAINS);
  }

  /** Positions and hashes as if nothing had been. */
  private static void renumber(SampleStream stream) {
    byte[] before = stream.previous;
    stream.hashes.clear();
    for (int i = 0; i < stream.contents.size(); i++) {
      byte[] content = stream.contents.get(i).clone();
      int at = 4 + 13 + 4 + 7 + 4 + SampleStream.utf8(stream.name).length + 4;
      java.nio.ByteBuffer.wrap(content).putLong(at, i + 1);
      stream.contents.set(i, content);
      before = SampleStream.sha256(before, content);
      stream.hashes.add(before);
    }
  }

  private static Mutant manifest(Random random) {
    SortedMap<String, byte[]> changed = new TreeMap<>(files);
    byte[] bytes = flip(files.get("manifest"), random);
    changed.put("manifest", bytes);
    String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    boolean readable = readable(bytes);
    return new Mutant(
        "a byte of the manifest\n" + text,
        SampleFiles.zip(changed),
        readable ? CheckCode.SEALS : CheckCode.MANIFEST);
  }

  private static boolean readable(byte[] manifest) {
    try {
      Manifest.of(manifest);
      return true;
    } catch (Unfit unfit) {
      return false;
    }
  }

  /** All of it by another key. */
  private static Mutant stranger(Random random) {
    season.key = SampleKeys.STRANGER;
    SortedMap<String, byte[]> changed = new TreeMap<>(files);
    boolean whole = random.nextBoolean();
    if (whole) {
      byte[] cut = season.cut;
      changed = new TreeMap<>(season.build().files);
      season.key = SampleKeys.EDWARDS;
      season.build();
      assertThat(season.cut).isEqualTo(cut);
      files = season.files;
    } else {
      changed.put(
          "keys/" + SampleKeys.STRANGER.name() + ".crt",
          SampleStream.utf8(SampleKeys.STRANGER.pem()));
      changed.put("manifest", SampleStream.utf8(season.manifest(changed)));
      season.key = SampleKeys.EDWARDS;
    }
    return new Mutant("sealed by a stranger", SampleFiles.zip(changed), CheckCode.SEALS);
  }
}

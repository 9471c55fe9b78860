package io.hall.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

  private static SampleSeason season;

  @TempDir Path temp;

  @BeforeAll
  static void write() {
    season = SampleSeason.random(1);
  }

  private Report verify(Path path) {
    return SeasonVerifier.verify(path, Known.nothing());
  }

  @Test
  void what_is_no_archive_is_not_judged() throws IOException {
    assertThat(verify(temp).exit()).isEqualTo(2);
    assertThat(verify(temp.resolve("nothing")).exit()).isEqualTo(2);
    Path text = SampleFiles.write(temp.resolve("a.txt"), SampleStream.utf8("hello"));
    assertThat(verify(text).exit()).isEqualTo(2);
    assertThat(verify(text).of(CheckCode.RECEIPTS)).isEqualTo(Outcome.NOT_JUDGED);
    Path empty = SampleFiles.write(temp.resolve("a"), new byte[0]);
    assertThat(verify(empty).exit()).isEqualTo(2);
  }

  @Test
  void an_empty_archive_is_never_green() {
    SampleSeason none = new SampleSeason();
    Path folder = SampleFiles.folder(temp, none.build().files);
    Report report = verify(folder);
    assertThat(report.exit()).as(report.text(Language.EN)).isEqualTo(2);
    assertThat(report.of(CheckCode.RECEIPTS)).isEqualTo(Outcome.NOT_JUDGED);
    Path zip = SampleFiles.write(temp.resolve("empty.zip"), SampleFiles.zip(Map.of()));
    assertThat(verify(zip).exit()).isEqualTo(1);
  }

  @Test
  void of_records_that_changed_places_the_first_is_named() {
    SampleBook book = LieTest.book(season);
    SampleStream stream = book.stream();
    SampleStream moved = new SampleStream(stream.name);
    moved.contents.addAll(stream.contents);
    moved.hashes.addAll(stream.hashes);
    java.util.Collections.swap(moved.contents, 2, 3);
    java.util.Collections.swap(moved.hashes, 2, 3);
    SortedMap<String, byte[]> files = new TreeMap<>(season.files);
    files.put("streams/" + stream.name + ".chain", moved.file());
    assertThat(verify(SampleFiles.folder(temp, files)).text(Language.EN))
        .contains("CHAINS BROKEN [streams/" + stream.name + ".chain:3] The hash is not that of");
  }

  @Test
  void links_empty_folders_and_strange_names_are_refused() throws IOException {
    Path folder = SampleFiles.folder(temp.resolve("a"), season.files);
    Path link = Files.createSymbolicLink(folder.resolve("papers/link"), temp);
    assertThat(verify(folder).of(CheckCode.FORM)).isEqualTo(Outcome.BROKEN);
    Files.delete(link);
    assertThat(verify(folder).exit()).isZero();
    Path empty = Files.createDirectory(folder.resolve("papers/empty"));
    assertThat(verify(folder).of(CheckCode.FORM)).isEqualTo(Outcome.BROKEN);
    Files.delete(empty);
    Path manifest = folder.resolve("manifest");
    Path away = Files.move(manifest, temp.resolve("away"));
    Files.createSymbolicLink(manifest, away);
    assertThat(verify(folder).exit()).isEqualTo(1);
    Files.delete(manifest);
    assertThat(verify(folder).of(CheckCode.MANIFEST)).isEqualTo(Outcome.BROKEN);
    Files.move(away, manifest);
    SampleFiles.write(folder.resolve("note.txt"), new byte[0]);
    assertThat(verify(folder).of(CheckCode.FORM)).isEqualTo(Outcome.BROKEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../out", "/out", "papers/../../out", "papers//a", "papers/.a", "papers/ä"})
  void a_zip_file_with_a_path_that_leads_elsewhere_is_refused(String path) {
    Map<String, byte[]> files = new LinkedHashMap<>(season.files);
    files.put(path, new byte[1]);
    Path zip = SampleFiles.write(temp.resolve("a.zip"), SampleFiles.zip(files));
    assertThat(verify(zip).of(CheckCode.FORM)).isEqualTo(Outcome.BROKEN);
    assertThat(temp.resolveSibling("out")).doesNotExist();
  }

  @Test
  void a_zip_file_in_another_order_is_refused() {
    Map<String, byte[]> files = new LinkedHashMap<>(season.files);
    byte[] list = files.remove("transfer-list");
    Map<String, byte[]> other = new LinkedHashMap<>();
    other.put("manifest", files.get("manifest"));
    other.put("transfer-list", list);
    other.putAll(files);
    Path zip = SampleFiles.write(temp.resolve("a.zip"), SampleFiles.zip(other));
    assertThat(verify(zip).of(CheckCode.FORM)).isEqualTo(Outcome.BROKEN);
  }

  @Test
  void no_input_makes_it_fail() {
    Random random = new Random(7);
    Path zip = temp.resolve("a.zip");
    byte[] whole = SampleFiles.zip(season.files);
    for (int i = 0; i < 100; i++) {
      byte[] bytes = whole.clone();
      for (int n = 0; n < 1 + random.nextInt(40); n++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      Report report = verify(SampleFiles.write(zip, bytes));
      assertThat(report.exit()).isEqualTo(1);
      assertThat(report.text(Language.EN)).doesNotContain("please report");
    }
    byte[] noise = new byte[5_000];
    random.nextBytes(noise);
    assertThat(verify(SampleFiles.write(zip, noise)).exit()).isEqualTo(1);
  }

  @Test
  void hostile_records_with_honest_hashes_make_it_fail_neither() {
    Random random = new Random(8);
    for (int i = 0; i < 100; i++) {
      List<SampleStream> streams = List.copyOf(season.streams.values());
      SampleStream stream = streams.get(random.nextInt(streams.size()));
      int at = random.nextInt(stream.contents.size());
      byte[] content = stream.contents.get(at).clone();
      for (int n = 0; n < 1 + random.nextInt(4); n++) {
        content[60 + random.nextInt(content.length - 60)] = (byte) random.nextInt();
      }
      SampleStream changed = new SampleStream(stream.name);
      byte[] before = stream.previous;
      for (int r = 0; r < stream.contents.size(); r++) {
        byte[] one = r == at ? content : stream.contents.get(r);
        before = SampleStream.sha256(before, one);
        changed.contents.add(one);
        changed.hashes.add(before);
      }
      SortedMap<String, byte[]> files = new TreeMap<>(season.files);
      files.put("streams/" + stream.name + ".chain", changed.file());
      files.put("manifest", SampleStream.utf8(season.manifest(files)));
      Path zip = SampleFiles.write(temp.resolve("a.zip"), SampleFiles.zip(files));
      Report report = verify(zip);
      assertThat(report.exit()).isEqualTo(1);
      assertThat(report.text(Language.EN)).doesNotContain("please report");
    }
  }

  @Test
  void what_is_known_must_be_what_it_says() {
    Known nothing = Known.nothing();
    assertThatThrownBy(() -> nothing.key("x")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> nothing.cut("x")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> nothing.certificate(new byte[3]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> nothing.checkpoint("a", new byte[3]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_checkpoint_of_another_season_is_not_judged() {
    SampleSeason other = SampleSeason.next(season, 5);
    Known known = Known.nothing().checkpoint("other", SampleStream.utf8(other.checkpoints.get(0)));
    Path folder = SampleFiles.folder(temp, season.files);
    assertThat(SeasonVerifier.verify(folder, known).exit()).isEqualTo(2);
  }
}

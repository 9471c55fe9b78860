package io.hall.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanSeasonTest {

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void a_clean_season_of_any_data_holds_as_a_folder_and_as_a_zip_file(long seed) {
    SampleSeason season = SampleSeason.random(seed);
    Known known =
        Known.nothing()
            .certificate(SampleKeys.EDWARDS.certificate())
            .cut(java.util.HexFormat.of().formatHex(season.cut))
            .checkpoint("noted", SampleStream.utf8(season.checkpoints.get(0)));
    Path folder = SampleFiles.folder(temp.resolve("a"), season.files);
    Path zip = SampleFiles.write(temp.resolve("a.zip"), SampleFiles.zip(season.files));
    assertThat(SeasonVerifier.verify(folder, known).text(Language.EN))
        .endsWith("Everything holds.\n");
    assertThat(SeasonVerifier.verify(zip, known).exit()).isZero();
  }

  @Test
  void without_anything_known_it_holds_and_says_what_to_compare() {
    SampleSeason season = SampleSeason.random(1);
    Path folder = SampleFiles.folder(temp, season.files);
    Report report = SeasonVerifier.verify(folder, Known.nothing());
    assertThat(report.exit()).isZero();
    assertThat(report.of(CheckCode.KNOWN)).isEqualTo(Outcome.NOT_JUDGED);
    assertThat(report.text(Language.EN))
        .contains("compare the key name " + SampleKeys.EDWARDS.name());
    assertThat(report.text(Language.ZH)).contains("全部相符");
  }

  @Test
  void it_holds_wherever_the_verifier_runs() {
    Path folder = SampleFiles.folder(temp, SampleSeason.random(1).files);
    Locale here = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(SeasonVerifier.verify(folder, Known.nothing()).exit()).isZero();
    } finally {
      Locale.setDefault(here);
    }
  }

  @Test
  void a_season_goes_on_from_the_one_before() {
    SampleSeason first = SampleSeason.random(3);
    SampleSeason second = SampleSeason.next(first, 4);
    Path before = SampleFiles.folder(temp.resolve("1"), first.files);
    Path after = SampleFiles.folder(temp.resolve("2"), second.files);
    Known known =
        Known.nothing().previous(before).cut(java.util.HexFormat.of().formatHex(first.cut));
    assertThat(SeasonVerifier.verify(after, known).text(Language.EN))
        .endsWith("Everything holds.\n");
    Path other = SampleFiles.folder(temp.resolve("3"), SampleSeason.random(5).files);
    Report report = SeasonVerifier.verify(after, Known.nothing().previous(other));
    assertThat(report.of(CheckCode.KNOWN)).isEqualTo(Outcome.BROKEN);
  }
}

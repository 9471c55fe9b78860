package io.hall.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  @TempDir static Path temp;

  private static SampleSeason season;
  private static String folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();

  @BeforeAll
  static void write() {
    season = SampleSeason.random(1);
    folder = SampleFiles.folder(temp.resolve("a"), season.files).toString();
    SampleFiles.write(temp.resolve("key.crt"), SampleStream.utf8(SampleKeys.EDWARDS.pem()));
    SampleFiles.write(temp.resolve("noted"), SampleStream.utf8(season.checkpoints.get(0)));
  }

  private int run(Locale locale, String... arguments) {
    return Main.run(
        arguments,
        locale,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(error, true, StandardCharsets.UTF_8));
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void it_says_one_line_for_each_check_in_the_language_of_the_place() {
    assertThat(run(Locale.CHINA, folder)).isZero();
    assertThat(said().lines()).hasSize(13).last().isEqualTo("全部相符。");
    out.reset();
    assertThat(run(Locale.FRANCE, folder)).isZero();
    assertThat(said().lines()).hasSize(13).last().isEqualTo("Everything holds.");
    out.reset();
    assertThat(run(Locale.FRANCE, folder, "--lang", "zh")).isZero();
    assertThat(said()).contains("相符");
  }

  @Test
  void it_says_all_of_it_in_one_object_of_json() {
    assertThat(run(Locale.ROOT, folder, "--json")).isZero();
    assertThat(said().lines()).hasSize(1);
    assertThat(said())
        .startsWith("{\"format\":\"hall.archive-verification.1\",")
        .contains("\"exit\":0,\"checks\":[{\"check\":\"FORM\",\"outcome\":\"HOLDS\",")
        .endsWith("\"}]}\n");
  }

  @Test
  void it_takes_what_is_known() {
    String cut = HexFormat.of().formatHex(season.cut);
    String key = temp.resolve("key.crt").toString();
    String noted = temp.resolve("noted").toString();
    String[] all = {
      "--key",
      key,
      "--key-name",
      SampleKeys.EDWARDS.name(),
      "--checkpoint",
      noted,
      "--cut",
      cut,
      folder
    };
    assertThat(run(Locale.ROOT, all)).isZero();
    assertThat(said()).contains("KNOWN HOLDS");
    assertThat(run(Locale.ROOT, folder, "--cut", "0".repeat(64))).isEqualTo(1);
    assertThat(run(Locale.ROOT, folder, "--key-name", "0".repeat(40))).isEqualTo(1);
  }

  @Test
  void what_it_cannot_understand_ends_with_2() {
    assertThat(run(Locale.ROOT)).isEqualTo(2);
    assertThat(run(Locale.ROOT, folder, "--key")).isEqualTo(2);
    assertThat(run(Locale.ROOT, folder, "--key", folder)).isEqualTo(2);
    assertThat(run(Locale.ROOT, folder, "--key-name", "x")).isEqualTo(2);
    assertThat(run(Locale.ROOT, folder, "--what", "x")).isEqualTo(2);
    assertThat(run(Locale.ROOT, folder, folder)).isEqualTo(2);
    assertThat(run(Locale.ROOT, temp.resolve("none").toString())).isEqualTo(2);
    assertThat(error.toString(StandardCharsets.UTF_8)).contains("usage:");
  }
}

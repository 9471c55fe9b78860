package io.hall.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcileJobTest {

  private static final List<String> ROWS =
      List.of("A-00000001,H01,C1,2026-11-08,ARREARS,2025-2026,POS,100.00,");

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    return ReconcileJob.run(
        Sessions.local(), new PrintStream(out, true), new PrintStream(err, true), arguments);
  }

  private String file(String name, List<String> rows) throws IOException {
    return Sides.csv(folder.resolve(name), rows).toString();
  }

  private String said(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  @Test
  void sides_that_agree_end_with_0_and_a_result() throws IOException {
    String side = file("side.csv", ROWS);
    String to = folder.resolve("out").toString();
    assertThat(run("--ours", side, "--theirs", side, "--out", to, "--partitions", "2")).isZero();
    assertThat(said(out)).startsWith("lines 1 1, total 100.00 100.00, difference 0.00");
    assertThat(folder.resolve("out/summary.json")).content().contains("\"agrees\" : true");
  }

  @Test
  void sides_that_differ_end_with_1() throws IOException {
    String ours = file("ours.csv", ROWS);
    String theirs = file("theirs.csv", List.of());
    String rules = folder.resolve("rules.csv").toString();
    Files.writeString(Path.of(rules), "rule,value,source\nname,mine,\nversion,3,\n");
    String to = folder.resolve("out").toString();
    assertThat(run("--ours", ours, "--theirs", theirs, "--out", to, "--rules", rules)).isOne();
    assertThat(said(out)).contains("MISSING_THERE 1 -10000");
    assertThat(folder.resolve("out/summary.json")).content().contains("\"mine\"");
  }

  @Test
  void bad_input_ends_with_2_names_everything_and_writes_nothing() throws IOException {
    String ours = file("ours.csv", List.of("A,H01,C1,2026-11-08,ARREARS,2025-2026,POS,0.00,"));
    String theirs = file("theirs.csv", List.of("A,H01,C1,2026-11-08,,2025-2026,POS,1.00,"));
    String to = folder.resolve("out").toString();
    assertThat(run("--ours", ours, "--theirs", theirs, "--out", to, "--lang", "en")).isEqualTo(2);
    assertThat(said(err)).contains("ours.csv:2:amount", "theirs.csv:2:category");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void wrong_arguments_end_with_2_and_the_usage() throws IOException {
    assertThat(run("--ours", "a.csv")).isEqualTo(2);
    assertThat(run("--ours", "a", "--theirs", "b", "--out", "c", "--threads", "1")).isEqualTo(2);
    assertThat(run("--ours", "a", "--theirs", "b", "--out", "nowhere", "--partitions", "0"))
        .isEqualTo(2);
    assertThat(said(err)).contains("--theirs", "--threads", "--partitions", "SPARK-007", "参数");
  }

  @Test
  void a_folder_that_exists_is_not_overwritten() throws IOException {
    String side = file("side.csv", ROWS);
    assertThat(run("--ours", side, "--theirs", side, "--out", folder.toString(), "--lang", "en"))
        .isEqualTo(2);
    assertThat(said(err)).contains("SPARK-005").doesNotContain("Exception");
  }
}

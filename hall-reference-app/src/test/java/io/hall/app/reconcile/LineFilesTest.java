package io.hall.app.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LineFilesTest {

  private static final String HEADER =
      "number,hall,cashier,date,category,season,tender,amount,reference\n";
  private static final String CASH =
      "JZ26-00000001,H01,C01,2026-11-08,RESIDENTIAL_AREA,2026-2027,CASH,1714.80,\n";
  private static final String CARD =
      "JZ26-00000002,H01,C01,2026-11-08,RESIDENTIAL_AREA,2026-2027,POS,630.00,POS1-000203\n";
  private static final String WALLET =
      "JZ26-00000003,H02,C02,2026-11-09,ARREARS,2025-2026,WECHAT,100.00,WX2611080003\n";

  @TempDir Path folder;

  private Path file(String name, String rows) throws IOException {
    return Files.writeString(folder.resolve(name), HEADER + rows);
  }

  @Test
  void two_files_of_lines_are_compared_and_each_line_is_found_again() throws IOException {
    Path ours = file("ours.csv", CASH + CARD + WALLET);
    Path theirs = file("theirs.csv", WALLET + CARD.replace("630.00", "360.00"));

    Run run = Run.reconcile("--ours", ours, "--theirs", theirs);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "ours 2444.80 (3 lines), theirs 460.00 (2 lines), apart -1984.80",
            "JZ26-00000002 POS1-000203 ours.csv:3",
            "JZ26-00000002 POS1-000203 theirs.csv:3",
            "JZ26-00000001 ours.csv:2",
            "residual 0.00");
  }

  @Test
  void a_part_of_two_files_and_several_files_give_what_the_whole_gives() throws IOException {
    Path ours = file("ours.csv", CASH + CARD);
    Path more = file("more.csv", WALLET);
    Path theirs = file("theirs.csv", CASH + WALLET);

    Run whole = Run.reconcile("--ours", ours, "--ours", more, "--theirs", theirs);
    Run part = Run.reconcile("--ours", ours, "--theirs", theirs, "--hall", "H01");

    assertThat(whole.out()).contains("ours 2444.80 (3 lines)", "Missing there", "ours.csv:3");
    assertThat(part.out()).contains("ours 2344.80 (2 lines), theirs 1714.80 (1 lines)");
    assertThat(Run.reconcile("--ours", ours, "--theirs", theirs, "--from", "2026-11-09").out())
        .contains("ours 0.00 (0 lines), theirs 100.00 (1 lines)");
  }

  @Test
  void lines_are_compared_with_statements_too() throws IOException {
    Path ours = file("ours.csv", CARD);
    Path pos =
        Files.writeString(
            folder.resolve("pos.csv"),
            """
            tender,hall,cashier,at,reference,kind,amount,fee,settled_on
            POS,H01,C01,2026-11-08T09:00:00,POS1-000203,SALE,630.00,,2026-11-09
            """);

    assertThat(Run.reconcile("--ours", ours, "--theirs", pos).exit()).isZero();
  }

  @Test
  void lines_without_rows_are_not_compared_with_sheets() throws IOException {
    Path ours = file("ours.csv", CASH.replace("RESIDENTIAL_AREA,2026-2027", ","));

    Run run = Run.reconcile("--ours", ours, "--theirs", Run.EXAMPLE.resolve("counts.csv"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("COMPARE-010 --ours:");
  }

  @Test
  void mistakes_are_told_once_for_each_file() throws IOException {
    Path wrong = file("wrong.csv", CASH.replace("1714.80", "1,714.80").replace("CASH", "COIN"));
    Path right = file("right.csv", CASH);

    Run pair = Run.reconcile("--ours", wrong, "--theirs", right);
    Run single = Run.reconcile("--ours", wrong, "--theirs", right, "--hall", "H01");

    assertThat(pair.exit()).isEqualTo(2);
    assertThat(single.exit()).isEqualTo(2);
    assertThat(pair.err()).contains("wrong.csv:2").isEqualTo(single.err());
  }
}

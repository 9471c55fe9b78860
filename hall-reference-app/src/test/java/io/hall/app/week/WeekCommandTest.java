package io.hall.app.week;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.Commands;
import io.hall.app.data.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("规程-9.1")
@Tag("规程-9.2")
@Tag("规程-9.3")
class WeekCommandTest {

  private static final String HEADER = "number,person,post,hall,from,to\n";

  @TempDir Path folder;
  private Path data;

  private record Run(int exit, String out, String err) {}

  @BeforeEach
  void a_data_folder_with_two_halls() throws IOException {
    data = folder.resolve("data");
    DataFolder.open(data, Optional.empty(), Clock.systemUTC()).close();
    Files.writeString(
        data.resolve("staff.csv"), HEADER + "C01,P01,CASHIER,H01,,\nK02,P02,HALL_HEAD,H02,,\n");
  }

  private Run week(String... more) {
    List<String> all = new ArrayList<>(List.of("week", "--data", data.toString()));
    all.addAll(List.of(more));
    return Commands.run(Run::new, all.toArray(String[]::new));
  }

  @Test
  void each_hall_is_told_what_it_owes() {
    Run run = week("--week", "2025-W47", "--lang", "en");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("H01 2025-W47: owes 20\n", "H02 2025-W47: owes 20\n")
        .contains("CONDUCT-070 The safety meeting of 2025-W47 is not on record\n")
        .contains("CONDUCT-054 Nobody is on the cleaning roster on 2025-11-17 for the counter\n");
    assertThat(run.err()).doesNotContain("Exception");
  }

  @Test
  void the_same_is_told_in_chinese() {
    assertThat(week("--week", "2025-W47", "--lang", "zh").out())
        .contains("H01 2025-W47:欠 20 项", "CONDUCT-075 2025-W47 没有工作例会记录");
  }

  @Test
  void where_nobody_works_nothing_is_owed() throws IOException {
    Path nobody = folder.resolve("nobody.csv");
    Files.writeString(nobody, HEADER);
    Run run = week("--week", "2025-W47", "--staff", nobody.toString());
    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEmpty();
  }

  @Test
  void the_pack_is_written_as_json_and_pdf() throws IOException {
    Path out = folder.resolve("pack");
    week("--week", "2025-W47", "--out", out.toString());
    assertThat(Files.readString(out.resolve("week-2025-W47.json")))
        .startsWith("{\"format\":\"hall.week.1\",\"week\":\"2025-W47\"");
    try (PDDocument pdf = Loader.loadPDF(out.resolve("week-2025-W47.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("收费大厅周管理情况表", "H02");
    }
    try (var files = Files.list(out)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void what_cannot_be_looked_at_ends_with_2_and_a_code() throws IOException {
    assertThat(week("--week", "2025-W53", "--lang", "en").err()).contains("CONDUCT-001");
    assertThat(week("--week", "2025-W53").exit()).isEqualTo(2);
    Run none = week("--week", "2025-W47", "--staff", folder.resolve("none.csv").toString());
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("WEEK-002");
    data = folder.resolve("elsewhere");
    Run empty = week("--week", "2025-W47");
    assertThat(empty.exit()).isEqualTo(2);
    assertThat(empty.err()).contains("DATA-001");
    assertThat(data).doesNotExist();
  }

  @Test
  void a_data_folder_from_before_there_was_conduct_gets_its_tables() throws IOException {
    for (int i = 0; i < 2; i++) {
      DataFolder.open(data, Optional.empty(), Clock.systemUTC()).close();
    }
    assertThat(week("--week", "2025-W47").exit()).isEqualTo(1);
  }
}

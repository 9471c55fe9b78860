package io.hall.conduct.premises;

import static io.hall.conduct.ConductAtWork.HALL;
import static io.hall.conduct.ConductAtWork.MONDAY;
import static io.hall.conduct.ConductAtWork.WANG;
import static io.hall.conduct.ConductAtWork.note;
import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.calendar.BusinessDate;
import io.hall.conduct.premises.ChecklistItem.Area;
import io.hall.conduct.premises.Judgement.NotThere;
import io.hall.conduct.premises.Judgement.Right;
import io.hall.conduct.premises.Judgement.Wrong;
import io.hall.conduct.remedy.Remedy.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("规程-1.1")
@Tag("规程-1.2")
@Tag("规程-1.3")
@Tag("规程-1.5")
@Tag("规程-2.1")
@Tag("规程-2.2")
@Tag("规程-2.3")
@Tag("规程-2.4")
@Tag("规程-2.5")
@Tag("规程-3.3")
@Tag("规程-4.2")
@Tag("规程-5.2")
class ChecklistTest {

  private static final String HEADER = "item,clause,area,points,chinese,english,from,to,source\n";

  @ParameterizedTest
  @CsvSource({
    "1.1", "1.2", "1.3", "1.4", "1.5", "2.1", "2.2", "2.3", "2.4", "2.5", "3.3", "4.2", "5.2"
  })
  void the_list_that_is_shipped_looks_at_each_clause_of_environment_and_appearance(String clause) {
    assertThat(Checklist.shipped().on(MONDAY)).extracting(ChecklistItem::clause).contains(clause);
  }

  @Test
  void the_list_that_is_shipped_has_every_area_and_the_six_s() {
    List<ChecklistItem> items = Checklist.shipped().on(MONDAY);
    assertThat(items.stream().map(ChecklistItem::area)).containsAll(Arrays.asList(Area.values()));
    assertThat(items.stream().filter(i -> i.area() == Area.SIX_S)).hasSize(6);
  }

  @Test
  void an_item_holds_from_a_day_to_another(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("list.csv");
    Files.writeString(
        file,
        HEADER
            + """
            DESK_TIDY,1.2,DESK,2,整洁,tidy,,2026-11-22,规程
            DESK_TIDY,1.2,DESK,5,更整洁,tidier,2026-11-23,,规程
            """);
    Checklist list = Checklist.read(file).orThrow();
    assertThat(list.on(MONDAY)).extracting(ChecklistItem::points).containsExactly(5);
    assertThat(list.on(MONDAY.plusDays(-1)))
        .extracting(ChecklistItem::chinese)
        .containsExactly("整洁");
  }

  @Test
  void what_is_wrong_in_a_list_is_told_by_line() {
    String text =
        HEADER
            + "DESK_TIDY,1.2,DESK,2,整洁,tidy,,,规程\n"
            + "DESK_TIDY,1.2,DESK,2,整洁,tidy,,,规程\n"
            + "desk,1.2,DESK,2,整洁,tidy,,,规程\n"
            + "A,12,DESK,2,整洁,tidy,,,规程\n"
            + "B,1.2,ROOF,2,整洁,tidy,,,规程\n"
            + "C,1.2,DESK,0,整洁,tidy,,,规程\n"
            + "D,1.2,DESK,101,整洁,tidy,,,规程\n"
            + "E,1.2,DESK,2,,tidy,,,规程\n"
            + "F,1.2,DESK,2,整洁,,,,规程\n"
            + "G,1.2,DESK,2,整洁,tidy,,,\n"
            + "H,1.2,DESK,2,整洁,tidy,2026-11-02,2026-11-01,规程\n"
            + "I,1.2,DESK,100,整洁,tidy,,,规程\n";
    assertThat(Checklist.parse("l", text).findings())
        .extracting(f -> f.where() + " " + f.code().id())
        .containsExactly(
            "l:3 CONDUCT-051",
            "l:4 RULES-010",
            "l:5 RULES-010",
            "l:6 RULES-010",
            "l:7 RULES-010",
            "l:8 RULES-010",
            "l:9 RULES-009",
            "l:10 RULES-009",
            "l:11 RULES-009",
            "l:12 CONDUCT-005");
  }

  private static final Checklist THREE =
      Checklist.parse(
              "three",
              HEADER
                  + """
                  ONE,1.1,HALL,2,一,one,,,规程
                  TWO,1.2,DESK,3,二,two,,,规程
                  THREE,1.5,SIX_S,5,三,three,,,规程
                  """)
          .orThrow();

  private static final Judgement BAD =
      new Wrong(Optional.empty(), Level.MINOR, note("脏"), WANG, MONDAY);

  private static InspectionSheet sheet(Map<String, Judgement> said) {
    return new InspectionSheet(HALL, MONDAY, WANG, THREE, said);
  }

  @Test
  void a_score_is_the_points_of_what_is_right_of_those_that_were_there() {
    InspectionSheet sheet = sheet(Map.of("ONE", Right.seen(), "TWO", BAD, "THREE", new NotThere()));
    assertThat(sheet.score()).isEqualTo(new Score(2, 5)).hasToString("40.0");
    assertThat(sheet.items()).hasSize(3);
    assertThat(sheet(Map.of("ONE", Right.seen(), "TWO", BAD, "THREE", Right.seen())).score())
        .hasToString("70.0");
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 100.0", "0, 7, 0.0", "1, 3, 33.3", "2, 3, 66.6", "7, 7, 100.0"})
  void a_score_is_rounded_down(int got, int of, String shown) {
    assertThat(new Score(got, of)).hasToString(shown);
  }

  @Test
  void a_score_is_within_its_points() {
    assertThatThrownBy(() -> new Score(4, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Score(-1, 3)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_sheet_judges_every_item_and_no_other() {
    Map<String, Judgement> said = new HashMap<>(Map.of("ONE", Right.seen(), "TWO", BAD));
    assertThat(codesOf(() -> sheet(said))).containsExactly("CONDUCT-050");
    said.put("THREE", Right.seen());
    sheet(said);
    said.put("FOUR", Right.seen());
    said.remove("ONE");
    assertThat(codesOf(() -> sheet(said))).containsExactly("CONDUCT-050", "CONDUCT-050");
  }

  @Test
  void a_sheet_is_of_the_list_of_its_day() {
    Checklist later =
        Checklist.parse("l", HEADER + "ONE,1.1,HALL,2,一,one,2026-11-24,,规程\n").orThrow();
    BusinessDate tuesday = MONDAY.next();
    new InspectionSheet(HALL, tuesday, WANG, later, Map.of("ONE", Right.seen()));
    assertThat(
            codesOf(
                () -> new InspectionSheet(HALL, MONDAY, WANG, later, Map.of("ONE", Right.seen()))))
        .containsExactly("CONDUCT-050");
  }
}

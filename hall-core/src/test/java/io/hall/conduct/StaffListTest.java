package io.hall.conduct;

import static io.hall.settlement.Refusals.codes;
import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.Span;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaffListTest {

  private static final String HEADER = "number,person,post,hall,from,to\n";
  private static final BusinessDate DAY = BusinessDate.parse("2026-11-23");

  @Test
  void the_list_says_who_works_where_on_a_day(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("staff.csv");
    Files.writeString(
        file,
        HEADER
            + """
            C02,P02,CASHIER,H01,2026-11-23,2026-11-24
            C01,P01,CASHIER,H02,,
            M01,P09,DEPARTMENT_MANAGER,,,
            C02,P02,CASHIER,H02,2026-11-25,
            """);
    StaffList list = StaffList.read(file).orThrow();

    try (Connection c = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      assertThat(numbers(c, list, DAY)).containsExactly("C01", "C02", "M01");
      assertThat(numbers(c, list, DAY.plusDays(-1))).containsExactly("C01", "M01");
      assertThat(list.find(c, new StaffNumber("C02"), DAY))
          .contains(
              new Staff(
                  new StaffNumber("C02"),
                  "P02",
                  Post.CASHIER,
                  Optional.of(new HallCode("H01")),
                  Span.of(DAY, DAY.next())));
      assertThat(list.find(c, new StaffNumber("C03"), DAY)).isEmpty();
      assertThat(list.of(c, new HallCode("H02"), DAY.plusDays(2))).hasSize(2);
      assertThat(list.halls(c, DAY)).hasToString("[H01, H02]");
      assertThat(list.halls(c, DAY.plusDays(2))).hasToString("[H02]");
    }
  }

  private static List<String> numbers(Connection c, StaffList list, BusinessDate day) {
    return list.on(c, day).stream().map(s -> s.number().value()).toList();
  }

  @Test
  void an_account_belongs_to_one_person_and_works_at_one_place_at_a_time() {
    String two = HEADER + "C01,P01,CASHIER,H01,,\nC01,P01,CASHIER,H02,2026-11-25,\n";
    assertThat(codes(StaffList.parse("s", two).findings())).containsExactly("CONDUCT-010");
    String other = HEADER + "C01,P01,CASHIER,H01,,2026-11-01\nC01,P02,CASHIER,H01,2026-11-25,\n";
    assertThat(codes(StaffList.parse("s", other).findings())).containsExactly("CONDUCT-010");
    String right = HEADER + "C01,P01,CASHIER,H01,,2026-11-01\nC01,P01,CASHIER,H01,2026-11-25,\n";
    assertThat(StaffList.parse("s", right).findings()).isEmpty();
  }

  @Test
  void what_is_not_in_its_form_is_told_by_line() {
    String text =
        HEADER
            + "C 1,P01,CASHIER,H01,,\n"
            + "C01,P 1,CASHIER,H01,,\n"
            + "C02,P02,BOSS,H01,,\n"
            + "C03,P03,CASHIER,H/1,,\n"
            + "C04,P04,CASHIER,H01,2026-11-02,2026-11-01\n";
    assertThat(StaffList.parse("s", text).findings())
        .extracting(f -> f.where() + " " + f.code().id())
        .containsExactly(
            "s:2 RULES-010",
            "s:3 CONDUCT-009",
            "s:4 RULES-010",
            "s:5 RULES-010",
            "s:6 CONDUCT-005");
    assertThat(StaffList.parse("s", text).value()).isEmpty();
  }

  @Test
  void a_persons_number_has_no_blanks() {
    assertThat(
            codesOf(
                () ->
                    new Staff(
                        new StaffNumber("C01"),
                        "王 五",
                        Post.CASHIER,
                        Optional.empty(),
                        Span.always())))
        .containsExactly("CONDUCT-009");
  }
}

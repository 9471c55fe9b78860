package io.hall.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReckoningTest {

  private final Reckoning reckoning = new Reckoning(new PrintWriter(Writer.nullWriter()));

  @TempDir Path folder;

  @Test
  void an_acknowledged_receipt_that_is_not_there_is_lost() {
    try (FaultHall hall = FaultHall.in(folder)) {
      String number = hall.issue("here").toString();
      assertThat(
              reckoning.of(
                  hall,
                  List.of(
                      new Acknowledged("here", number),
                      new Acknowledged("gone", "SJC07-00000002"))))
          .isEqualTo(new Reckoned(2, 1, 0, 0, 0));
    }
  }

  @Test
  void an_acknowledged_receipt_under_another_number_is_lost() {
    try (FaultHall hall = FaultHall.in(folder)) {
      hall.issue("here");
      assertThat(reckoning.lost(hall, List.of(new Acknowledged("here", "SJC07-00000009"))))
          .isEqualTo(1);
    }
  }

  @Test
  void a_row_that_was_changed_behind_the_log_breaks_the_register() throws Exception {
    try (FaultHall hall = FaultHall.in(folder)) {
      hall.issue("here");
    }
    tamper("DROP TRIGGER receipt_line_no_update", "UPDATE receipt_line SET amount_fen = 1");
    try (FaultHall hall = FaultHall.in(folder)) {
      assertThat(reckoning.of(hall, List.of())).isEqualTo(new Reckoned(0, 0, 0, 0, 1));
    }
  }

  @Test
  void a_record_that_was_taken_out_is_a_broken_chain() throws Exception {
    try (FaultHall hall = FaultHall.in(folder)) {
      hall.issue("1");
      hall.issue("2");
      hall.issue("3");
    }
    tamper(
        "DROP TRIGGER log_record_no_delete",
        "DROP TRIGGER personal_text_no_delete",
        "DELETE FROM personal_text WHERE position = 5",
        "DELETE FROM log_record WHERE position = 5 AND stream = 'receipt-book/SJC07'");
    try (FaultHall hall = FaultHall.in(folder)) {
      Reckoned reckoned = reckoning.of(hall, List.of());
      assertThat(reckoned.gaps()).isEqualTo(1);
      assertThat(reckoned.brokenChains()).isPositive();
    }
  }

  private void tamper(String... statements) throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(FaultHall.FILE));
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}

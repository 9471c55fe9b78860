package io.hall.app.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.Commands;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {

  @TempDir Path folder;

  private record Run(int exit, String out, String err) {}

  @Test
  void an_honest_day_is_audited_book_by_book_and_a_removed_record_is_found() throws SQLException {
    Commands.run(Run::new, "demo", "--no-serve", "--lang", "en", "--data", folder.toString());
    Run honest = audit(folder, "--lang", "en");
    assertThat(honest.exit()).isZero();
    assertThat(honest.out().lines())
        .isNotEmpty()
        .allMatch(line -> line.contains(" issued ") && line.contains(" records, head "));
    String book = honest.out().substring(0, honest.out().indexOf(':'));
    assertThat(audit(folder, "--book", book).out().lines()).hasSize(1);
    Run unknown = audit(folder, "--book", "none");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).startsWith("RECEIPT-002");
    remove(book);
    Run tampered = audit(folder, "--book", book, "--lang", "zh");
    assertThat(tampered.exit()).isEqualTo(1);
    assertThat(tampered.out()).contains("STORE-006 receipt-book/" + book + ":2: 此位置的记录缺失");
  }

  @Test
  void a_table_that_does_not_say_what_the_log_says_and_a_damaged_file_are_found()
      throws SQLException {
    Commands.run(Run::new, "demo", "--no-serve", "--lang", "en", "--data", folder.toString());
    execute(
        "DROP TRIGGER receipt_line_no_update",
        "UPDATE receipt_line SET amount_fen = amount_fen + 1 WHERE line = 1",
        "PRAGMA foreign_keys = OFF",
        "INSERT INTO receipt_reprint VALUES ('NONE-00000001', 2, 1, 'C01')");
    Run tampered = audit(folder, "--lang", "en");
    assertThat(tampered.exit()).isEqualTo(1);
    assertThat(tampered.out())
        .contains("RECEIPT-040", "Table receipt_line does not say")
        .contains("STORE-020", "receipt_reprint refers to nothing in receipt");
  }

  @Test
  void a_folder_without_data_is_refused_and_nothing_is_made() {
    Run missing = audit(folder.resolve("none"), "--lang", "en");
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).startsWith("DATA-001 --data: This folder holds no data");
    assertThat(audit(folder).exit()).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }

  private void remove(String book) throws SQLException {
    execute(
        "DROP TRIGGER log_record_no_delete",
        "DELETE FROM log_record WHERE position = 2 AND stream = 'receipt-book/" + book + "'");
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hall.db"));
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }

  private static Run audit(Path data, String... more) {
    String[] args = new String[more.length + 4];
    args[0] = "receipts";
    args[1] = "audit";
    args[2] = "--data";
    args[3] = data.toString();
    System.arraycopy(more, 0, args, 4, more.length);
    return Commands.run(Run::new, args);
  }
}
